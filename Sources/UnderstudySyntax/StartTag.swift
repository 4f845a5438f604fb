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

  private(set) var name = 0..<0
  private(set) var parts: [Part] = []
  /// The name of an attribute that broke off before its value was complete.
  private(set) var brokenName: Range<Int>?
  /// Where the value that broke off begins, behind its quotation mark.
  private(set) var brokenValueStart: Int?
  /// Just behind the `>`; in a broken tag, behind the next one or in front of the next `<`.
  private(set) var end = 0
  /// Whether it ends in `/>`.
  private(set) var closesItself = false
  /// Whether all of it was read: nothing but attributes, up to the `>`.
  private(set) var isWhole = false

  /// Where the `<` stands.
  var start: Int { name.lowerBound - 1 }

  /// Reads the tag whose `<` stands at an offset, in place of what was read before, and keeps the
  /// memory. A tag with more attributes than the limit counts as broken.
  mutating func read(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, limit: Int = .max
  ) {
    var scan = Scan(bytes: bytes, at: offset + 1)
    parts.removeAll(keepingCapacity: true)
    (brokenName, brokenValueStart, closesItself, isWhole) = (nil, nil, false, false)
    name = scan.name()
    reading: while parts.count < limit {
      scan.skipSpace()
      switch scan.next {
      case .greaterThan:
        scan.at += 1
        isWhole = true
        break reading
      case .slash where scan.following == .greaterThan:
        scan.at += 2
        (isWhole, closesItself) = (true, true)
        break reading
      default:
        guard readAttribute(&scan) else { break reading }
      }
    }
    if !isWhole { closesItself = scan.skipToEnd() }
    end = scan.at
  }

  /// Reads one attribute; `false` if there is none, or only a part of one.
  private mutating func readAttribute(_ scan: inout Scan) -> Bool {
    let name = scan.name()
    guard !name.isEmpty else { return false }
    brokenName = name
    scan.skipSpace()
    guard scan.next == .equals else { return false }
    scan.at += 1
    scan.skipSpace()
    guard let quote = scan.next, quote.isQuotationMark else { return false }
    scan.at += 1
    brokenValueStart = scan.at
    guard let (value, isPlain) = scan.value(endedBy: quote) else { return false }
    parts.append(Part(name: name, value: value, isPlain: isPlain))
    (brokenName, brokenValueStart) = (nil, nil)
    return true
  }
}

extension StartTag {
  /// Reads one tag.
  init(in source: SourceFile, at offset: Int, limit: Int = .max) {
    source.bytes.withUnsafeBufferPointer { read(in: $0, at: offset, limit: limit) }
  }
}

/// A place that moves through a tag.
private struct Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int

  var next: UInt8? { at < bytes.count ? bytes[at] : nil }
  var following: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }

  mutating func skipSpace() {
    while at < bytes.count, bytes[at].isMarkupSpace { at += 1 }
  }

  mutating func name() -> Range<Int> {
    let start = at
    while at < bytes.count, !bytes[at].endsName { at += 1 }
    return start..<at
  }

  /// Moves behind the closing quotation mark; stops, with `nil`, at a `<` or the end of the file.
  mutating func value(endedBy quote: UInt8) -> (Range<Int>, isPlain: Bool)? {
    let start = at
    var isPlain = true
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        at += 1
        return (start..<at - 1, isPlain)
      }
      if byte == .lessThan { return nil }
      if byte == .ampersand || byte < 0x20 { isPlain = false }
      at += 1
    }
    return nil
  }

  /// Moves behind the next `>`, or in front of a `<`. Returns whether that was `/>`.
  mutating func skipToEnd() -> Bool {
    while at < bytes.count, bytes[at] != .lessThan {
      at += 1
      if bytes[at - 1] == .greaterThan { return bytes[at - 2] == .slash }
    }
    return false
  }
}
