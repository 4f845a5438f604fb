import UnderstudyDiagnostics
import UnderstudySyntax

extension ElementReader {
  /// Reports children that do not belong here, that are too many or missing, and stray text.
  func checkChildren() {
    for (place, node) in nodes.enumerated() {
      switch node {
      case .element(let child): check(child, at: place)
      case .text(let text, let range):
        if declaration.content == .children, let place = firstWords(of: text, in: range) {
          reading.report(.strayText(in: element, at: place))
        }
      }
    }
    for child in declaration.children
    where child.isRequired && first(named: child.name, in: nodes[...]) == nil {
      reading.report(.missingElement(child.name, in: element))
    }
  }

  private func first(named name: String, in nodes: ArraySlice<Node>) -> Element? {
    for case .element(let child) in nodes where child.name == name { return child }
    return nil
  }

  private func check(_ child: Element, at place: Int) {
    let name = child.name
    if let allowed = declaration.child(name) {
      if !allowed.repeats, let first = first(named: name, in: nodes[..<place]) {
        reading.report(.repeatedElement(child, first: first))
      }
    } else if !declaration.content.takes(name) {
      let place = Vocabulary.parents[name]
      reading.report(
        place.map { .misplaced(child, in: element, belongs: $0) }
          ?? .unknown(child, in: element, declaration))
    }
  }
}

extension ElementDeclaration.Content {
  /// Whether an element of running text may stand in such content.
  func takes(_ name: String) -> Bool {
    switch self {
    case .children, .words: false
    case .prose: ProseNames.blocks.contains(name) || ProseNames.inlines.contains(name)
    case .inline: ProseNames.inlines.contains(name)
    }
  }
}

extension Diagnostic {
  fileprivate static func strayText(in element: Element, at range: SourceRange) -> Self {
    Self(.strayText, .error, "'<\(element.name)>' takes no text of its own", at: range)
  }

  fileprivate static func missingElement(_ name: String, in element: Element) -> Self {
    Self(
      .missingElement, .error, "'<\(element.name)>' needs \(article("'<\(name)>'"))",
      at: element.nameRange)
  }

  fileprivate static func repeatedElement(_ child: Element, first: Element) -> Self {
    Self(
      .repeatedElement, .error, "there is already a '<\(child.name)>' here",
      at: child.nameRange, help: "write both into one",
      notes: [.init("the first is here", at: first.nameRange)])
  }

  fileprivate static func misplaced(
    _ child: Element, in element: Element, belongs parents: [String]
  ) -> Self {
    Self(
      .misplacedElement, .error,
      "'<\(child.name)>' cannot stand in '<\(element.name)>'", at: child.nameRange,
      help: placeHelp(parents))
  }

  fileprivate static func unknown(
    _ child: Element, in element: Element, _ declaration: ElementDeclaration
  ) -> Self {
    let here = declaration.children.map(\.name) + declaration.content.names
    var near = nearNames(to: child.name, among: here)
    if near.isEmpty { near = nearNames(to: child.name, among: Vocabulary.names) }
    return Self(
      .unknownElement, .error, "there is no element '<\(child.name)>'", at: child.nameRange,
      help: near.isEmpty
        ? here.isEmpty
          ? "'<\(element.name)>' takes no elements"
          : "'<\(element.name)>' takes \(listed(here.map { "'<\($0)>'" }, "and"))"
        : "did you mean \(listed(near.map { "'<\($0)>'" }, "or"))?")
  }
}
