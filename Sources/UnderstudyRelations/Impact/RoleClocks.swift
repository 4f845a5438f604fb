import UnderstudyModel

/// By which calendar each role works, with every calendar laid out once.
///
/// A role works by the calendar of most of its holders, the first by identifier among equals; a role
/// that nobody holds, a partner and everybody else by the organisation's default calendar.
struct RoleClocks {
  private struct Clock: Hashable {
    var calendar: WorkCalendar
    var zone: Zone
  }

  private(set) var lines: [WorkLine] = []
  private var places: [Clock: Int] = [:]
  private let organisation: Organisation
  private let day: Day
  private let horizon: ClosedRange<Day>

  init(_ organisation: Organisation, on day: Day, over horizon: ClosedRange<Day>) {
    self.organisation = organisation
    self.day = day
    self.horizon = horizon
    _ = line(of: Clock(calendar: organisation.stoppageCalendar, zone: organisation.zone))
  }

  /// The line of a node, as a place in ``lines``.
  mutating func line(of node: Node) -> Int {
    guard let role = node.role else { return 0 }
    let clocks = organisation.holders(of: role, on: day).map {
      Clock(calendar: $0.workCalendar(in: organisation), zone: $0.zone(in: organisation))
    }
    guard let first = clocks.first else { return 0 }
    if clocks.allSatisfy({ $0 == first }) { return line(of: first) }
    let counts = Dictionary(grouping: clocks, by: \.self).sorted { left, right in
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return (left.key.calendar.id.rawValue, left.key.zone.name)
        < (right.key.calendar.id.rawValue, right.key.zone.name)
    }
    return line(of: counts.first?.key ?? first)
  }

  private mutating func line(of clock: Clock) -> Int {
    if let place = places[clock] { return place }
    let line = WorkLine(clock.calendar, in: clock.zone, over: horizon)
    // A calendar without any hour in sight would hold every fault for ever.
    let place = line.total == 0 && !lines.isEmpty ? 0 : lines.count
    if place == lines.count { lines.append(line) }
    places[clock] = place
    return place
  }

  /// When the default calendar's working time of a day begins, and the middle of it.
  func defaultSpan(on day: Day) -> (start: Int, middle: Int) {
    let calendar = organisation.stoppageCalendar
    let line = WorkLine(calendar, in: organisation.zone, over: day...day)
    let midnight = organisation.zone.instant(LocalTime(day, .midnight)).minutes
    let start = line.moment(of: 0) ?? midnight
    return (start, line.moment(of: line.total / 2) ?? start)
  }
}
