package import UnderstudyDiagnostics

/// Where something was written, and who may see it.
package struct Declaration: Hashable, Sendable {
  /// The element's name in its start tag.
  package var range: SourceRange
  /// What the author wrote in `audience`; absent: the rule for this kind of content holds.
  package var audience: Audience?

  package init(_ range: SourceRange, audience: Audience? = nil) {
    self.range = range
    self.audience = audience
  }

  /// A declaration outside any file, for values made by tests and by the program itself.
  package static let nowhere = Declaration(SourceRange(file: ""))
}
