import UnderstudyDiagnostics
import UnderstudySyntax

extension ElementReader {
  /// Reports attributes that do not belong here, and those that are missing.
  func checkAttributes() {
    for attribute in attributes
    where declaration.attribute(attribute.name) == nil && !attribute.isForEditors {
      reading.report(.unknownAttribute(attribute, of: element, declaration))
    }
    for wanted in declaration.requiredAttributes where !isWritten(wanted.name) {
      reading.report(.missingAttribute(wanted, of: element))
    }
    for rule in declaration.rules { check(rule) }
  }

  private func isWritten(_ name: String) -> Bool { attributes.contains { $0.name == name } }

  private func check(_ rule: AttributeRule) {
    switch rule {
    case .exactlyOne(let ways):
      let begun = ways.filter { $0.contains(where: isWritten) }
      if begun.isEmpty {
        reading.report(.missingAlternative(ways, of: element))
      } else if begun.count == 1 {
        checkWhole(begun[0])
      } else {
        reportConflict(begun.flatMap { $0.filter(isWritten).prefix(1) })
      }
    case .atMostOne(let names): reportConflict(names.filter(isWritten))
    case .together(let names): if names.contains(where: isWritten) { checkWhole(names) }
    }
  }

  private func checkWhole(_ names: [String]) {
    guard let written = attributes.first(where: { names.contains($0.name) }) else { return }
    for name in names where !isWritten(name) {
      reading.report(.missingPartner(name, of: written))
    }
  }

  private func reportConflict(_ names: [String]) {
    let written = attributes.filter { names.contains($0.name) }
    guard let first = written.first else { return }
    for other in written.dropFirst() { reading.report(.conflict(other, with: first)) }
  }
}

extension Attribute {
  /// Whether the attribute serves editors and belongs to no vocabulary: `xsi:…`, `xml:…` and the
  /// declarations of such prefixes.
  fileprivate var isForEditors: Bool {
    name.hasPrefix("xmlns:") || name.hasPrefix("xsi:") || name.hasPrefix("xml:")
  }
}

extension Diagnostic {
  fileprivate static func unknownAttribute(
    _ attribute: Attribute, of element: Element, _ declaration: ElementDeclaration
  ) -> Self {
    if attribute.declaresNamespace {
      return Self(
        .unknownAttribute, .error, "this vocabulary has no namespace", at: attribute.nameRange,
        help: "leave 'xmlns' out")
    }
    let free = declaration.attributes.map(\.name).filter { element.attribute($0) == nil }
    let near = nearNames(to: attribute.name, among: free)
    return Self(
      .unknownAttribute, .error, "'<\(element.name)>' takes no attribute '\(attribute.name)'",
      at: attribute.nameRange,
      help: near.isEmpty
        ? free.isEmpty ? nil : "it takes \(listed(free.map(quoted), "and"))"
        : "did you mean \(listed(near.map(quoted), "or"))?",
      fix: near.count == 1
        ? .init("write '\(near[0])'", at: attribute.nameRange, replacement: near[0]) : nil)
  }

  fileprivate static func missingAttribute(
    _ wanted: AttributeDeclaration, of element: Element
  ) -> Self {
    Self(
      .missingAttribute, .error, "'<\(element.name)>' needs '\(wanted.name)'",
      at: element.nameRange, help: "add \(wanted.name)=\"\(wanted.right)\" or the like")
  }

  fileprivate static func missingAlternative(_ ways: [[String]], of element: Element) -> Self {
    Self(
      .missingAttribute, .error,
      "'<\(element.name)>' needs \(listed(ways.map(phrase), "or"))", at: element.nameRange)
  }

  fileprivate static func missingPartner(_ name: String, of written: Attribute) -> Self {
    Self(
      .missingAttribute, .error, "'\(written.name)' needs '\(name)' beside it",
      at: written.nameRange)
  }

  fileprivate static func conflict(_ other: Attribute, with first: Attribute) -> Self {
    Self(
      .conflictingAttributes, .error, "'\(other.name)' cannot stand beside '\(first.name)'",
      at: other.nameRange, help: "keep one of the two",
      notes: [.init("'\(first.name)' is here", at: first.nameRange)])
  }
}
