/// A day of the week. Weeks run from Monday to Sunday.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 0, tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The three letters by which authors name it.
  package var code: String { Self.codes[rawValue] }

  package init?(code: some StringProtocol) {
    guard let place = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
    self.init(rawValue: place)
  }

  package static let codes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}

extension Day {
  /// 1 January 1970 was a Thursday.
  package var weekday: Weekday {
    let place = (number % 7 + 7 + 3) % 7
    return Weekday(rawValue: place) ?? .monday
  }

  /// The Monday of the week in which the day lies.
  package var monday: Day { self - weekday.rawValue }

  /// The week's number and the year it belongs to, by ISO 8601: week 1 holds the year's first Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = monday + 3
    let year = thursday.civil.year
    guard let newYear = Day(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday - newYear) / 7 + 1)
  }
}
