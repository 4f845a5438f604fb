import UnderstudyModel

/// What keeps people from learning or hosting, whatever is planned: absences, closings, meetings,
/// events, employment. Each person is read once.
struct PersonalObstacles: Sendable {
  /// A cause and the places it takes.
  struct Entry: Sendable {
    var cause: Obstacle.Cause
    var places: [Range<Int>]
    var isLasting = false
  }

  private let ground: Ground
  private var known: [Int: [Entry]] = [:]
  private var knownAsHost: [HostKey: [Entry]] = [:]

  private struct HostKey: Hashable {
    var host: Int
    var role: Identifier<Role>?
    var asksLevel: Bool
  }

  init(_ ground: Ground) { self.ground = ground }

  private var organisation: Organisation { ground.problem.organisation }
  private var days: ClosedRange<Day> {
    let window = ground.window
    return window.first - 7...max(window.first, window.last) + 1
  }

  /// What keeps a person from anything.
  mutating func entries(of number: Int, _ usual: UsualHours) -> [Entry] {
    if let entries = known[number] { return entries }
    let person = ground.people[number]
    let zone = person.zone(in: organisation)
    var found: [Entry] = []
    func add(_ cause: Obstacle.Cause, _ places: [Range<Int>], isLasting: Bool = false) {
      let open = places.filter { !$0.isEmpty }
      if !open.isEmpty { found.append(Entry(cause: cause, places: open, isLasting: isLasting)) }
    }
    func places(_ first: Day, _ last: Day) -> Range<Int> {
      let (from, to) = (max(first, days.lowerBound), min(last, days.upperBound))
      return from <= to ? usual.places(from: from, through: to, in: zone) : 0..<0
    }
    var unemployed: [Range<Int>] = []
    if let start = person.start { unemployed.append(places(days.lowerBound, start - 1)) }
    if let end = person.end { unemployed.append(places(end + 1, days.upperBound)) }
    add(
      .employment(number), unemployed,
      isLasting: person.end.map { $0 <= ground.window.last } ?? false)
    for (place, absence) in person.absences.enumerated() {
      add(.absence(number, place), [places(absence.from, absence.to)])
    }
    let calendar = person.workCalendar(in: organisation)
    for (place, closing) in calendar.closings.enumerated() {
      add(.closing(calendar.id, place), [places(closing.from, closing.to)])
    }
    for (place, busy) in person.busy.enumerated() {
      let stretches = days.filter { busy.falls(on: $0) }.map { day in
        usual.places(
          from: zone.instant(LocalTime(day, busy.from)), to: zone.instant(LocalTime(day, busy.to)))
      }
      add(.busy(number, place), stretches)
    }
    var events: [Identifier<Item>: [Range<Int>]] = [:]
    var order: [Identifier<Item>] = []
    for event in ground.problem.events[person.id] ?? [] {
      if events[event.item] == nil { order.append(event.item) }
      events[event.item, default: []].append(
        usual.places(
          from: Instant(minutes: event.minutes.lowerBound),
          to: Instant(minutes: event.minutes.upperBound)))
    }
    for item in order {
      add(
        .event(number, item),
        (events[item] ?? []).sorted { $0.lowerBound < $1.lowerBound })
    }
    known[number] = found
    return found
  }

  /// What keeps a person from hosting something: days without visitors, and days on which they are
  /// no host for it. A role is the one that is followed, which asks for a level, or the one by which
  /// the host is meant, which asks only that they hold it.
  mutating func entries(
    hosting number: Int, _ role: Identifier<Role>?, asksLevel: Bool, _ usual: UsualHours
  ) -> [Entry] {
    let key = HostKey(host: number, role: role, asksLevel: asksLevel)
    if let entries = knownAsHost[key] { return entries }
    let person = ground.people[number]
    let zone = person.zone(in: organisation)
    var found: [Entry] = []
    func add(
      _ owner: Obstacle.Closed, _ closings: [NoVisitors],
      where counts: (Day) -> Bool = { _ in true }
    ) {
      for (place, closing) in closings.enumerated() {
        let stretches = days.filter { closing.covers($0) && counts($0) }.map {
          usual.places(from: $0, through: $0, in: zone)
        }.filter { !$0.isEmpty }
        let cause = Obstacle.Cause.noVisitors(owner, place)
        if stretches.isEmpty { continue }
        if let known = found.firstIndex(where: { $0.cause == cause }) {
          found[known].places =
            (found[known].places + stretches)
            .sorted { $0.lowerBound < $1.lowerBound }.joined
        } else {
          found.append(Entry(cause: cause, places: stretches.joined))
        }
      }
    }
    add(.person(number), person.noVisitors)
    for department in person.allDepartments(in: organisation) {
      add(.department(department), organisation[department]?.noVisitors ?? [])
    }
    if asksLevel, let role = role.flatMap({ organisation[$0] }) {
      add(.role(role.id), role.noVisitors)
      if let department = role.department.flatMap({ organisation[$0.id] }) {
        add(.department(department.id), department.noVisitors)
      }
    }
    for holding in person.holds {
      let closings = organisation[holding.role.id]?.noVisitors ?? []
      add(.role(holding.role.id), closings) { holding.counts(on: $0) }
    }
    if let role {
      let stretches = days.filter { !mayHost(person, role, asksLevel, on: $0) }.map {
        usual.places(from: $0, through: $0, in: zone)
      }.filter { !$0.isEmpty }
      if !stretches.isEmpty {
        found.append(
          Entry(
            cause: .notHost(number), places: stretches.joined,
            isLasting: !mayHost(person, role, asksLevel, on: days.upperBound)))
      }
    }
    knownAsHost[key] = found
    return found
  }

  /// Whether somebody may host a role on a day, employment apart: that is an obstacle of its own.
  private func mayHost(
    _ person: Person, _ role: Identifier<Role>, _ asksLevel: Bool, on day: Day
  ) -> Bool {
    if !asksLevel { return person.holds.contains { $0.role.id == role && $0.counts(on: day) } }
    return !person.isEmployed(on: day)
      || ground.problem.level(of: person, for: role, on: day) == .host
  }
}
