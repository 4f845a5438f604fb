import UnderstudyModel

/// Rows of the slots in which somebody may host something, each made once.
struct HostRows {
  private let problem: PlanningProblem
  private let people: [Person]
  private let working: WorkingTimes
  private(set) var rows: BitRows
  private var known: [Key: Int] = [:]
  private var memberRows: [MemberKey: Int?] = [:]
  private var clocks: [String: ZoneClock] = [:]

  init(_ problem: PlanningProblem, _ people: [Person], _ working: WorkingTimes) {
    self.problem = problem
    self.people = people
    self.working = working
    rows = BitRows(rows: 0, bits: working.line.count)
  }

  /// What decides when somebody may host.
  private struct Key: Hashable {
    var host: Int
    /// The role that is followed, or by which the host is meant.
    var role: Identifier<Role>?
    /// Whether a level is asked for, or only that they hold the role.
    var asksLevel: Bool
    var window: Booking.Window?
    var days: WeekdaySet?
  }

  private struct MemberKey: Hashable {
    var person: Int
    var role: Identifier<Role>
  }

  /// The row for a host and a request, made where it is new.
  mutating func row(of host: Int, for request: Request) -> Int {
    var key = Key(
      host: host, role: request.hosts.role, asksLevel: true, window: request.booking.window,
      days: request.booking.days)
    if case .people(let named, _) = request.hosts {
      let words = named.filter { $0.person == people[host].id }
      key.asksLevel = false
      // Who is meant by their person is meant whatever they hold.
      key.role = words.contains { $0.holding == nil } ? nil : words.first?.holding
    }
    if let row = known[key] { return row }
    let row = make(key)
    known[key] = row
    return row
  }

  private mutating func make(_ key: Key) -> Int {
    let person = people[key.host]
    let clock = clock(of: person)
    var answers: [Day: Bool] = [:]
    var row = BitRows(rows: 1, bits: working.line.count)
    for place in 0..<working.line.count where working.free.isSet(place, in: key.host) {
      let day = clock.days[place]
      if let days = key.days, !days.contains(day.weekday) { continue }
      if let window = key.window, !holds(window, clock.minutes[place]) { continue }
      let answer = answers[day] ?? mayHost(person, key, on: day)
      answers[day] = answer
      if answer { row.set(place, in: 0) }
    }
    return rows.append(row.words)
  }

  /// Whether a slot that begins at a minute of the day lies inside hours that may run over midnight.
  private func holds(_ window: Booking.Window, _ minute: Int) -> Bool {
    let end = minute + problem.window.slot
    if window.from < window.to { return minute >= window.from.minutes && end <= window.to.minutes }
    return minute >= window.from.minutes
      ? end <= window.to.minutes + 1_440 : end <= window.to.minutes
  }

  private func mayHost(_ person: Person, _ key: Key, on day: Day) -> Bool {
    let organisation = problem.organisation
    func isClosed(_ closings: [NoVisitors]) -> Bool { closings.contains { $0.covers(day) } }
    if isClosed(person.noVisitors) { return false }
    for department in person.allDepartments(in: organisation) {
      if isClosed(organisation[department]?.noVisitors ?? []) { return false }
    }
    for holding in person.holds where holding.counts(on: day) {
      if isClosed(organisation[holding.role.id]?.noVisitors ?? []) { return false }
    }
    guard let role = key.role else { return true }
    guard key.asksLevel else {
      return person.holds.contains { $0.role.id == role && $0.counts(on: day) }
    }
    if isClosed(organisation[role]?.noVisitors ?? []) { return false }
    let department = organisation[role]?.department.flatMap { organisation[$0.id] }
    if isClosed(department?.noVisitors ?? []) { return false }
    return person.declaredLevel(for: role, on: day) == .host
  }

  /// The row of the slots in which somebody holds a role; `nil` where they do in all of them.
  mutating func memberRow(of person: Int, in role: Identifier<Role>) -> Int? {
    let key = MemberKey(person: person, role: role)
    if let row = memberRows[key] { return row }
    let holdings = people[person].holds.filter { $0.role.id == role }
    let clock = clock(of: people[person])
    var row = BitRows(rows: 1, bits: working.line.count)
    var isAlways = true
    for place in 0..<working.line.count {
      if holdings.contains(where: { $0.counts(on: clock.days[place]) }) {
        row.set(place, in: 0)
      } else {
        isAlways = false
      }
    }
    let number: Int? = isAlways ? nil : rows.append(row.words)
    memberRows[key] = .some(number)
    return number
  }

  mutating func clock(of person: Person) -> ZoneClock {
    let zone = person.zone(in: problem.organisation)
    if let clock = clocks[zone.name] { return clock }
    let clock = ZoneClock(zone, on: working.line)
    clocks[zone.name] = clock
    return clock
  }
}
