extension Person {
  /// Why somebody is not at work on a day; `nil` when they are.
  package enum Away: Hashable, Sendable {
    case notEmployed
    case closed(WorkCalendar.Closing)
    case absent(Absence)
    /// The calendar has no hours on this day of the week.
    case dayOff
  }

  /// Why the person is away on a day of their own zone; `nil` when they are at work.
  package func away(on day: Day, in organisation: Organisation) -> Away? {
    if !isEmployed(on: day) { return .notEmployed }
    let calendar = workCalendar(in: organisation)
    if let closing = calendar.closing(on: day) { return .closed(closing) }
    if let absence = absences.first(where: { $0.covers(day) }) { return .absent(absence) }
    return calendar.isWorking(day) ? nil : .dayOff
  }

  /// The unbroken stretches in which the person is at work on a day of their own zone, in minutes
  /// since its midnight. Meetings do not count here: somebody in a meeting is at work.
  package func presence(on day: Day, in organisation: Organisation) -> [Range<Int>] {
    guard away(on: day, in: organisation) == nil else { return [] }
    return workCalendar(in: organisation).stretches(on: day)
  }
}
