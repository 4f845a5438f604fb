import UnderstudyDiagnostics

/// A table of comma-separated values, each cell knowing where it was written.
struct Table {
  struct Cell: Equatable {
    var text: String
    /// What was written, quotation marks included.
    var range: SourceRange
  }

  struct Row {
    var cells: [Cell]
    /// The first cell's place, for faults of the whole row.
    var start: SourceRange
  }

  var header: Row?
  var rows: [Row]
}

/// Reads comma-separated values.
///
/// RFC 4180, but a line may end with LF alone, the last need not end at all, and a byte-order mark
/// is skipped. An empty line is no row. Bytes that are no UTF-8 are reported and nothing is read.
func readTable(_ bytes: [UInt8], file: String) -> Diagnosed<Table> {
  guard String(validating: bytes, as: UTF8.self) != nil else {
    return Diagnosed(
      Table(header: nil, rows: []),
      [
        Diagnostic(
          .malformedTable, .error, "this is not UTF-8", at: SourceRange(file: file),
          help: "save it as UTF-8")
      ])
  }
  var reader = TableReader(bytes, file: file)
  let rows = reader.rows()
  return Diagnosed(
    Table(header: rows.first, rows: Array(rows.dropFirst())), reader.diagnostics)
}

/// Walks through the bytes of a table.
private struct TableReader {
  private let bytes: [UInt8]
  private let lines: SourceLines
  private let file: String
  private var place: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    lines = SourceLines(bytes)
    place = lines.starts[0]
  }

  mutating func rows() -> [Table.Row] {
    var rows: [Table.Row] = []
    while place < bytes.count {
      let start = place
      if skipLineEnd() { continue }
      var cells = [cell()]
      while place < bytes.count, bytes[place] == comma {
        place += 1
        cells.append(cell())
      }
      if place < bytes.count, !skipLineEnd() {
        // Only after a closing quotation mark can anything else stand here.
        reportStray()
      }
      rows.append(Table.Row(cells: cells, start: range(start..<start)))
    }
    return rows
  }

  private mutating func cell() -> Table.Cell {
    guard place < bytes.count, bytes[place] == quote else {
      let start = place
      while place < bytes.count, bytes[place] != comma, !isLineEnd(bytes[place]) { place += 1 }
      return Table.Cell(text: text(bytes[start..<place]), range: range(start..<place))
    }
    return quotedCell()
  }

  private mutating func quotedCell() -> Table.Cell {
    let start = place
    var content: [UInt8] = []
    place += 1
    while place < bytes.count {
      if bytes[place] == quote {
        guard place + 1 < bytes.count, bytes[place + 1] == quote else {
          place += 1
          return Table.Cell(text: text(content[...]), range: range(start..<place))
        }
        place += 1
      }
      content.append(bytes[place])
      place += 1
    }
    diagnostics.append(
      Diagnostic(
        .malformedTable, .error, "this quotation mark is never closed",
        at: range(start..<start + 1), help: "inside such a cell a quotation mark is written twice"))
    return Table.Cell(text: text(content[...]), range: range(start..<place))
  }

  /// Reports what follows a closing quotation mark, and goes on with the next line.
  private mutating func reportStray() {
    let start = place
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    diagnostics.append(
      Diagnostic(
        .malformedTable, .error, "after a closing quotation mark only a comma may follow",
        at: range(start..<place), help: "inside a cell a quotation mark is written twice"))
    _ = skipLineEnd()
  }

  private mutating func skipLineEnd() -> Bool {
    guard place < bytes.count, isLineEnd(bytes[place]) else { return false }
    let isPair =
      bytes[place] == carriageReturn && place + 1 < bytes.count && bytes[place + 1] == lineFeed
    place += isPair ? 2 : 1
    return true
  }

  private func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, start: lines.position(at: offsets.lowerBound),
      end: lines.position(at: offsets.upperBound))
  }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
