import UnderstudyDiagnostics

/// A text in which `‹` and `›` mark a stretch.
struct MarkedText {
  let bytes: [UInt8]
  let range: SourceRange

  init(_ marked: String, file: String = "roles/picker.xml") {
    let parts = marked.split(separator: "‹", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().joined().split(separator: "›", omittingEmptySubsequences: false)
    let before = Array((parts.first ?? "").utf8)
    let inside = Array((rest.first ?? "").utf8)
    bytes = before + inside + Array(rest.dropFirst().joined().utf8)
    let lines = SourceLines(bytes)
    range = SourceRange(
      file: file, start: lines.position(at: before.count),
      end: lines.position(at: before.count + inside.count))
  }

  var places: DiagnosticPlaces { DiagnosticPlaces(texts: SourceTexts([range.file: bytes])) }
}

/// A text in which nothing can be found.
let noTexts = SourceTexts { _ in nil }

func range(_ file: String, _ line: Int, _ column: Int, length: Int = 1) -> SourceRange {
  SourceRange(
    file: file, start: SourcePosition(line: line, column: column),
    end: SourcePosition(line: line, column: column + length))
}
