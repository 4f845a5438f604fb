import UnderstudyDiagnostics

/// Bytes that cannot stand in XML written in UTF-8.
enum CharacterFault: Equatable {
  /// Bytes that spell no character.
  case notUTF8(Range<Int>)
  /// A character that XML 1.0 forbids, such as NUL or U+FFFE.
  case forbidden(Unicode.Scalar, Range<Int>)
}

/// Every such place, in order. Neighbouring bytes that spell nothing are one place.
///
/// Source: table 3-7 of the Unicode standard (well-formed UTF-8 byte sequences), and production 2
/// (`Char`) of the XML 1.0 recommendation.
func characterFaults(in bytes: [UInt8]) -> [CharacterFault] {
  bytes.withUnsafeBufferPointer { bytes in
    var faults: [CharacterFault] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x20 && byte < 0x80 {
        at += 1
      } else if byte < 0x20 {
        if byte != 0x09 && byte != 0x0A && byte != 0x0D {
          faults.append(.forbidden(Unicode.Scalar(byte), at..<at + 1))
        }
        at += 1
      } else if let length = sequenceLength(in: bytes, at: at) {
        if bytes[at] == 0xEF && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE {
          let scalar: Unicode.Scalar = bytes[at + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
          faults.append(.forbidden(scalar, at..<at + 3))
        }
        at += length
      } else {
        if case .notUTF8(let last) = faults.last, last.upperBound == at {
          faults[faults.count - 1] = .notUTF8(last.lowerBound..<at + 1)
        } else {
          faults.append(.notUTF8(at..<at + 1))
        }
        at += 1
      }
    }
    return faults
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

extension SourceFile {
  /// What to tell the author: each forbidden character, and one finding for all bytes that are not
  /// UTF-8, since they share one cause.
  func diagnostics(for faults: [CharacterFault], atMost limit: Int) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var strangers: [Range<Int>] = []
    for fault in faults {
      switch fault {
      case .notUTF8(let place): strangers.append(place)
      case .forbidden(let scalar, let place):
        if diagnostics.count < limit { diagnostics.append(forbidden(scalar, at: place)) }
      }
    }
    if let first = strangers.first {
      diagnostics.append(notUTF8(first, others: strangers.count - 1))
    }
    return diagnostics.inFileOrder()
  }

  private func forbidden(_ scalar: Unicode.Scalar, at place: Range<Int>) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .notWellFormed, .error, "the character U+\(code) may not stand in XML", at: range(place),
      help: "delete it", fix: .init("delete the character", at: range(place), replacement: ""))
  }

  private func notUTF8(_ place: Range<Int>, others: Int) -> Diagnostic {
    let isSurrogate = place.count >= 2 && bytes[place.lowerBound] == 0xED
    let what = isSurrogate ? "half of a surrogate pair is not a character" : "this is not UTF-8"
    let more =
      others == 0
      ? "" : others == 1 ? "; there is 1 more such place" : "; there are \(others) more such places"
    return Diagnostic(
      .encoding, .error, what + more, at: range(place), help: "save the file as UTF-8")
  }
}
