import UnderstudyModel

/// Where and when something may be put into calendars: the planning window, its grid, and the notice that
/// people get.
///
/// A plain reading of the same rules that the planner keeps; the planner itself is not asked.
struct SlotGround: Sendable {
  let organisation: Organisation
  let policy: PlanningPolicy
  let zone: Zone
  /// First and last day on which something may be held.
  let days: ClosedRange<Day>?
  /// The first moment for something new, in minutes since 1970 began in UTC.
  let newFrom: Int

  /// How far ahead is looked where the window is longer: half a year.
  static let longest = 182

  init(_ organisation: Organisation, today: Day) {
    self.organisation = organisation
    policy = organisation.content.planning ?? PlanningPolicy()
    zone = organisation.zone
    let noticed = Self.afterNotice(policy.limits.notice, today, organisation)
    let first = max(policy.from ?? today, organisation.zone.local(noticed).day)
    let last = min(policy.until ?? first + Self.longest, first + Self.longest)
    days = first <= last ? first...last : nil
    newFrom =
      max(
        noticed, organisation.zone.instant(LocalTime(first, .midnight))
      ).minutes
  }

  /// A length in whole slots.
  func rounded(_ minutes: Int) -> Int {
    let slot = max(1, policy.slot)
    return max(1, (minutes + slot - 1) / slot) * slot
  }

  /// The first moment on the grid at or after another; `nil` where none comes within a day.
  func start(onOrAfter moment: Int) -> Int? {
    let slot = max(1, policy.slot)
    let step = max(1, policy.startStep ?? 1)
    let opening = zone.instant(
      LocalTime(policy.from ?? days?.lowerBound ?? Day(number: 0), .midnight))
    let past = (moment - opening.minutes) % slot
    var next = moment + (past == 0 ? 0 : past > 0 ? slot - past : -past)
    for _ in 0...(1_440 / slot) {
      if zone.local(Instant(minutes: next)).time.minutes % step == 0 { return next }
      next += slot
    }
    return nil
  }

  private static func afterNotice(
    _ notice: Length?, _ today: Day, _ organisation: Organisation
  ) -> Instant {
    let now = organisation.zone.instant(LocalTime(today, .midnight))
    switch notice?.upper {
    case nil, .days(0): return now
    case .minutes(let minutes): return now + minutes
    case .weeks(let weeks):
      return organisation.zone.instant(LocalTime(today + weeks * 7, .midnight))
    case .days(let days):
      let day = organisation.defaultCalendar.day(workingDays: days, from: today) ?? today + days
      return organisation.zone.instant(LocalTime(day, .midnight))
    }
  }
}
