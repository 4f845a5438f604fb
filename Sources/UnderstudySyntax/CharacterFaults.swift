/// The bytes of a file that cannot stand in XML written in UTF-8.
struct CharacterFaults {
  /// Characters that XML 1.0 forbids, such as NUL or U+FFFE: the first of them, in order.
  private(set) var forbidden: [(scalar: Unicode.Scalar, place: Range<Int>)] = []
  /// The first bytes that spell no character.
  private(set) var notUTF8: Range<Int>?
  /// In how many places bytes spell no character; neighbours are one place.
  private(set) var notUTF8Count = 0

  var isEmpty: Bool { forbidden.isEmpty && notUTF8 == nil }

  private let limit: Int
  /// Just behind the last byte that spells nothing.
  private var strangersEnd = -1

  /// Looks through a file, and keeps so many forbidden characters at most.
  ///
  /// Source: table 3-7 of the Unicode standard (well-formed UTF-8 byte sequences), and production 2
  /// (`Char`) of the XML 1.0 recommendation.
  init(in bytes: [UInt8], atMost limit: Int) {
    self.limit = limit
    bytes.withUnsafeBufferPointer { look(through: $0) }
  }

  private mutating func look(through bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x20 && byte < 0x80 || byte.isMarkupSpace {
        at += 1
      } else if byte < 0x20 {
        add(Unicode.Scalar(byte), at: at..<at + 1)
        at += 1
      } else if let length = sequenceLength(in: bytes, at: at) {
        if byte == 0xEF && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE {
          add(bytes[at + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}", at: at..<at + length)
        }
        at += length
      } else {
        addStranger(at: at)
        at += 1
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, at place: Range<Int>) {
    if forbidden.count < limit { forbidden.append((scalar, place)) }
  }

  private mutating func addStranger(at offset: Int) {
    if strangersEnd != offset { notUTF8Count += 1 }
    strangersEnd = offset + 1
    if notUTF8Count == 1 { notUTF8 = (notUTF8?.lowerBound ?? offset)..<offset + 1 }
  }
}

/// The length of the well-formed sequence of two to four bytes at a place; `nil` if there is none.
private func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
  let second: ClosedRange<UInt8>
  let length: Int
  switch bytes[start] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
  for offset in 2..<Swift.max(2, length) where bytes[start + offset] & 0xC0 != 0x80 { return nil }
  return length
}
