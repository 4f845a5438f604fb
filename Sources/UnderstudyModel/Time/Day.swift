/// A day of the Gregorian calendar, without a time or a zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before.
  package var number: Int

  package init(number: Int) { self.number = number }

  // Days are compared very often, and what comes with Comparable asks a witness each time.
  @inlinable package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
  @inlinable package static func <= (left: Self, right: Self) -> Bool {
    left.number <= right.number
  }

  package static func + (day: Self, days: Int) -> Self { Day(number: day.number + days) }

  package static func - (day: Self, days: Int) -> Self { Day(number: day.number - days) }

  /// The days from `right` to `left`; negative when `left` is earlier.
  package static func - (left: Self, right: Self) -> Int { left.number - right.number }
}

extension Day: Strideable {
  package func distance(to other: Day) -> Int { other.number - number }
  package func advanced(by days: Int) -> Day { self + days }
}
