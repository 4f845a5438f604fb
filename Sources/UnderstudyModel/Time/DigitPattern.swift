/// A way to write numbers of fixed width, such as `0000-00-00`: a digit for every 0, and each other sign
/// as it stands.
///
/// Read byte by byte, for large organisations write very many days and times.
struct DigitPattern {
  private let signs: [UInt8]

  init(_ signs: StaticString) {
    self.signs = signs.withUTF8Buffer(Array.init)
  }

  /// The numbers of a text, in order; `nil` where it does not look exactly like the pattern.
  func numbers(in text: some StringProtocol) -> [Int]? {
    guard text.utf8.count == signs.count else { return nil }
    var numbers: [Int] = []
    var isInside = false
    // A text of any kind is asked for each byte through witnesses; a string is not.
    for (byte, sign) in zip(String(text).utf8, signs) {
      let isDigit = sign == UInt8(ascii: "0")
      guard isDigit ? (0x30...0x39).contains(byte) : byte == sign else { return nil }
      if isDigit {
        if !isInside { numbers.append(0) }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      }
      isInside = isDigit
    }
    return numbers
  }
}
