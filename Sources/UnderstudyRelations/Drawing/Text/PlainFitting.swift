/// A text of visible ASCII characters, measured once, byte by byte, to be broken into lines.
///
/// Gives the lines that ``FittedText/init(anyWriting:_:width:lines:)`` gives, and much sooner: maps fit
/// tens of thousands of names, and nearly all of them are such texts.
struct PlainFitting {
  private let bytes: [UInt8]
  /// By byte, and after the last: how wide everything before it is, as ``TextWidth`` counts.
  private let before: [Int]
  private let style: TextStyle
  private let room: Double

  /// `nil` for a text with other characters, or with blanks that would be dropped.
  init?(_ text: String, _ style: TextStyle, width: Double) {
    let bytes = Array(text.utf8)
    let table = TextWidth.asciiTable(isBold: style.isBold)
    var before = [Int](repeating: 0, count: bytes.count + 1)
    var last = blank
    for (place, byte) in bytes.enumerated() {
      guard (0x20...0x7E).contains(byte), byte != blank || last != blank else { return nil }
      before[place + 1] = before[place] + table[Int(byte)]
      last = byte
    }
    guard bytes.isEmpty || last != blank else { return nil }
    self.bytes = bytes
    self.before = before
    self.style = style
    room = width
  }

  func fitted(lines most: Int) -> FittedText {
    if !bytes.isEmpty, most > 0, fits(bytes.indices) {
      return FittedText(lines: [text(bytes.indices)], isShortened: false)
    }
    var lines: [Range<Int>] = []
    var next = 0
    while next < bytes.count, lines.count < most {
      let line = line(from: next)
      lines.append(trimmed(line))
      next = line.upperBound
    }
    let isShortened = next < bytes.count
    guard isShortened, let last = lines.popLast() else {
      return FittedText(lines: lines.map(text), isShortened: false)
    }
    return FittedText(lines: lines.map(text) + [shortened(last)], isShortened: true)
  }

  /// What stands on a line that begins at a place, blanks at its ends included.
  private func line(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count {
      let word = word(from: end)
      if end > start, !fits(start..<word.upperBound) { break }
      if !fits(trimmed(word)) {
        guard end == start else { break }
        end = start + 1
        while end < word.upperBound, fits(start..<end + 1) { end += 1 }
        if end < word.upperBound { break }
      } else {
        guard fits(trimmed(start..<word.upperBound)) else { break }
        end = word.upperBound
      }
    }
    return start..<end
  }

  /// A word with the blank behind it, or up to a hyphen or slash.
  private func word(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if byte == blank || byte == hyphen || byte == slash { break }
    }
    return start..<end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == blank { start += 1 }
    while start < end, bytes[end - 1] == blank { end -= 1 }
    return start..<end
  }

  private func shortened(_ line: Range<Int>) -> String {
    let more = "…"
    let width = TextWidth.ofScalar("…", isBold: style.isBold)
    var kept = line
    while !kept.isEmpty, style.pixels(self.width(trimmed(kept)) + width) > room {
      kept = kept.dropLast()
    }
    return text(trimmed(kept)) + more
  }

  private func width(_ range: Range<Int>) -> Int {
    before[range.upperBound] - before[range.lowerBound]
  }

  private func fits(_ range: Range<Int>) -> Bool { style.pixels(width(range)) <= room }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

private let blank = UInt8(ascii: " ")
private let hyphen = UInt8(ascii: "-")
private let slash = UInt8(ascii: "/")
