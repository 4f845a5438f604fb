package import UnderstudyDiagnostics

/// What a run has to say to the authors of the content, and the text that it speaks of.
package struct ContentReport: Sendable {
  /// In file order, each once.
  package let diagnostics: [Diagnostic]
  /// How places are shown: below the folder as the caller named it.
  package let places: DiagnosticPlaces

  init(_ diagnostics: [Diagnostic], _ places: DiagnosticPlaces) {
    self.diagnostics = diagnostics.inFileOrder()
    self.places = places
  }

  package var worst: Severity? { diagnostics.worst }
}
