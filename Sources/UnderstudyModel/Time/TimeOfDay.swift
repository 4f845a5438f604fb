/// A time on the clock, in minutes since midnight: 0 to 1,440, where 1,440 is the day's end.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package static let midnight = TimeOfDay(minutes: 0)
  package static let dayEnd = TimeOfDay(minutes: 1_440)

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// Reads `09:30`, and `24:00` for the day's end; nothing else.
  package init?(parsing text: some StringProtocol) {
    guard let numbers = Self.pattern.numbers(in: text), numbers[1] < 60,
      numbers[0] < 24 || (numbers[0] == 24 && numbers[1] == 0)
    else { return nil }
    minutes = numbers[0] * 60 + numbers[1]
  }

  private static let pattern = DigitPattern("00:00")
}

extension TimeOfDay: CustomStringConvertible {
  /// `09:30`.
  package var description: String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
