extension WorkCalendar {
  /// The closing that covers a day, if one does.
  package func closing(on day: Day) -> Closing? {
    closings.first { $0.from <= day && day <= $0.to }
  }

  /// The working stretches of a day in minutes since its midnight, in order, touching ones joined.
  package func stretches(on day: Day) -> [Range<Int>] {
    guard closing(on: day) == nil else { return [] }
    let weekday = day.weekday
    let ranges = hours.filter { $0.days.contains(weekday) && $0.from < $0.to }
      .map { $0.from.minutes..<$0.to.minutes }.sorted { $0.lowerBound < $1.lowerBound }
    return ranges.reduce(into: []) { joined, next in
      if let last = joined.last, next.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        joined.append(next)
      }
    }
  }

  /// Whether the calendar has hours on this day and is not closed.
  package func isWorking(_ day: Day) -> Bool { isWorking(day, weekdaysWithHours) }

  /// The weekdays on which the calendar has hours, closings apart.
  private var weekdaysWithHours: WeekdaySet {
    hours.reduce(into: []) { days, hours in
      if hours.from < hours.to { days.formUnion(hours.days) }
    }
  }

  /// The same for whoever asks about many days: a plain loop, for there are very many.
  private func isWorking(_ day: Day, _ weekdays: WeekdaySet) -> Bool {
    guard weekdays.contains(day.weekday) else { return false }
    for place in closings.indices
    where closings[place].from <= day && day <= closings[place].to {
      return false
    }
    return true
  }

  /// The first working day on or after a day; `nil` where none comes within ten years.
  package func firstWorkingDay(onOrAfter day: Day) -> Day? {
    let weekdays = weekdaysWithHours
    for later in 0...Self.horizon where isWorking(day + later, weekdays) { return day + later }
    return nil
  }

  /// The working day so many working days from the first one on or after `day`.
  ///
  /// `0` is that first day itself, `-1` the working day before it. `nil` where the calendar runs
  /// out of working days within ten years.
  package func day(workingDays count: Int, from day: Day) -> Day? {
    guard var current = firstWorkingDay(onOrAfter: day) else { return nil }
    let weekdays = weekdaysWithHours
    let step = count < 0 ? -1 : 1
    var left = abs(count)
    var looked = 0
    while left > 0 {
      current = current + step
      looked += 1
      if isWorking(current, weekdays) {
        left -= 1
        looked = 0
      } else if looked > Self.horizon {
        return nil
      }
    }
    return current
  }

  /// How many working days lie in a stretch of days, both ends included.
  package func workingDays(in days: ClosedRange<Day>) -> Int {
    let weekdays = weekdaysWithHours
    return days.reduce(0) { $0 + (isWorking($1, weekdays) ? 1 : 0) }
  }

  private static let horizon = 3_660
}
