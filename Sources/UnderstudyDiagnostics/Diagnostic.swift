/// Something that the author of the content can mend, and where.
///
/// What stops the program itself (a file that cannot be opened) is thrown instead.
package struct Diagnostic: Hashable, Sendable {
  /// A stable word for the kind of finding, such as `unknown-role`.
  package struct ID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
  }

  /// Something else worth seeing with the finding; it may point to another file.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var range: SourceRange?

    package init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// A change that certainly mends the fault.
  package struct Fix: Hashable, Sendable {
    /// What the change does, as a command: "write 'support-agent'".
    package var message: String
    package var range: SourceRange
    package var replacement: String

    package init(_ message: String, at range: SourceRange, replacement: String) {
      self.message = message
      self.range = range
      self.replacement = replacement
    }
  }

  package var id: ID
  package var severity: Severity
  /// One sentence without a full stop, in the author's words.
  package var message: String
  /// Where; absent when the finding concerns the content as a whole.
  package var range: SourceRange?
  /// What to do about it, shown under the marked text: "did you mean 'support-agent'?".
  package var help: String?
  package var notes: [Note]
  package var fix: Fix?

  package init(
    _ id: ID, _ severity: Severity, _ message: String, at range: SourceRange?,
    help: String? = nil, notes: [Note] = [], fix: Fix? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.notes = notes
    self.fix = fix
  }
}

extension Sequence<Diagnostic> {
  /// In file order, worst first where places are equal, each finding once.
  package func inFileOrder() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    let once = filter { seen.insert($0).inserted }
    return once.enumerated().sorted { left, right in
      switch (left.element.range, right.element.range) {
      case (let a?, let b?) where (a.file, a.start) != (b.file, b.start):
        return (a.file, a.start) < (b.file, b.start)
      case (nil, .some): return true
      case (.some, nil): return false
      default: break
      }
      if left.element.severity != right.element.severity {
        return left.element.severity > right.element.severity
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The worst severity among the findings; `nil` when there are none.
  package var worst: Severity? { map(\.severity).max() }
}
