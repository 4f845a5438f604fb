import UnderstudyModel

/// How long somebody may learn or host, in slots; absent: no limit.
struct PersonLimits: Hashable, Sendable {
  var learningPerDay: Int?
  var learningPerWeek: Int?
  var hostingPerWeek: Int?
  /// Trainees at once; at least 1.
  var guests: Int

  /// An enrolment or a `<hosts>` element overrides the policy's number; over several enrolments the
  /// smallest holds.
  init(
    _ person: Person, _ policy: PlanningPolicy, in organisation: Organisation,
    _ window: PlanningWindow
  ) {
    let limits = policy.limits
    func slots(_ length: Length?, else minutes: Int?) -> Int? {
      (length.map { person.minutes(of: $0, in: organisation) } ?? minutes).map { $0 / window.slot }
    }
    let enrolments = person.enrolments.filter { organisation[$0.curriculum.id] != nil }
    learningPerDay = enrolments.compactMap { slots($0.perDay, else: limits.traineePerDay) }.min()
    learningPerWeek = enrolments.compactMap { slots($0.perWeek, else: limits.traineePerWeek) }.min()
    hostingPerWeek = slots(person.hosting?.perWeek, else: limits.hostPerWeek)
    guests = max(1, person.hosting?.guests ?? limits.guests)
  }
}

extension Person {
  /// A length in minutes; a day is the person's longest working day.
  func minutes(of length: Length, in organisation: Organisation) -> Int {
    if let minutes = length.upperMinutes { return minutes }
    let calendar = workCalendar(in: organisation)
    let longest = Weekday.allCases.map { calendar.minutes(on: $0) }.max() ?? 0
    return (length.upperWorkingDays ?? 0) * longest
  }
}

extension WorkCalendar {
  /// Minutes of work on a day of the week that is not closed.
  fileprivate func minutes(on weekday: Weekday) -> Int {
    var open = self
    open.closings = []
    // 5 January 1970 was a Monday.
    return open.stretches(on: Day(number: 4 + weekday.rawValue)).reduce(0) { $0 + $1.count }
  }
}
