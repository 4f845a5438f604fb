import UnderstudyDiagnostics
import UnderstudyModel

/// Reads the rows of a table by the names of its columns, in whatever order they stand.
struct TableColumns {
  private let places: [String: Int]
  private let width: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// Reports columns that are missing, unknown or written twice.
  ///
  /// - Parameters:
  ///   - table: the table whose header counts.
  ///   - wanted: the columns that must be there.
  ///   - optional: the columns that may be.
  ///   - file: the path that findings show.
  init(_ table: Table, _ wanted: [String], optional: [String] = [], file: String) {
    var places: [String: Int] = [:]
    let known = wanted + optional
    for (place, cell) in (table.header?.cells ?? []).enumerated() {
      let name = folded(cell.text)
      if !known.contains(name) {
        diagnostics.append(.unknownColumn(cell, among: known))
      } else if places[name] != nil {
        diagnostics.append(.repeatedColumn(cell))
      } else {
        places[name] = place
      }
    }
    for name in wanted where places[name] == nil {
      let start = table.header?.start ?? SourceRange(file: file)
      diagnostics.append(.missingColumn(name, at: start))
    }
    self.places = places
    width = table.header?.cells.count ?? 0
  }

  /// Whether every wanted column is there, so that rows can be read.
  var areComplete: Bool { !diagnostics.contains { $0.id == .missingColumn } }

  /// Whether a row has as many cells as the header; reported if it has not.
  mutating func fits(_ row: Table.Row) -> Bool {
    guard row.cells.count != width else { return true }
    diagnostics.append(.ragged(row, width: width))
    return false
  }

  /// The cell of a column; `nil` where the table has no such column.
  func cell(_ name: String, in row: Table.Row) -> Table.Cell? {
    places[name].map { row.cells[$0] }
  }

  /// Reads a cell that must not be malformed.
  mutating func read<Value>(
    _ name: String, in row: Table.Row, _ kind: ValueKind, _ parse: (String) -> Value?
  ) -> Value? {
    guard let cell = cell(name, in: row) else { return nil }
    if let value = parse(folded(cell.text)) { return value }
    diagnostics.append(.malformed(cell, name, kind))
    return nil
  }

  /// Reads a mention of something.
  mutating func reference<Entity>(
    _ name: String, in row: Table.Row
  ) -> Reference<Entity>? {
    let place = cell(name, in: row)?.range
    let id = read(name, in: row, .reference) { Identifier<Entity>.isWellFormed($0) ? $0 : nil }
    guard let id, let place else { return nil }
    return Reference(Identifier(id), at: place)
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(_ cell: Table.Cell, among known: [String]) -> Self {
    let near = nearNames(to: cell.text, among: known)
    return Self(
      .unknownColumn, .error, "there is no column '\(shown(cell.text))'", at: cell.range,
      help: near.isEmpty
        ? "the columns are \(listed(known.map(quoted), "and"))"
        : "did you mean \(listed(near.map(quoted), "or"))?")
  }

  fileprivate static func repeatedColumn(_ cell: Table.Cell) -> Self {
    Self(
      .malformedTable, .error, "there is already a column '\(shown(cell.text))'", at: cell.range)
  }

  fileprivate static func missingColumn(_ name: String, at range: SourceRange) -> Self {
    Self(
      .missingColumn, .error, "the table has no column '\(name)'", at: range,
      help: "the first line names the columns")
  }

  fileprivate static func ragged(_ row: Table.Row, width: Int) -> Self {
    Self(
      .raggedRow, .error,
      "this row has \(count(row.cells.count, "cell")), and the first line has \(width)",
      at: row.start, help: "a comma inside a cell needs quotation marks around the cell")
  }

  fileprivate static func malformed(
    _ cell: Table.Cell, _ name: String, _ kind: ValueKind
  ) -> Self {
    Self(
      .malformedValue, .error,
      cell.text.isEmpty ? "'\(name)' is empty" : "'\(shown(cell.text))' is not \(kind.words)",
      at: cell.range, help: kind.form)
  }
}

/// `1 cell`, `3 cells`.
private func count(_ number: Int, _ word: String) -> String {
  "\(number) \(word)\(number == 1 ? "" : "s")"
}
