/// A day and a time on the clock, in a zone that the context names.
package struct LocalTime: Hashable, Comparable, Sendable {
  package var day: Day
  package var time: TimeOfDay

  package init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }

  /// Reads `2026-12-03T09:00` and nothing else.
  package init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parsing: parts[0]),
      let time = TimeOfDay(parsing: parts[1])
    else { return nil }
    self.init(day, time)
  }
}

extension LocalTime: CustomStringConvertible {
  /// `2026-12-03T09:00`.
  package var description: String { "\(day)T\(time)" }
}
