package import UnderstudyModel

extension Timestamp {
  /// Reads `2026-11-19T10:30:00Z`, with or without a fraction of the second; `nil` for anything else.
  ///
  /// RFC 3339 in UTC: other offsets, a day that does not exist and a leap second are refused. Of a
  /// fraction the first three digits count.
  package init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 30, bytes[10] == UInt8(ascii: "T"),
      bytes[bytes.count - 1] == UInt8(ascii: "Z"), bytes[13] == colon, bytes[16] == colon,
      let day = Day(parsing: String(decoding: bytes[..<10], as: UTF8.self)),
      let hours = number(bytes[11..<13]), hours < 24,
      let minutes = number(bytes[14..<16]), minutes < 60,
      let seconds = number(bytes[17..<19]), seconds < 60,
      let fraction = thousandths(bytes[19..<(bytes.count - 1)])
    else { return nil }
    let clock = (hours * 60 + minutes) * 60 + seconds
    milliseconds = (day.number * 86_400 + clock) * 1_000 + fraction
  }

  /// The moment in minutes, as calendars and zones count.
  package var instant: Instant { Instant(minutes: floored(milliseconds, by: 60_000)) }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-11-19T10:30:00Z`; the fraction stands only where there is one.
  package var description: String {
    let day = floored(milliseconds, by: 86_400_000)
    let rest = milliseconds - day * 86_400_000
    let (seconds, fraction) = (rest / 1_000, rest % 1_000)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { wide($0, 2) }
    return "\(Day(number: day))T\(clock.joined(separator: ":"))"
      + (fraction == 0 ? "Z" : ".\(wide(fraction, 3))Z")
  }
}

private let colon = UInt8(ascii: ":")

/// Division that rounds down, before 1970 too.
private func floored(_ number: Int, by divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// The thousandths in `.5` or `.123456`; 0 where nothing stands.
private func thousandths(_ fraction: ArraySlice<UInt8>) -> Int? {
  guard let point = fraction.first else { return 0 }
  let digits = fraction.dropFirst()
  guard point == UInt8(ascii: "."), (1...9).contains(digits.count), number(digits) != nil else {
    return nil
  }
  let padded = digits.prefix(3) + Array(repeating: 0x30, count: max(0, 3 - digits.count))
  return number(padded)
}

private func wide(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
