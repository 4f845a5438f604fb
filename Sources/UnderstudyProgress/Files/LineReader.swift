/// Reads the pieces of JSON from the bytes of one line.
struct LineReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a byte if it comes next, blanks aside.
  mutating func skip(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  mutating func expect(_ byte: UInt8, _ message: String) throws(LineFault) {
    if !skip(byte) { throw LineFault(message, at: here) }
  }

  mutating func expectEnd() throws(LineFault) {
    skipBlanks()
    if place < bytes.count {
      throw LineFault("nothing may follow the object", at: place..<bytes.count)
    }
  }

  /// Takes a string and gives its text, and where it stands with its quotation marks.
  mutating func string(_ message: String) throws(LineFault) -> (String, Range<Int>) {
    try expect(quotationMark, message)
    let start = place - 1
    var text: [UInt8] = []
    while true {
      guard place < bytes.count else {
        throw LineFault("this text has no closing quotation mark", at: start..<bytes.count)
      }
      let byte = bytes[place]
      switch byte {
      case quotationMark:
        place += 1
        return (try decoded(text, at: start..<place), start..<place)
      case backslash:
        text += try escape()
      case 0..<0x20:
        throw LineFault("a control character must be written as an escape", at: here)
      default:
        text.append(byte)
        place += 1
      }
    }
  }

  /// Takes an escape and gives its UTF-8.
  private mutating func escape() throws(LineFault) -> [UInt8] {
    let start = place
    guard place + 1 < bytes.count else { throw LineFault("this escape is cut off", at: here) }
    let letter = bytes[place + 1]
    place += 2
    switch letter {
    case quotationMark, backslash, UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw LineFault("there is no such escape", at: start..<place)
    }
  }

  /// Takes the four digits behind `\u`, and the second half of a pair of surrogates.
  private mutating func scalar(from start: Int) throws(LineFault) -> [UInt8] {
    var units = [try fourDigits(from: start)]
    if UTF16.isLeadSurrogate(units[0]), place + 1 < bytes.count, bytes[place] == backslash,
      bytes[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      units.append(try fourDigits(from: start))
    }
    var decoder = UTF16()
    var iterator = units.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), iterator.next() == nil else {
      throw LineFault("this escape is half a character", at: start..<place)
    }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourDigits(from start: Int) throws(LineFault) -> UInt16 {
    let digits = bytes[place...].prefix(4).prefix(while: isHexDigit)
    guard digits.count == 4,
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw LineFault("four hexadecimal digits should follow '\\u'", at: start..<digits.endIndex)
    }
    place = digits.endIndex
    return unit
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
  }

  /// The character that comes next, or the line's end.
  private var here: Range<Int> {
    guard place < bytes.count else { return place..<place }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return place..<end
  }
}

private let quotationMark = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

private func isHexDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
}

/// Bytes as text; a fault where they are not UTF-8.
private func decoded(_ bytes: [UInt8], at range: Range<Int>) throws(LineFault) -> String {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var text = ""
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): text.unicodeScalars.append(scalar)
    case .emptyInput: return text
    case .error: throw LineFault("this text is not UTF-8", at: range)
    }
  }
}
