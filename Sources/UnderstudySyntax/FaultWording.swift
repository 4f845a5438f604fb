import UnderstudyDiagnostics

extension Diagnostic.ID {
  static let notWellFormed: Self = "xml-not-well-formed"
  static let doctype: Self = "xml-doctype"
}

extension TreeBuilder {
  /// What was found, in the author's words, in file order, each once.
  func diagnostics() -> [Diagnostic] {
    faults.compactMap { fault in
      switch fault.kind {
      case .library(_, _, let message, _):
        Diagnostic(
          .notWellFormed, fault.isWarning ? .warning : .error,
          message.split(separator: "\n").joined(separator: " "),
          at: source.range(fault.offset..<fault.offset))
      case .mismatch(let endTag, let open, _, _):
        Diagnostic(
          .notWellFormed, .error,
          "the end tag '</\(source.text(endTag))>' does not match the start tag '<\(open.name)>'",
          at: source.range(endTag),
          notes: [.init("'<\(open.name)>' starts here", at: source.range(open.nameRange))])
      case .neverClosed(let open, _):
        Diagnostic(
          .notWellFormed, .error, "'<\(open.name)>' is never closed",
          at: source.range(open.nameRange))
      case .doctype:
        Diagnostic(
          .doctype, .error, "a DOCTYPE is not allowed",
          at: source.range(fault.offset..<fault.offset + 9))
      case .limit(let limit):
        Diagnostic(.limit, .error, "limit \(limit)", at: source.range(fault.offset..<fault.offset))
      case .cannotStart:
        Diagnostic(
          .notWellFormed, .error, "the file could not be read", at: SourceRange(file: source.path))
      }
    }
  }
}
