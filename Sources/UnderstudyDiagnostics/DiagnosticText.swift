/// Findings for a person at a terminal: place, severity, message and id, then the line with the
/// place marked and what to do about it.
///
/// ```text
/// roles/picker.xml:14:31: error: no role is called 'suport-agent' [unknown-role]
///   14 |   <serves id="tracking" role="suport-agent" what="Tracking updates" within="1h"/>
///      |                               ^~~~~~~~~~~~ did you mean 'support-agent'?
/// ```
///
/// Columns are Unicode scalars. Nothing in the content reaches the terminal as a control sequence.
package struct DiagnosticText: DiagnosticWriter {
  private let places: DiagnosticPlaces
  private let colour: TerminalColour
  private let width: Int
  private let foldsAfter: Int?

  /// - Parameters:
  ///   - places: how places are shown.
  ///   - usesColour: whether the terminal understands colour and its owner wants it.
  ///   - width: how many columns a line of content may take.
  ///   - foldsAfter: how many findings of one id to show; the others are counted at the end. `nil`
  ///     shows all.
  package init(
    _ places: DiagnosticPlaces, usesColour: Bool = false, width: Int = 100,
    foldsAfter: Int? = nil
  ) {
    self.places = places
    colour = TerminalColour(isUsed: usesColour)
    self.width = Swift.max(20, width)
    self.foldsAfter = foldsAfter
  }

  package func text(of diagnostics: [Diagnostic]) -> String {
    var texts = ReadTexts(places.texts)
    let folded = FoldedDiagnostics(diagnostics, after: foldsAfter)
    var text = ""
    for diagnostic in folded.shown {
      text += finding(diagnostic, &texts)
      for note in diagnostic.notes { text += self.note(note, &texts) }
    }
    for fold in folded.folds {
      text += "\(fold.sentence) [\(fold.id.rawValue.printable)]\n"
    }
    return text
  }

  private func finding(_ diagnostic: Diagnostic, _ texts: inout ReadTexts) -> String {
    let severity = colour.marked(diagnostic.severity.rawValue, as: diagnostic.severity)
    let message = "\(diagnostic.message.printable) [\(diagnostic.id.rawValue.printable)]"
    return place(diagnostic.range, &texts) + "\(severity): \(colour.strong(message))\n"
      + snippet(diagnostic.range, diagnostic.severity, help: diagnostic.help, &texts)
  }

  private func note(_ note: Diagnostic.Note, _ texts: inout ReadTexts) -> String {
    let severity = colour.marked(Severity.note.rawValue, as: .note)
    return place(note.range, &texts) + "\(severity): \(note.message.printable)\n"
      + snippet(note.range, .note, help: nil, &texts)
  }

  private func place(_ range: SourceRange?, _ texts: inout ReadTexts) -> String {
    guard let range else { return "" }
    let shown = ShownRange(range, places, &texts)
    return colour.strong("\(shown.path.printable):\(shown.startLine):\(shown.start.scalars):") + " "
  }

  /// The line and the marks below it; without a line to show, only the help.
  private func snippet(
    _ range: SourceRange?, _ severity: Severity, help: String?, _ texts: inout ReadTexts
  ) -> String {
    guard let range, let line = texts.text(of: range.file)?.line(range.start.line),
      line.contains(where: { $0 > 0x20 })
    else { return help.map { "     | \($0.printable)\n" } ?? "" }
    let start = Swift.max(0, range.start.column - 1)
    let end = range.end.line == range.start.line ? range.end.column - 1 : line.count
    let snippet = SourceSnippet(line, marking: start..<Swift.max(start, end), width: width)
    let number = String(range.start.line)
    let gutter = Swift.max(4, number.count)
    let marks = colour.marked(
      "^" + String(repeating: "~", count: snippet.length - 1), as: severity)
    return spaces(gutter - number.count) + "\(number) | \(snippet.text)\n"
      + spaces(gutter) + " | " + spaces(snippet.indent) + marks
      + (help.map { " \($0.printable)" } ?? "") + "\n"
  }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
