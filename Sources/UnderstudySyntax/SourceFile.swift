import UnderstudyDiagnostics

/// The bytes of one file, and how an offset in them becomes a place.
struct SourceFile: Sendable {
  /// The path that diagnostics show.
  let path: String
  let bytes: [UInt8]
  let lines: SourceLines

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    self.bytes = bytes
    lines = SourceLines(bytes)
  }

  /// Where the text begins: behind a byte-order mark, if there is one.
  var start: Int { lines.starts[0] }

  func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      file: path, start: lines.position(at: offsets.lowerBound),
      end: lines.position(at: offsets.upperBound))
  }

  /// The bytes as text; what is not UTF-8 becomes the replacement character.
  func text(_ offsets: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[offsets.clamped(to: $0.indices)]),
        as: UTF8.self)
    }
  }
}

extension SourceFile {
  /// Whether some text stands at an offset.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      expected.indices.allSatisfy { bytes[offset + $0] == expected[$0] }
    }
  }

  /// The byte just before an offset.
  func byte(before offset: Int) -> UInt8? {
    bytes.indices.contains(offset - 1) ? bytes[offset - 1] : nil
  }

  /// The last place before an offset where a byte stands.
  func last(_ byte: UInt8, before offset: Int) -> Int? {
    var at = Swift.min(offset, bytes.count) - 1
    while at >= start {
      if bytes[at] == byte { return at }
      at -= 1
    }
    return nil
  }

  /// The last place before an offset where some text stands, which begins with `<`.
  func last(markup: StaticString, before offset: Int) -> Int? {
    var place = last(.lessThan, before: offset)
    while let at = place, !holds(markup, at: at) { place = last(.lessThan, before: at) }
    return place
  }

  /// The name that begins at an offset; empty if none does.
  func name(at offset: Int) -> Range<Int> {
    var end = offset
    while end < bytes.count, !bytes[end].endsName { end += 1 }
    return offset..<end
  }

  /// What to mark when a fault has only a beginning: the name there, else one character, else (at
  /// the end of the file) nothing.
  func word(at offset: Int) -> Range<Int> {
    let name = name(at: offset)
    guard name.isEmpty, offset < bytes.count else { return name }
    return offset..<offset + 1
  }
}
