/// The text of one file, line by line.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  package let lines: SourceLines

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = SourceLines(bytes)
  }

  /// The bytes of a line, counted from 1, without its end; `nil` if there is no such line.
  package func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard lines.starts.indices.contains(number - 1) else { return nil }
    let start = lines.starts[number - 1]
    var end = number < lines.starts.count ? lines.starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The columns of a place in the units that people and protocols count in.
  package func columns(of position: SourcePosition) -> SourceColumns {
    SourceColumns(of: position.column, in: line(position.line) ?? [])
  }
}
