package import UnderstudyModel

extension Weekday {
  /// `Tuesday`.
  package var word: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// `Tue`.
  package var shortWord: String { String(word.prefix(3)) }
}

extension Day {
  /// `November`.
  package var monthWord: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return months[civil.month - 1]
  }

  /// `Tuesday 24 November 2026`.
  package var inFull: String { "\(weekday.word) \(dateInFull)" }

  /// `24 November 2026`.
  package var dateInFull: String { "\(civil.day) \(monthWord) \(civil.year)" }

  /// `Tue 24 Nov`.
  package var short: String { "\(weekday.shortWord) \(dateShort)" }

  /// `24 Nov`.
  package var dateShort: String { "\(civil.day) \(monthWord.prefix(3))" }

  /// `Tuesday 24`, for a column of a week.
  package var inWeek: String { "\(weekday.word) \(civil.day)" }

  /// `24 Nov`, with the year where it is not the reader's own: `24 Nov 2025`.
  package func date(asReadOn today: Day) -> String {
    civil.year == today.civil.year ? dateShort : "\(dateShort) \(civil.year)"
  }

  /// `2026-W48`: the year and week of ISO 8601.
  package var isoWeekName: String {
    let (year, week) = isoWeek
    return "\(year)-W\(week < 10 ? "0" : "")\(week)"
  }
}

/// `Monday 23 to Friday 27 November 2026`; what both ends share is said once.
package func span(from first: Day, to last: Day) -> String {
  if first == last { return first.inFull }
  let (a, b) = (first.civil, last.civil)
  if (a.year, a.month) == (b.year, b.month) {
    return "\(first.inWeek) to \(last.inFull)"
  }
  return a.year == b.year
    ? "\(first.inWeek) \(first.monthWord) to \(last.inFull)" : "\(first.inFull) to \(last.inFull)"
}
