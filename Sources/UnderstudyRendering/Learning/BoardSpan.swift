import UnderstudyModel

/// The weeks that a board shows side by side, and which days of them.
struct BoardSpan: Sendable, Equatable {
  /// The Monday of each week, in order.
  var mondays: [Day]
  /// The days of the week on which anybody works or anything happens; never empty.
  var weekdays: [Weekday]

  /// The days of one week that have a column.
  func days(from monday: Day) -> [Day] { weekdays.map { monday + $0.rawValue } }

  /// The first and the last day that have a column; `nil` where no week is shown.
  var ends: ClosedRange<Day>? {
    guard let first = mondays.first, let last = mondays.last, let firstDay = weekdays.first,
      let lastDay = weekdays.last
    else { return nil }
    return (first + firstDay.rawValue)...(last + lastDay.rawValue)
  }
}

extension VisitBook {
  /// The first weeks that readers want to see: from this week on; from the next visit on where the
  /// coming weeks are empty; the last ones where everything is past.
  ///
  /// On a day behind the week's last column, such as a Saturday, the next week is this week.
  func firstWeeks(_ count: Int, from today: Day) -> BoardSpan {
    let isOver = weekdays.last.map { $0 < today.weekday } ?? false
    let current = isOver ? today.monday + 7 : today.monday
    let coming = mondays.first { $0 >= current }
    let start: Day
    if let coming {
      start = coming < current + 7 * count ? current : coming
    } else {
      start = mondays.last ?? current
    }
    let last = max(start, mondays.last ?? start)
    let shown = (0..<count).map { start + 7 * $0 }.filter { $0 <= last }
    return BoardSpan(mondays: shown.isEmpty ? [start] : shown, weekdays: weekdays)
  }
}
