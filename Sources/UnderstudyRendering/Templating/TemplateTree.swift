import UnderstudyDiagnostics

/// A template's tags, sections around what they hold.
struct TemplateTree: Sendable {
  indirect enum Node: Sendable {
    case print(TemplateTag)
    case section(TemplateTag, [Node])
    case partial(TemplateTag)
  }

  var nodes: [Node]

  /// Nests the tags of a template.
  ///
  /// - Returns: the tree, and whatever is not well nested or not ours to use.
  static func nesting(_ tags: [TemplateTag]) -> Diagnosed<TemplateTree> {
    var open: [(tag: TemplateTag, nodes: [Node])] = []
    var nodes: [Node] = []
    var diagnostics: [Diagnostic] = []
    for tag in tags {
      switch tag.kind {
      case .print: nodes.append(.print(tag))
      case .partial: nodes.append(.partial(tag))
      case .comment: break
      case .open, .openWithout:
        open.append((tag, nodes))
        nodes = []
      case .close:
        guard let last = open.last else {
          diagnostics.append(.strayClose(tag))
          continue
        }
        if last.tag.name != tag.name { diagnostics.append(.wrongClose(tag, of: last.tag)) }
        nodes = last.nodes + [.section(last.tag, nodes)]
        open.removeLast()
      case .unsupported: diagnostics.append(.unsupported(tag))
      case .unfinished: diagnostics.append(.unfinished(tag))
      }
    }
    for left in open.reversed() {
      diagnostics.append(.unclosed(left.tag))
      nodes = left.nodes + [.section(left.tag, nodes)]
    }
    return Diagnosed(TemplateTree(nodes: nodes), diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func strayClose(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "stray-tag", .error, "'{{/\(tag.name)}}' closes a section that was never opened",
      at: tag.range)
  }

  fileprivate static func wrongClose(_ tag: TemplateTag, of open: TemplateTag) -> Diagnostic {
    Diagnostic(
      "stray-tag", .error, "'{{/\(tag.name)}}' stands where '\(open.name)' should be closed",
      at: tag.range, help: "write '{{/\(open.name)}}'",
      notes: [.init("the section was opened here", at: open.range)])
  }

  fileprivate static func unclosed(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "unclosed-section", .error, "the section '\(tag.name)' is never closed", at: tag.range,
      help: "write '{{/\(tag.name)}}' where it ends")
  }

  fileprivate static func unsupported(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "unsupported-tag", .error, "templates cannot use the tag '\(tag.name)'", at: tag.range,
      help: "use {{name}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}} or {{! comment }}")
  }

  fileprivate static func unfinished(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "unclosed-tag", .error, "this tag has no closing braces", at: tag.range,
      help: "close it with '}}', or '}}}' where it began with '{{{'")
  }
}
