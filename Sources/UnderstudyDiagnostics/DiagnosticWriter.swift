/// Turns findings into text for somebody: a person at a terminal, an editor, a continuous build.
package protocol DiagnosticWriter: Sendable {
  /// The findings in the order given, as one text that ends with a line end unless it is empty.
  func text(of diagnostics: [Diagnostic]) -> String
}

/// How the places of findings are shown: under which folder, and from which text.
package struct DiagnosticPlaces: Sendable {
  let texts: SourceTexts
  private let folder: String

  /// Places below a content folder.
  ///
  /// - Parameters:
  ///   - folder: the content folder as it was typed, set in front of every path; `.` and an empty
  ///     text add nothing.
  ///   - texts: where the text of the files is found, by their paths below the folder.
  package init(folder: String = "", texts: SourceTexts) {
    var folder = folder
    while folder.hasPrefix("./") { folder.removeFirst(2) }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder == "." ? "" : folder
    self.texts = texts
  }

  /// The path of a file as it is shown.
  package func path(of file: String) -> String {
    if folder.isEmpty { return file }
    return folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
  }
}

/// A range as people and programs outside are told it.
struct ShownRange {
  var path: String
  var startLine: Int
  var endLine: Int
  var start: SourceColumns
  var end: SourceColumns

  init(_ range: SourceRange, _ places: DiagnosticPlaces, _ texts: inout ReadTexts) {
    path = places.path(of: range.file)
    startLine = range.start.line
    endLine = range.end.line
    let text = texts.text(of: range.file)
    func columns(_ position: SourcePosition) -> SourceColumns {
      text?.columns(of: position) ?? SourceColumns(of: position.column, in: [])
    }
    start = columns(range.start)
    end = columns(range.end)
  }
}
