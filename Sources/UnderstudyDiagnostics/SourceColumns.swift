/// One column in each of the units that somebody counts in, all from 1.
package struct SourceColumns: Hashable, Sendable {
  /// UTF-8 bytes: how places are kept inside.
  package var bytes: Int
  /// Unicode scalars: what people and most editors see.
  package var scalars: Int
  /// UTF-16 code units: what the language server protocol and JavaScript count.
  package var utf16: Int

  /// Converts a column of bytes.
  ///
  /// A column inside a character counts as that character's; one behind the end of the line goes on
  /// counting by ones. Bytes that are not UTF-8 are counted somehow, and never stop anybody.
  ///
  /// - Parameters:
  ///   - column: the column in bytes, from 1.
  ///   - line: the bytes of the line, without its end.
  package init(of column: Int, in line: ArraySlice<UInt8>) {
    bytes = Swift.max(1, column)
    var length = Swift.min(bytes - 1, line.count)
    let beyond = bytes - 1 - length
    var steps = 0
    while length > 0, length < line.count, steps < 3,
      isContinuation(line[line.startIndex + length])
    {
      length -= 1
      steps += 1
    }
    var (scalars, utf16) = (0, 0)
    for byte in line.prefix(length) where !isContinuation(byte) {
      scalars += 1
      utf16 += byte >= 0xF0 ? 2 : 1
    }
    self.scalars = scalars + beyond + 1
    self.utf16 = utf16 + beyond + 1
  }
}

/// Whether a byte continues a character of several bytes.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
