import UnderstudyModel

/// The working time of one calendar, laid on the line of time that all zones share.
///
/// Working minutes are numbered from 0 in order; each begins at some moment. Both directions take
/// time logarithmic in the number of stretches.
struct WorkLine: Hashable, Sendable {
  /// Where each stretch begins and ends, in minutes since 1970 began in UTC; in order, apart.
  private(set) var stretches: [Range<Int>] = []
  /// By stretch: how many working minutes lie before it.
  private var before: [Int] = []
  /// How many working minutes there are.
  private(set) var total = 0
  /// What a full working day and week come to.
  let week: WorkingWeek

  init(_ calendar: WorkCalendar, in zone: Zone, over days: ClosedRange<Day>) {
    week = WorkingWeek(calendar)
    for day in days {
      for stretch in calendar.stretches(on: day) {
        append(zone.range(of: stretch, on: day))
      }
    }
  }

  /// All the time in which somebody works by one of the lines.
  init(joining lines: [WorkLine], week: WorkingWeek) {
    self.week = week
    for stretch in lines.flatMap(\.stretches).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      append(stretch)
    }
  }

  private mutating func append(_ stretch: Range<Int>) {
    let from = max(stretch.lowerBound, stretches.last?.upperBound ?? stretch.lowerBound)
    guard from < stretch.upperBound else { return }
    stretches.append(from..<stretch.upperBound)
    before.append(total)
    total += stretch.upperBound - from
  }

  /// How many working minutes begin before a moment.
  func count(before moment: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].lowerBound < moment { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return before[low - 1] + min(moment, stretches[low - 1].upperBound)
      - stretches[low - 1].lowerBound
  }

  /// When a working minute begins; `nil` beyond the end of the line and below 0.
  func moment(of minute: Int) -> Int? {
    guard minute >= 0, minute < total else { return nil }
    var (low, high) = (0, before.count)
    while low < high {
      let middle = (low + high) / 2
      if before[middle] <= minute { low = middle + 1 } else { high = middle }
    }
    return stretches[low - 1].lowerBound + minute - before[low - 1]
  }
}

extension Zone {
  /// A stretch of a day's clock as moments, in minutes since 1970 began in UTC.
  fileprivate func range(of stretch: Range<Int>, on day: Day) -> Range<Int> {
    let from = instant(LocalTime(day, TimeOfDay(minutes: stretch.lowerBound))).minutes
    let to = instant(LocalTime(day, TimeOfDay(minutes: stretch.upperBound))).minutes
    return from..<max(from, to)
  }
}
