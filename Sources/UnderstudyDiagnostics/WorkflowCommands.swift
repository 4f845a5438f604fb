/// Findings as workflow commands of GitHub Actions, which mark the lines of a change:
/// `::error file=roles/picker.xml,line=14,col=31,…::no role is called 'suport-agent'`.
///
/// Notes follow in the same message, each on a line of its own.
package struct WorkflowCommands: DiagnosticWriter {
  private let places: DiagnosticPlaces

  package init(_ places: DiagnosticPlaces) { self.places = places }

  package func text(of diagnostics: [Diagnostic]) -> String {
    var texts = ReadTexts(places.texts)
    return diagnostics.map { command($0, &texts) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic, _ texts: inout ReadTexts) -> String {
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [(String, String)] = []
    if let range = diagnostic.range {
      let shown = ShownRange(range, places, &texts)
      properties = [
        ("file", shown.path), ("line", String(shown.startLine)),
        ("endLine", String(shown.endLine)), ("col", String(shown.start.scalars)),
      ]
      if shown.startLine == shown.endLine {
        properties.append(("endColumn", String(shown.end.scalars)))
      }
    }
    properties.append(("title", diagnostic.id.rawValue))
    let message = ([diagnostic.sentence] + diagnostic.notes.map { line($0, &texts) })
      .joined(separator: "\n")
    let written = properties.map { "\($0)=\(escaped($1, isProperty: true))" }
    return "::\(name) \(written.joined(separator: ","))::\(escaped(message, isProperty: false))"
  }

  private func line(_ note: Diagnostic.Note, _ texts: inout ReadTexts) -> String {
    guard let range = note.range else { return "note: \(note.message)" }
    let shown = ShownRange(range, places, &texts)
    return "note: \(shown.path):\(shown.startLine):\(shown.start.scalars): \(note.message)"
  }
}

/// What may not stand in a command is written as `%` and two digits, as the runner reads it.
private func escaped(_ text: String, isProperty: Bool) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": escaped += "%25"
    case "\r": escaped += "%0D"
    case "\n": escaped += "%0A"
    case ":" where isProperty: escaped += "%3A"
    case "," where isProperty: escaped += "%2C"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
