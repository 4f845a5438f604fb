import UnderstudyModel

/// Rows of the slots in which somebody may host something, each made once.
struct HostRows {
  private let problem: PlanningProblem
  private let people: [Person]
  private let working: WorkingTimes
  private(set) var rows: BitRows
  /// The number of everything that has been asked of hosts.
  private var numbers: [Asked: Int] = [:]
  private var asked: [Asked] = []
  /// The hosts of whom each was asked last, with their rows.
  private var lists: [(hosts: [Int], rows: [Int])] = []
  /// The rows that have been made.
  private var known: [Key: Int] = [:]
  private var memberRows: [MemberKey: Int?] = [:]
  private var clocks: [String: ZoneClock] = [:]

  init(_ problem: PlanningProblem, _ working: WorkingTimes) {
    self.problem = problem
    people = problem.people.people
    self.working = working
    rows = BitRows(rows: 0, bits: working.line.count)
  }

  /// What decides when somebody may host, but for who it is.
  private struct Asked: Hashable {
    /// The role that is followed, or by which the host is meant.
    var role: Identifier<Role>?
    /// Whether a level is asked for, or only that they hold the role.
    var asksLevel: Bool
    var window: Booking.Window?
    var days: WeekdaySet?
  }

  private struct Key: Hashable {
    var host: Int
    /// The number of what is asked.
    var asked: Int
  }

  private struct MemberKey: Hashable {
    var person: Int
    var role: Identifier<Role>
  }

  /// The row of each of some hosts for a request, made where it is new.
  mutating func rows(of hosts: [Int], for request: Request) -> [Int] {
    var wanted = Asked(
      role: request.hosts.role, asksLevel: true, window: request.booking.window,
      days: request.booking.days)
    guard case .people(let named, _) = request.hosts else {
      return rows(of: hosts, number(of: wanted))
    }
    wanted.asksLevel = false
    return hosts.map { host in
      let words = named.filter { $0.person == people[host].id }
      // Who is meant by their person is meant whatever they hold.
      wanted.role = words.contains { $0.holding == nil } ? nil : words.first?.holding
      return row(of: host, number(of: wanted))
    }
  }

  /// The rows of some hosts of whom the same is asked. Mostly they are those of the request before,
  /// and in the same memory.
  private mutating func rows(of hosts: [Int], _ number: Int) -> [Int] {
    if lists[number].hosts == hosts { return lists[number].rows }
    let rows = hosts.map { row(of: $0, number) }
    lists[number] = (hosts, rows)
    return rows
  }

  private mutating func number(of wanted: Asked) -> Int {
    if let number = numbers[wanted] { return number }
    numbers[wanted] = asked.count
    asked.append(wanted)
    lists.append(([], []))
    return asked.count - 1
  }

  private mutating func row(of host: Int, _ number: Int) -> Int {
    let key = Key(host: host, asked: number)
    if let row = known[key] { return row }
    let row = make(host, asked[number])
    known[key] = row
    return row
  }

  private mutating func make(_ host: Int, _ asked: Asked) -> Int {
    let rules = dayRules(people[host], asked)
    let clock = clock(of: rules.person)
    let first = working.free.start(of: host)
    var row = BitRows(rows: 1, bits: working.line.count)
    row.words = Array(working.free.words[first..<first + working.free.width])
    for (day, places) in clock.stretches {
      let isDay = asked.days.map { $0.contains(day.weekday) } ?? true
      if !isDay || !mayHost(rules, on: day) { row.clear(places, in: 0) }
    }
    if let window = asked.window {
      for place in 0..<working.line.count where !holds(window, clock.minutes[place]) {
        row.clear(place, in: 0)
      }
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

  /// What may forbid hosting on a day, gathered once for a row.
  private struct DayRules {
    let person: Person
    let asked: Asked
    /// Days without visitors whatever roles the host holds then.
    var closings: [NoVisitors]
    /// Days without visitors while the host holds a role.
    var heldClosings: [(holding: Holding, closings: [NoVisitors])]
  }

  private func dayRules(_ person: Person, _ asked: Asked) -> DayRules {
    let organisation = problem.organisation
    var closings = person.noVisitors
    for department in person.allDepartments(in: organisation) {
      closings += organisation[department]?.noVisitors ?? []
    }
    if asked.asksLevel, let role = asked.role.flatMap({ organisation[$0] }) {
      closings += role.noVisitors
      closings += role.department.flatMap { organisation[$0.id] }?.noVisitors ?? []
    }
    let held = person.holds.compactMap { holding in
      organisation[holding.role.id].map { (holding: holding, closings: $0.noVisitors) }
    }.filter { !$0.closings.isEmpty }
    return DayRules(person: person, asked: asked, closings: closings, heldClosings: held)
  }

  private func mayHost(_ rules: DayRules, on day: Day) -> Bool {
    if rules.closings.contains(where: { $0.covers(day) }) { return false }
    for (holding, closings) in rules.heldClosings where holding.counts(on: day) {
      if closings.contains(where: { $0.covers(day) }) { return false }
    }
    guard let role = rules.asked.role else { return true }
    guard rules.asked.asksLevel else {
      return rules.person.holds.contains { $0.role.id == role && $0.counts(on: day) }
    }
    return problem.level(of: rules.person, for: role, on: day) == .host
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
    let clock = ZoneClock(zone, working.line.numbers, in: problem.window)
    clocks[zone.name] = clock
    return clock
  }
}
