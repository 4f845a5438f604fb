/// A place in the text of one file.
///
/// Lines and columns count from 1. A column counts UTF-8 bytes; whoever shows it to people or to an
/// editor converts it (see ``SourceColumns``).
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The column in UTF-8 bytes, from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
