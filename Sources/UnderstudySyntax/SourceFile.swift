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
        decoding: UnsafeBufferPointer(rebasing: $0[offsets.clamped(to: $0.indices)]), as: UTF8.self)
    }
  }

  /// Whether some text stands at an offset.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      expected.indices.allSatisfy { bytes[offset + $0] == expected[$0] }
    }
  }

  /// The last place before an offset where a byte stands.
  func last(_ byte: Character, before offset: Int) -> Int? {
    guard let byte = byte.asciiValue else { return nil }
    return bytes[start..<Swift.max(start, Swift.min(offset, bytes.count))].lastIndex(of: byte)
  }
}

extension SourceFile {
  /// Where the last DOCTYPE before an offset begins.
  func lastDoctype(before offset: Int) -> Int? {
    var end = offset
    while let bracket = last("<", before: end) {
      if holds("<!DOCTYPE", at: bracket) { return bracket }
      end = bracket
    }
    return nil
  }
}
