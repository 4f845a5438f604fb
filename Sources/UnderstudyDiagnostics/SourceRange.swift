/// A stretch of one file: from a first character to just behind the last.
package struct SourceRange: Hashable, Sendable {
  /// The file's path below the content folder, with `/` between its parts.
  package var file: String
  package var start: SourcePosition
  /// Just behind the last character; equal to `start` for a place without width.
  package var end: SourcePosition

  package init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// A range without width at the start of a file, for faults that concern the file as a whole.
  package init(file: String) {
    let start = SourcePosition(line: 1, column: 1)
    self.init(file: file, start: start, end: start)
  }
}

extension SourceRange: Comparable {
  /// File order: by path, then by place.
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
