package import UnderstudyDiagnostics

/// What may stand inside an element.
package enum Node: Sendable {
  case element(Element)
  /// Text with its references resolved, and where it was written.
  case text(String, SourceRange)
}
