/// Findings as JSON: `{"version": 1, "diagnostics": […]}`, one finding a line.
///
/// A place has `file`, `line`, `column` (Unicode scalars), `byteColumn` (UTF-8), and the same three
/// with `end` in front for what lies just behind the marked text. Whatever a finding lacks is left
/// out; `notes` only where there are some.
package struct DiagnosticJSON: DiagnosticWriter {
  private let places: DiagnosticPlaces

  package init(_ places: DiagnosticPlaces) { self.places = places }

  package func text(of diagnostics: [Diagnostic]) -> String {
    var texts = ReadTexts(places.texts)
    let values = diagnostics.map { value(of: $0, &texts) }
    return "{\"version\":1,\"diagnostics\":\(JSONValue.lines(values))}\n"
  }

  private func value(of diagnostic: Diagnostic, _ texts: inout ReadTexts) -> JSONValue {
    var members: [(String, JSONValue?)] = [
      ("id", .string(diagnostic.id.rawValue)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
      ("help", diagnostic.help.map(JSONValue.string)),
    ]
    members += place(diagnostic.range, &texts)
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        JSONValue.object(of: [("message", .string(note.message))] + place(note.range, &texts))
      }
      members.append(("notes", .array(notes)))
    }
    if let fix = diagnostic.fix {
      let replacement = JSONValue.string(fix.replacement)
      members.append(
        (
          "fix",
          .object(
            of: [("message", .string(fix.message)), ("replacement", replacement)]
              + place(fix.range, &texts))
        ))
    }
    return .object(of: members)
  }

  private func place(
    _ range: SourceRange?, _ texts: inout ReadTexts
  ) -> [(String, JSONValue?)] {
    guard let range else { return [] }
    let shown = ShownRange(range, places, &texts)
    return [
      ("file", .string(shown.path)),
      ("line", .int(shown.startLine)), ("column", .int(shown.start.scalars)),
      ("byteColumn", .int(shown.start.bytes)),
      ("endLine", .int(shown.endLine)), ("endColumn", .int(shown.end.scalars)),
      ("endByteColumn", .int(shown.end.bytes)),
    ]
  }
}
