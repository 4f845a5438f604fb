import UnderstudyModel

/// Counts the days that matter in an aim: those on which the organisation's default calendar has
/// hours and is not closed.
struct AimDays: Sendable {
  private let first: Day
  /// How many such days lie from `first` to each day after it, both included.
  private let counts: [Int]

  /// - Parameters:
  ///   - organisation: whose default calendar counts.
  ///   - days: the days between which counting is quick; outside, every day counts.
  init(_ organisation: Organisation, over days: ClosedRange<Day>) {
    first = days.lowerBound
    let calendar = organisation.defaultCalendar
    var counts: [Int] = []
    var count = 0
    for day in days {
      if calendar.isWorking(day) { count += 1 }
      counts.append(count)
    }
    self.counts = counts
  }

  /// How many such days lie after one day, up to and with another; 0 where the second is no later.
  func days(after early: Day, through late: Day) -> Int { max(0, count(late) - count(early)) }

  /// From the beginning; negative before it.
  private func count(_ day: Day) -> Int {
    let place = day - first
    if place < 0 { return place + 1 }
    if place < counts.count { return counts[place] }
    return (counts.last ?? 0) + place - counts.count + 1
  }
}
