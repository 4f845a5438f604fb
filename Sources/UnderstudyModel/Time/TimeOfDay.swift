/// A time on the clock, in minutes since midnight: 0 to 1,440, where 1,440 is the day's end.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package static let midnight = TimeOfDay(minutes: 0)
  package static let dayEnd = TimeOfDay(minutes: 1_440)

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// Reads `09:30`, and `24:00` for the day's end; nothing else.
  package init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60,
      hours < 24 || (hours == 24 && minutes == 0)
    else { return nil }
    self.minutes = hours * 60 + minutes
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// `09:30`.
  package var description: String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
