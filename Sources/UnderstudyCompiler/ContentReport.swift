package import UnderstudyDiagnostics

/// What a run has to say to the authors of the content, and the text that it speaks of.
package struct ContentReport: Sendable {
  /// In file order, each once.
  package let diagnostics: [Diagnostic]
  /// How places are shown: below the folder as the caller named it.
  package let places: DiagnosticPlaces

  init(_ diagnostics: [Diagnostic], _ places: DiagnosticPlaces) {
    self.diagnostics = diagnostics.map(\.withoutNowhere).inFileOrder()
    self.places = places
  }

  package var worst: Severity? { diagnostics.worst }
}

extension Diagnostic {
  /// The same without places that are in no file, such as those of what was typed.
  fileprivate var withoutNowhere: Diagnostic {
    var shown = self
    if let range, range.file.isEmpty { shown.range = nil }
    shown.notes.removeAll { $0.range?.file.isEmpty == true }
    return shown
  }
}
