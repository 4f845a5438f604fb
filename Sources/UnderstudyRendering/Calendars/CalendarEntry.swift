package import UnderstudyModel

/// One thing in somebody's calendar, in words.
package struct CalendarEntry: Hashable, Sendable {
  package enum Time: Hashable, Sendable {
    case timed(from: Instant, to: Instant)
    /// Whole days, both ends included.
    case days(ClosedRange<Day>)
  }

  /// The same for the same thing in every build, however much it moves. ASCII.
  package var uid: String
  package var time: Time
  package var summary: String
  /// Lines are separated by line feeds.
  package var details = ""
  package var place: String?
  package var categories: [String] = []
  /// Whether the time counts as taken.
  package var keepsBusy = true
}

extension CalendarEntry {
  /// When it begins, for sorting: whole days before what begins at a time of theirs.
  fileprivate var order: (Int, Int) {
    switch time {
    case .timed(let from, let to): (from.minutes, to.minutes)
    case .days(let days): (days.lowerBound.number * 1_440 - 1_440, days.upperBound.number)
    }
  }

  /// In order of time, then of the names by which calendars know them.
  package static func inOrder(_ left: CalendarEntry, _ right: CalendarEntry) -> Bool {
    left.order == right.order ? left.uid < right.uid : left.order < right.order
  }
}
