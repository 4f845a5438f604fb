/// Where the lines of one file begin, so that a byte offset becomes a line and a column.
///
/// A line ends with LF, CRLF or CR alone, as editors count. A byte-order mark stands before the first
/// line: it has no column of its own.
package struct SourceLines: Hashable, Sendable {
  /// The offset of each line's first byte; never empty.
  package let starts: [Int]
  /// The number of bytes of the file.
  package let byteCount: Int

  /// Finds the lines of a file.
  package init(_ bytes: some Collection<UInt8>) {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    self =
      bytes.withContiguousStorageIfAvailable { Self(buffer: $0, from: start) }
      ?? Array(bytes).withUnsafeBufferPointer { Self(buffer: $0, from: start) }
  }

  private init(buffer: UnsafeBufferPointer<UInt8>, from start: Int) {
    var starts = [start]
    for offset in buffer.indices
    where buffer[offset] == lineFeed || buffer[offset] == carriageReturn {
      let next = offset + 1
      let isHalfOfAPair =
        buffer[offset] == carriageReturn && next < buffer.count && buffer[next] == lineFeed
      if !isHalfOfAPair { starts.append(next) }
    }
    self.starts = starts
    byteCount = buffer.count
  }

  /// The line and column of the byte at an offset.
  ///
  /// An offset outside the file is moved to its nearer end, and one in a byte-order mark to the first
  /// column.
  package func position(at offset: Int) -> SourcePosition {
    let offset = Swift.max(starts[0], Swift.min(offset, byteCount))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
  }

  /// The byte at a line and column, moved into the file where it lies outside.
  package func offset(of position: SourcePosition) -> Int {
    let line = Swift.max(1, Swift.min(position.line, starts.count))
    return Swift.max(starts[0], Swift.min(starts[line - 1] + position.column - 1, byteCount))
  }
}

/// The three bytes that some editors write at the start of a file in UTF-8.
package let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
