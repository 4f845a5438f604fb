/// Counts the days of offsets for one trainee.
package struct DayCounting: Sendable {
  /// The trainee's calendar. Absences do not matter here.
  package var calendar: WorkCalendar
  /// Day 0.
  package var dayZero: Day
  /// The enrolment's dates by name.
  package var dates: [String: Day]

  package init(_ person: Person, _ enrolment: Enrolment, in organisation: Organisation) {
    calendar = person.workCalendar(in: organisation)
    dayZero = enrolment.start
    dates = Dictionary(
      enrolment.dates.map { ($0.name, $0.day) }, uniquingKeysWith: { first, _ in first })
  }

  /// The day an offset means.
  package func day(of offset: Offset) -> PathDay {
    switch offset.origin {
    case .dayZero:
      return count(offset.count, offset.unit, from: dayZero).map { .day($0) } ?? .unknown(offset)
    case .named(let name):
      guard let date = dates[name] else { return .unknown(offset) }
      return count(offset.count, offset.unit, from: date).map { .day($0) } ?? .unknown(offset)
    case .item(let item):
      return .after(item: item.id, count: offset.count, offset.unit)
    }
  }

  /// The day a path day means, given when items are completed; `nil` while that is open.
  package func day(_ day: PathDay, completed: (Identifier<Item>) -> Day?) -> Day? {
    switch day {
    case .day(let fixed): fixed
    case .after(let item, let number, let unit):
      completed(item).flatMap { count(number, unit, from: $0) }
    case .unknown: nil
    }
  }

  /// So many days, working days or weeks from a day; `nil` where the calendar has no such day.
  package func count(_ count: Int, _ unit: Offset.Unit, from day: Day) -> Day? {
    switch unit {
    case .calendarDays: day + count
    case .weeks: day + count * 7
    case .workingDays: calendar.day(workingDays: count, from: day)
    }
  }
}
