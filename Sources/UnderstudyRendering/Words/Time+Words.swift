package import UnderstudyModel

extension TimeOfDay {
  /// `09:30`, and `midnight` for the end of a day.
  package var inWords: String { self == .dayEnd ? "midnight" : description }
}

/// `09:30 to 12:00`.
package func span(from start: TimeOfDay, to end: TimeOfDay) -> String {
  "\(start.inWords) to \(end.inWords)"
}

extension LocalTime {
  /// `Tuesday 24 November 2026, 09:30`.
  package var inFull: String { "\(day.inFull), \(time.inWords)" }

  /// `Tue 24 Nov, 09:30`.
  package var short: String { "\(day.short), \(time.inWords)" }
}

/// A visit as people read it: `Tuesday 24 November 2026, 09:30 to 12:00`; one that runs into another
/// day names both.
package func span(from start: LocalTime, to end: LocalTime) -> String {
  if start.day == end.day || (end.day == start.day + 1 && end.time == .midnight) {
    let last = start.day == end.day ? end.time : .dayEnd
    return "\(start.day.inFull), \(span(from: start.time, to: last))"
  }
  return "\(start.inFull) to \(end.inFull)"
}
