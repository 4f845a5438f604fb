/// One line of a file as a terminal shows it, and which of its columns to mark.
///
/// Tabs become spaces up to the next column of four, so that the marks stand below what they mean. A
/// line too wide for the screen is cut to the part around the marks, with `…` where it was cut.
struct SourceSnippet {
  /// The line, ready to print.
  let text: String
  /// How many columns stand before the marks.
  let indent: Int
  /// How many columns to mark, at least 1.
  let length: Int

  /// - Parameters:
  ///   - line: the bytes of the line.
  ///   - marked: which bytes of the line to mark, counted from 0; may be empty, and may begin behind
  ///     the end of the line.
  ///   - width: how many columns the line may take.
  init(_ line: ArraySlice<UInt8>, marking marked: Range<Int>, width: Int) {
    // A margin of four bytes a column holds all that can be seen, and a line of a million bytes is
    // not looked at whole.
    let bytes = line.characters(around: marked.lowerBound, margin: 4 * width)
    let cells = Cell.cells(of: bytes, at: bytes.startIndex - line.startIndex)
    let total = cells.last.map { $0.column + $0.width } ?? 0
    let start = cells.first { $0.end > marked.lowerBound }?.column ?? total
    let end = cells.first { $0.offset >= marked.upperBound }?.column ?? total

    let first = end > width ? Swift.max(0, start - width / 3) : 0
    let shown = cells.filter { $0.column >= first && $0.column + $0.width <= first + width }
    let shownEnd = shown.last.map { $0.column + $0.width } ?? start
    let isCutBefore = first > 0 || bytes.startIndex > line.startIndex
    let isCutBehind = shownEnd < total || bytes.endIndex < line.endIndex
    text =
      (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutBehind ? "…" : "")
    indent = Swift.max(0, start - (shown.first?.column ?? start)) + (isCutBefore ? 1 : 0)
    length = Swift.max(1, Swift.min(end, shownEnd) - start)
  }
}

/// One scalar of a line on the screen.
private struct Cell {
  /// Its bytes in the line.
  var offset: Int
  var end: Int
  var column: Int
  var width: Int
  var text: String

  static func cells(of bytes: ArraySlice<UInt8>, at start: Int) -> [Cell] {
    var cells: [Cell] = []
    var (offset, column) = (start, 0)
    var rest = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      var scalar: Unicode.Scalar = "\u{FFFD}"
      var length: Int
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return cells
      case .error(let count): length = count
      case .valid(let encoded): (scalar, length) = (Unicode.UTF8.decode(encoded), encoded.count)
      }
      if scalar != "\t", scalar.steersTheTerminal { scalar = "\u{FFFD}" }
      let width = scalar == "\t" ? tabStop - column % tabStop : scalar.displayWidth
      let text = scalar == "\t" ? String(repeating: " ", count: width) : String(scalar)
      cells.append(
        Cell(offset: offset, end: offset + length, column: column, width: width, text: text))
      offset += length
      column += width
    }
  }
}

private let tabStop = 4

extension ArraySlice<UInt8> {
  /// The bytes around an offset, whole characters only.
  fileprivate func characters(around offset: Int, margin: Int) -> Self {
    var start = startIndex + Swift.max(0, Swift.min(offset, count) - margin)
    var end = Swift.min(endIndex, startIndex + Swift.min(offset, count) + margin)
    while start > startIndex, self[start] & 0xC0 == 0x80 { start -= 1 }
    while end < endIndex, self[end] & 0xC0 == 0x80 { end += 1 }
    return self[start..<end]
  }
}
