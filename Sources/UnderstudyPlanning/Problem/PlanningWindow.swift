import UnderstudyDiagnostics
package import UnderstudyModel

/// The days for which a plan is made, and the slots into which their time is cut.
///
/// Slots lie on one line of time that all zones share. Days and weeks are those of the
/// organisation's zone.
package struct PlanningWindow: Hashable, Sendable {
  /// First and last day, both included. `last` is before `first` in a window without days.
  package let first: Day
  package let last: Day
  /// Minutes of one slot; at least 1.
  package let slot: Int
  /// Minutes of the grid on which placements start, counted from midnight; absent: any slot.
  package let startStep: Int?
  package let zone: Zone
  /// Before this moment nothing new is placed: today and the notice that people get.
  package let newFrom: Instant
  /// The beginning of today; what started before it is history.
  package let now: Instant

  /// Where slot 0 begins: on or before the Monday of the window's first week, for limits count
  /// whole weeks, and a whole number of slots before the first day.
  let origin: Instant

  /// The longest window, in days: what is longer is cut, so that a slip of the pen costs no memory.
  static let longest = 1_830

  init(_ policy: PlanningPolicy, organisation: Organisation, today: Day) {
    first = policy.from ?? today
    let wanted = policy.until ?? first + 182
    last = min(wanted, first + Self.longest)
    slot = min(max(policy.slot, 1), 1_440)
    startStep = policy.startStep.flatMap { $0 > 0 ? $0 : nil }
    zone = organisation.zone
    now = zone.instant(LocalTime(today, .midnight))
    newFrom = Self.afterNotice(policy.limits.notice, today: today, now: now, organisation)
    let opening = zone.instant(LocalTime(first, .midnight))
    let week = opening - zone.instant(LocalTime(first.monday, .midnight))
    origin = Instant(minutes: opening.minutes - (week + slot - 1) / slot * slot)
  }

  /// The first moment of the first day.
  var opens: Instant { zone.instant(LocalTime(first, .midnight)) }

  /// The moment at which the last day is over.
  var closes: Instant { max(opens, zone.instant(LocalTime(last + 1, .midnight))) }

  /// The number of the slot in which a moment lies; negative before the line begins.
  func slotNumber(of instant: Instant) -> Int {
    let minutes = instant - origin
    return minutes >= 0 ? minutes / slot : -((slot - 1 - minutes) / slot)
  }

  /// The moment at which a slot begins.
  func instant(ofSlot number: Int) -> Instant { origin + number * slot }

  /// Whether a moment lies between two slots.
  func isSlotEdge(_ instant: Instant) -> Bool {
    self.instant(ofSlot: slotNumber(of: instant)) == instant
  }

  /// The day in which a moment lies.
  func day(of instant: Instant) -> Day { zone.local(instant).day }

  /// The day on which something that ends at this moment ends: midnight belongs to the day before.
  func endDay(of end: Instant) -> Day { day(of: end + -1) }

  /// Whether a moment survives being written in the organisation's zone and read again. The second
  /// pass of an hour that happens twice does not.
  func canBeWritten(_ instant: Instant) -> Bool { zone.instant(zone.local(instant)) == instant }

  /// Minutes in slots, rounded up.
  func slots(inMinutes minutes: Int) -> Int { max(1, (minutes + slot - 1) / slot) }

  /// The moment from which something new may be placed. Days of notice are those of the default
  /// calendar, weeks those of the wall calendar.
  private static func afterNotice(
    _ notice: Length?, today: Day, now: Instant, _ organisation: Organisation
  ) -> Instant {
    switch notice?.upper {
    case nil: now
    case .minutes(let minutes): now + minutes
    case .weeks(let weeks):
      organisation.zone.instant(LocalTime(today + weeks * 7, .midnight))
    case .days(let days):
      organisation.zone.instant(
        LocalTime(
          days == 0
            ? today
            : organisation.defaultCalendar.day(workingDays: days, from: today) ?? today + days,
          .midnight))
    }
  }
}
