import UnderstudyDiagnostics

/// Whether a byte is white space to XML.
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    || byte == UInt8(ascii: "\r")
}

/// Where the first line of words in a text stands.
///
/// - Parameters:
///   - text: as it reads.
///   - range: where it was written; what reads differently from what was written moves the end.
/// - Returns: the place without white space around it; `nil` where the text is nothing else.
func firstWords(of text: String, in range: SourceRange) -> SourceRange? {
  let words = wordPlaces(in: text, from: range.start)
  guard let first = words.first,
    let last = words.last(where: { $0.start.line == first.start.line })
  else { return nil }
  return SourceRange(file: range.file, start: first.start, end: min(last.end, range.end))
}

/// Splits a text into its words.
///
/// - Parameters:
///   - text: as it reads, which is as it was written but for references.
///   - range: where it was written.
/// - Returns: each word and where it stands, in order.
func words(of text: String, in range: SourceRange) -> [WrittenValue.Word] {
  wordPlaces(in: text, from: range.start).map { place in
    WrittenValue.Word(
      text: String(decoding: place.bytes, as: UTF8.self),
      range: SourceRange(file: range.file, start: place.start, end: place.end))
  }
}

private struct WordPlace {
  var bytes: [UInt8]
  var start: SourcePosition
  var end: SourcePosition
}

private func wordPlaces(in text: String, from start: SourcePosition) -> [WordPlace] {
  var found: [WordPlace] = []
  var bytes: [UInt8] = []
  var place = start
  func end() {
    guard !bytes.isEmpty else { return }
    let start = SourcePosition(line: place.line, column: place.column - bytes.count)
    found.append(WordPlace(bytes: bytes, start: start, end: place))
    bytes = []
  }
  for byte in text.utf8 {
    if isXMLSpace(byte) { end() } else { bytes.append(byte) }
    place =
      byte == UInt8(ascii: "\n")
      ? SourcePosition(line: place.line + 1, column: 1)
      : SourcePosition(line: place.line, column: place.column + 1)
  }
  end()
  return found
}
