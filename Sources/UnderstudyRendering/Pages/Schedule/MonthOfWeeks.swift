import UnderstudyModel

/// The weeks of one month with visits, as ways to their pages.
struct MonthOfWeeks: View {
  /// `December 2026`.
  var title: String
  var weeks: [Markup]
}

extension PageWriter {
  /// So few weeks need no list.
  static let fewWeeks = 15

  /// Every week with visits, by month: a week belongs to the month of its Thursday. Empty where there
  /// are few weeks, which lead to one another.
  var monthsOfWeeks: [MonthOfWeeks] {
    let book = handbook.input.visits
    guard book.mondays.count > Self.fewWeeks else { return [] }
    return book.mondays.grouped { ($0 + 3).monthName }.map { mondays in
      MonthOfWeeks(
        title: mondays.first.map { ($0 + 3).monthName } ?? "",
        weeks: mondays.map { monday in
          link(
            .scheduleWeek(monday),
            weekTitle(BoardSpan(mondays: [monday], weekdays: book.weekdays).days(from: monday)))
        })
    }
  }
}

extension Day {
  /// `December 2026`.
  var monthName: String { "\(monthWord) \(civil.year)" }
}
