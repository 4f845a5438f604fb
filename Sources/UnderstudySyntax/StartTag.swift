/// A start tag as it is written, read a second time from the bytes.
///
/// libxml2 tells what a tag means but not where its parts stand; this tells where they stand, and
/// relies on libxml2 for whether they may. On a tag that is not well-formed it stops early.
struct StartTag {
  /// One attribute: where its name stands, and what is between its quotation marks.
  struct Part {
    var name: Range<Int>
    var value: Range<Int>
    /// Whether the value reads as it is written: no reference, line end or tab.
    var isPlain: Bool
  }

  var name: Range<Int>
  var parts: [Part] = []
  /// Just behind the `>`; on a broken tag, where reading on makes sense.
  var end: Int
  /// Whether it ends in `/>`.
  var closesItself = false
  /// Whether every part was an attribute, up to the `>`.
  var isWhole = false

  /// Reads the tag whose `<` stands at an offset.
  ///
  /// - Parameter limit: how many attributes to read at most; the tag is not whole beyond.
  init(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, limit: Int = .max) {
    var scan = Scan(bytes: bytes, at: offset + 1)
    name = scan.name()
    end = scan.at
    while parts.count < limit {
      scan.skipSpace()
      if scan.accept(">") {
        isWhole = true
        break
      }
      if scan.accept("/>") {
        isWhole = true
        closesItself = true
        break
      }
      guard let part = scan.attribute() else { break }
      parts.append(part)
    }
    if !isWhole { closesItself = scan.skipToEnd() }
    end = scan.at
  }
}

/// A position that moves through a tag.
private struct Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func accept(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
    at += length
    return true
  }

  mutating func skipSpace() {
    while let byte = next, isSpace(byte) { at += 1 }
  }

  mutating func name() -> Range<Int> {
    let start = at
    while let byte = next, !endsName(byte) { at += 1 }
    return start..<at
  }

  mutating func attribute() -> StartTag.Part? {
    let name = name()
    skipSpace()
    guard !name.isEmpty, accept("=") else { return nil }
    skipSpace()
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    at += 1
    let start = at
    var isPlain = true
    while let byte = next, byte != quote {
      if byte == UInt8(ascii: "<") { return nil }
      if byte == UInt8(ascii: "&") || byte < UInt8(ascii: " ") { isPlain = false }
      at += 1
    }
    guard next != nil else { return nil }
    at += 1
    return StartTag.Part(name: name, value: start..<at - 1, isPlain: isPlain)
  }

  /// Moves behind the next `>`, or in front of a `<`. Returns whether that was `/>`.
  mutating func skipToEnd() -> Bool {
    while let byte = next, byte != UInt8(ascii: "<") {
      at += 1
      if byte == UInt8(ascii: ">") { return bytes[at - 2] == UInt8(ascii: "/") }
    }
    return false
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}

private func endsName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"),
    UInt8(ascii: "\""), UInt8(ascii: "'"):
    true
  default: isSpace(byte)
  }
}
