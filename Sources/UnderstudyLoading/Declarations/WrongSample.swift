package import UnderstudyDiagnostics

/// A sample with one fault, which a test proves to be reported just there.
package struct WrongSample: Sendable {
  /// The sample, with `‹` and `›` around what the finding points at.
  package let marked: String
  /// Which finding.
  package let finding: Diagnostic.ID
  /// Whether XSD 1.0 can express what is wrong.
  package let isSeenBySchema: Bool

  init(_ marked: String, _ finding: Diagnostic.ID, schema: Bool = true) {
    self.marked = marked
    self.finding = finding
    isSeenBySchema = schema
  }

  /// The sample as an author would have written it.
  package var text: String { marked.filter { $0 != "‹" && $0 != "›" } }
}
