import UnderstudyModel

/// The beginning or end of a day that is counted from another day of a trainee.
struct DayDistance: Hashable, Sendable {
  var count: Int
  var unit: Offset.Unit
  /// Whether the day's end is meant, as in a `due`, not its beginning.
  var isEnd: Bool
  /// The trainee's calendar.
  var calendar: WorkCalendar
  /// The trainee's zone and the organisation's. A day has begun, or is over, when it is in both.
  var zones: [Zone]

  /// The day so long after another; `nil` where the calendar has no such day.
  func day(from day: Day) -> Day? {
    switch unit {
    case .calendarDays: day + count
    case .weeks: day + count * 7
    case .workingDays: calendar.day(workingDays: count, from: day)
    }
  }

  /// The moment, counted from the day on which something ended; `nil` where there is no such day.
  func instant(from end: Instant) -> Instant? {
    guard let organisation = zones.last else { return nil }
    return day(from: organisation.local(end + -1).day).map { Self.edge(of: $0, isEnd, zones) }
  }

  /// When a day begins or ends: the later moment of the zones.
  static func edge(of day: Day, _ isEnd: Bool, _ zones: [Zone]) -> Instant {
    let midnight = LocalTime(isEnd ? day + 1 : day, .midnight)
    return zones.map { $0.instant(midnight) }.max() ?? .distantPast
  }
}
