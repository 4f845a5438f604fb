package import UnderstudyModel

/// Time as it passes on the clock on the wall, in minutes.
///
/// Promises are written in working hours, working days or elapsed time. To add them up they are
/// turned into passing time, by these assumptions: hours within one working day pass as they are
/// written, a full working day passes as one day, a full working week as seven days. Nights that a
/// few hours may have to wait for, and holidays, are not counted; a sum is therefore the least that
/// the promises allow, not a forecast.
package struct PassingTime: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package static let day = PassingTime(minutes: 1_440)

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  package static func + (left: Self, right: Self) -> Self {
    PassingTime(minutes: left.minutes + right.minutes)
  }
}

extension PassingTime {
  /// The upper end of a promise as passing time.
  package init(_ promptness: Service.Promptness, week: WorkingWeek) {
    switch (promptness.length.upper, promptness.clock) {
    case (.minutes(let minutes), .elapsed):
      self.minutes = minutes.times(1)
    case (.minutes(let minutes), .business):
      let days = minutes / week.minutesPerDay
      self.minutes = week.passingDays(of: days).times(1_440) + minutes % week.minutesPerDay
    case (.days(let days), .elapsed):
      minutes = days.times(1_440)
    case (.days(let days), .business):
      minutes = week.passingDays(of: days).times(1_440)
    case (.weeks(let weeks), _):
      minutes = weeks.times(7 * 1_440)
    }
  }

  /// As people say it: `15 minutes`, `1 day 2 hours`, `3 weeks`. Nothing below a minute.
  package var words: String {
    if minutes > 0, minutes % (7 * 1_440) == 0 { return counted(minutes / (7 * 1_440), "week") }
    let parts = [
      (minutes / 1_440, "day"), (minutes % 1_440 / 60, "hour"), (minutes % 60, "minute"),
    ]
    let said = parts.filter { $0.0 > 0 }.prefix(2).map { counted($0.0, $0.1) }
    return said.isEmpty ? "at once" : said.joined(separator: " ")
  }
}

/// How much a calendar works in a usual week, closings left aside.
package struct WorkingWeek: Hashable, Sendable {
  /// Minutes of the longest working day; a calendar without hours counts as eight hours.
  package var minutesPerDay: Int
  /// Days with hours; a calendar without hours counts as five.
  package var days: Int

  package init(_ calendar: WorkCalendar) {
    var open = calendar
    open.closings = []
    let lengths = (0..<7).map { day in
      open.stretches(on: Day(number: day)).reduce(0) { $0 + $1.count }
    }
    let working = lengths.filter { $0 > 0 }
    minutesPerDay = working.max() ?? 480
    days = working.isEmpty ? 5 : working.count
  }

  /// Days that pass in so many working days: full weeks count seven days each.
  package func passingDays(of workingDays: Int) -> Int {
    (workingDays / days).times(7) + workingDays % days
  }
}

extension Int {
  /// The product; a hundred years of minutes where it would be more, so that no author's number can
  /// overflow a sum.
  func times(_ factor: Int) -> Int {
    let limit = 52_600_000
    let (product, isTooMuch) = multipliedReportingOverflow(by: factor)
    return isTooMuch ? limit : Swift.min(product, limit)
  }
}
