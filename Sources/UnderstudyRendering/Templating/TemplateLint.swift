import UnderstudyDiagnostics
import UnderstudyTemplates

/// Holds templates against the views that will fill them, before anything is rendered.
///
/// Mustache prints nothing for a name it does not know. So every tag is looked up beforehand in the
/// shape of the view that its page is made with, through sections and partials.
struct TemplateLint {
  let templates: TemplateSet
  private var trees: [String: TemplateTree] = [:]
  private var diagnostics: [Diagnostic] = []
  private var visited: Set<Visit> = []

  private struct Visit: Hashable {
    var template: String
    var stack: [String]
  }

  private init(_ templates: TemplateSet) { self.templates = templates }

  /// Holds every template against the views that reach it.
  ///
  /// - Parameters:
  ///   - templates: all of them.
  ///   - pages: the kinds of view that pages are made with.
  /// - Returns: everything wrong with the templates, in file order.
  static func findings(
    in templates: TemplateSet, for pages: [any PageView.Type]
  ) -> [Diagnostic] {
    var lint = TemplateLint(templates)
    for path in templates.paths where path.hasSuffix(".mustache") {
      let tags = templateTags(in: templates.files[path] ?? "", file: "templates/\(path)")
      let nested = TemplateTree.nesting(tags)
      lint.trees[String(path.dropLast(".mustache".count))] = nested.value
      lint.diagnostics += nested.diagnostics
    }
    for page in pages {
      guard lint.trees[page.template] != nil else {
        lint.diagnostics.append(.missingPage(page.template))
        continue
      }
      let shape = ViewShape(of: page)
      lint.walk(template: page.template, stack: [.view(shape.root)], in: shape)
    }
    let used = Set(lint.visited.map(\.template))
    for name in lint.trees.keys.sorted() where !used.contains(name) {
      lint.diagnostics.append(.unused(name))
    }
    return lint.diagnostics.inFileOrder()
  }

  private mutating func walk(template: String, stack: [ViewShape.Part], in shape: ViewShape) {
    let visit = Visit(template: template, stack: stack.map { "\($0)" })
    guard visited.insert(visit).inserted, let tree = trees[template] else { return }
    walk(tree.nodes, stack: stack, in: shape)
  }

  private mutating func walk(
    _ nodes: [TemplateTree.Node], stack: [ViewShape.Part], in shape: ViewShape
  ) {
    for node in nodes {
      switch node {
      case .print(let tag):
        guard let part = resolve(tag, stack, in: shape) else { continue }
        if part != .text { diagnostics.append(.cannotPrint(tag, part)) }
      case .partial(let tag):
        if trees[tag.name] == nil {
          diagnostics.append(.missingPartial(tag, known: trees.keys.sorted()))
        } else {
          walk(template: tag.name, stack: stack, in: shape)
        }
      case .section(let tag, let inside):
        let part = resolve(tag, stack, in: shape)
        walk(inside, stack: part.map { inner(tag, $0, stack) } ?? stack, in: shape)
      }
    }
  }

  /// What names inside a section are looked up in, innermost last.
  ///
  /// A kind of view that is inside itself shadows its outer self wholly, so the outer one is left
  /// out: the stack stays short however deep a template calls itself.
  private func inner(
    _ tag: TemplateTag, _ part: ViewShape.Part, _ stack: [ViewShape.Part]
  ) -> [ViewShape.Part] {
    guard tag.kind == .open else { return stack }
    switch part {
    case .flag, .unprintable: return stack
    case .list(let element): return stack.filter { $0 != element } + [element]
    case .text, .view: return stack.filter { $0 != part } + [part]
    }
  }

  private mutating func resolve(
    _ tag: TemplateTag, _ stack: [ViewShape.Part], in shape: ViewShape
  ) -> ViewShape.Part? {
    if tag.name == "." { return stack.last }
    let names = tag.name.split(separator: ".").map(String.init)
    guard let first = names.first else { return nil }
    var known: [String] = []
    for part in stack.reversed() {
      guard case .view(let type) = part, let fields = shape.views[type] else { continue }
      known += fields.keys.sorted()
      guard var found = fields[first] else { continue }
      for name in names.dropFirst() {
        guard case .view(let inner) = found, let next = shape.views[inner]?[name] else {
          diagnostics.append(.unknownName(tag, known: []))
          return nil
        }
        found = next
      }
      return found
    }
    diagnostics.append(.unknownName(tag, known: known))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownName(_ tag: TemplateTag, known: [String]) -> Diagnostic {
    let near = nearNames(to: tag.name, among: known)
    return Diagnostic(
      "unknown-template-name", .error, "there is nothing called '\(tag.name)' to print here",
      at: tag.range, help: near.first.map { "did you mean '\($0)'?" })
  }

  fileprivate static func cannotPrint(_ tag: TemplateTag, _ part: ViewShape.Part) -> Diagnostic {
    let kind =
      switch part {
      case .flag: "is a yes or no"
      case .list: "is a list"
      default: "has parts of its own"
      }
    return Diagnostic(
      "unprintable-template-name", .error, "'\(tag.name)' \(kind), and cannot be printed itself",
      at: tag.range, help: "open it with '{{#\(tag.name)}}' and print what is inside")
  }

  fileprivate static func missingPartial(_ tag: TemplateTag, known: [String]) -> Diagnostic {
    let near = nearNames(to: tag.name, among: known)
    return Diagnostic(
      "missing-template", .error, "there is no template '\(tag.name).mustache'", at: tag.range,
      help: near.first.map { "did you mean '\($0)'?" })
  }

  fileprivate static func missingPage(_ name: String) -> Diagnostic {
    Diagnostic(
      "missing-template", .error, "a page needs this template, and it is missing",
      at: SourceRange(file: "templates/\(name).mustache"))
  }

  fileprivate static func unused(_ name: String) -> Diagnostic {
    Diagnostic(
      "unused-template", .warning, "no page uses this template",
      at: SourceRange(file: "templates/\(name).mustache"))
  }
}
