import UnderstudyModel

@testable import UnderstudyPlanning

/// An organisation with a little of everything that planning knows, made from a seed.
struct RandomOrganisation {
  private var dice: SplitMix64
  private let roles = ["picker", "packer", "clerk", "planner"]
  private var people: [Person] = []
  private var items: [Identifier<Item>] = []

  init(seed: UInt64) { dice = SplitMix64(seed: seed) }

  /// The organisation, and a day that may serve as today.
  mutating func make() -> (content: OrganisationContent, today: Day) {
    var content = OrganisationContent("random", name: "Random")
    content.zone = pick([.utc, .london, .newYork])
    content.calendars = [
      .of("office", "mon-fri 09:00-12:30", "mon-fri 13:15-17:30", isDefault: true),
      .of("early", "mon-thu 06:00-14:00", "sat 08:00-12:00"),
      .of("always", "mon-sun 00:00-24:00"),
      .of("odd", "mon-fri 09:10-12:50", "mon-fri 13:05-16:40"),
      .of("night", "mon-fri 22:00-24:00", "tue-sat 00:00-06:00"),
    ]
    if dice.happens(60) {
      content.calendars[0].closings = [
        .init(from: .of("2027-03-15"), to: .of("2027-03-16"), name: nil, declared: .nowhere)
      ]
    }
    content.sites = ["mill", "harbour"].map { Site(Identifier($0), name: $0, declared: .nowhere) }
    content.sites[1].zone = pick([nil, .kolkata, .newYork, .london])
    content.rooms = [Room("loft", name: "Loft", declared: .nowhere)]
    content.rooms[0].capacity = pick([nil, 2, 3, 8])
    content.departments = ["sales", "stock"].map {
      Department(Identifier($0), name: $0, declared: .nowhere)
    }
    if dice.happens(25) { content.departments[0].noVisitors = [closedDoor()] }
    content.roles = roles.enumerated().map { place, id in
      .of(id, in: pick([place < 2 ? "stock" : "sales", "sales", nil]))
    }
    if dice.happens(25) { content.roles[1].noVisitors = [closedDoor()] }
    if dice.happens(20) { content.roles[2].cover = 1 }
    content.curricula = [curriculum("start"), curriculum("more")]
    for number in 0..<5 + dice.below(6) { content.people.append(person(number)) }
    content.planning = policy(content)
    return (content, .of(pick(["2027-03-08", "2027-03-08", "2027-03-10", "2027-03-16"])))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[dice.below(elements.count)]
  }

  private mutating func day(_ span: Int = 30) -> Day { .of("2027-03-08") + dice.below(span) }

  private mutating func closedDoor() -> NoVisitors {
    let first = day()
    return NoVisitors(from: first, to: first + dice.below(3), reason: nil, declared: .nowhere)
  }

  // MARK: Curricula

  private mutating func curriculum(_ id: String) -> Curriculum {
    var phases: [Phase] = []
    for number in 0..<1 + dice.below(3) {
      var phase = Phase.of("\(id)-\(number)", [])
      for place in 0..<1 + dice.below(4) {
        let entry = item("\(id)-\(number)-\(place)")
        if dice.happens(15) {
          var choice = Choice(count: 1, declared: .nowhere)
          choice.entries = [.item(entry), .item(item("\(id)-\(number)-\(place)-or"))]
          let deed = Item.task("\(id)-\(number)-\(place)-do")
          if dice.happens(30) { choice.entries.append(.item(deed)) }
          phase.entries.append(.choice(choice))
        } else {
          phase.entries.append(.item(entry))
        }
      }
      phase.from = pick([nil, .of("0d"), .of("2d"), .of("+5cd")])
      phase.to = pick([nil, .of("10d"), .of("4d")])
      phase.isGate = dice.happens(12)
      phase.isOrdered = dice.happens(12)
      phases.append(phase)
    }
    var curriculum = Curriculum(Identifier(id), title: id, declared: .nowhere)
    curriculum.phases = phases
    return curriculum
  }

  private mutating func item(_ id: String) -> Item {
    var item: Item
    switch dice.below(20) {
    case ..<12: item = .session(id, role: pick(roles), pick(lengths))
    case ..<14: item = .workshop(id, facilitator: pick(roles), "2h", capacity: pick([nil, 2, 3]))
    case ..<15: item = .checkIn(id, with: .relation(.manager), duration: "30min")
    case ..<16: item = .session(id, host: .relation(.buddy), .named(pick(roles)), duration: "1h")
    case ..<18: item = .task(id)
    case ..<19:
      var event = Event(when: pick([.weekday(.friday), .date(day())]))
      event.at = .of("12:00")
      event.duration = .of(pick(["1h", "2h30min"]))
      item = Item(Identifier(id), title: id, .event(event), declared: .nowhere)
    default: item = Item(Identifier(id), title: id, .milestone(celebrate: true), declared: .nowhere)
    }
    book(&item)
    if dice.happens(15), !items.isEmpty { item.after = [Reference(pick(items), at: .here)] }
    if dice.happens(50) { item.due = pick([.of("3d"), .of("8d"), .of("+12cd")]) }
    if dice.happens(10), !items.isEmpty { item.due = Offset.of("#\(pick(items))+4d") }
    if dice.happens(15) { item.room = .to("loft") }
    item.weight = pick([1, 1, 2, 5])
    item.isOptional = dice.happens(10)
    items.append(item.id)
    return item
  }

  private let lengths = ["30min", "1h", "2h", "90min-2h", "3h", "1d", "2d", "5h", "45min", nil]

  private mutating func book(_ item: inout Item) {
    guard var booking = item.booking else { return }
    let isDays = booking.duration?.upperWorkingDays != nil
    if dice.happens(30) { booking.times = 2 + dice.below(3) }
    if dice.happens(30) { booking.every = .of(pick(["1w", "2d", "6h", "1d"])) }
    if dice.happens(25), !isDays { booking.parts = .of(pick(["1h", "30min"])) }
    if dice.happens(25), booking.parts != nil { booking.duration = .of("9h") }
    if dice.happens(20) { booking.guests = 1 + dice.below(3) }
    if dice.happens(15) { booking.isExclusive = true }
    if dice.happens(15) {
      booking.window = pick([.of("09:00", "12:00"), .of("13:00", "23:00"), .of("22:00", "04:00")])
    }
    if dice.happens(15) { booking.days = pick([.of("mon-wed"), .of("thu fri sat")]) }
    if dice.happens(15) { booking.earliest = pick([.of("3d"), .of("+9cd")]) }
    if dice.happens(10), !items.isEmpty { booking.earliest = Offset.of("#\(pick(items))+1d") }
    if dice.happens(15) { booking.site = pick([.same, .at(.to("mill"))]) }
    if dice.happens(20) { booking.hasDistinctHosts = true }
    if dice.happens(40) { booking.block = pick(["one", "two"]) }
    switch item.content {
    case .session(var session):
      session.booking = booking
      item.content = .session(session)
    case .workshop(var workshop):
      workshop.booking = booking
      item.content = .workshop(workshop)
    case .checkIn(var checkIn):
      checkIn.booking = booking
      item.content = .checkIn(checkIn)
    default: break
    }
  }

  // MARK: People

  private mutating func person(_ number: Int) -> Person {
    var person = Person.named("p-\(number)")
    person.site = pick([.to("mill"), .to("mill"), .to("harbour"), nil])
    person.calendar = pick(
      [
        nil, nil, nil, nil, nil, .to("early"), .to("always"), .to("always"), .to("odd"),
        .to("night"),
      ])
    if dice.happens(20) { person.departments = [.to(pick(["sales", "stock"]))] }
    for role in roles where dice.happens(55) {
      var holding = Holding(.to(role), declared: .nowhere)
      if dice.happens(10) { holding.since = day() }
      if dice.happens(15) { holding.until = day(60) }
      person.holds.append(holding)
    }
    if dice.happens(30) {
      var qualification = Qualification(.to(pick(roles)), level: .host, declared: .nowhere)
      qualification.expires = pick([nil, day()])
      person.qualified.append(qualification)
    }
    if dice.happens(85) {
      var hosting = Hosting(declared: .nowhere)
      hosting.guests = pick([nil, 1, 2, 3])
      hosting.perWeek = pick([nil, .of("6h"), .of("30h")])
      hosting.fairShare = pick([nil, nil, .of("4h")])
      person.hosting = hosting
    }
    if dice.happens(20) { person.start = day(10) }
    if dice.happens(15) { person.end = day(60) }
    person.countsForCover = !dice.happens(20)
    person.manager = number > 0 && dice.happens(70) ? .to("p-\(dice.below(number))") : nil
    person.buddy = number > 0 && dice.happens(50) ? .to("p-\(dice.below(number))") : nil
    for _ in 0..<dice.below(3) {
      let first = day()
      person.absences.append(
        Absence(from: first, to: first + dice.below(4), reason: nil, declared: .nowhere))
    }
    for _ in 0..<dice.below(3) {
      person.busy.append(
        Busy(
          pick([.weekly(.of("tue")), .weekly(.of("mon-fri")), .date(day())]), from: .of("10:00"),
          to: .of(pick(["10:30", "11:10"])), reason: nil, declared: .nowhere))
    }
    if dice.happens(10) { person.noVisitors = [closedDoor()] }
    for curriculum in ["start", "more"] where dice.happens(45) { enrol(&person, curriculum) }
    return person
  }

  private mutating func enrol(_ person: inout Person, _ curriculum: String) {
    let start = day(12)
    let perDay = pick([nil, Length.of("3h"), .of("8h")])
    let perWeek = pick([nil, Length.of("10h"), .of("30h")])
    let due = pick([nil, day(40)])
    let priority = pick([1, 1, 3])
    let omitted = items.isEmpty || !dice.happens(20) ? nil : pick(items)
    person.enrol(in: curriculum, from: "\(start)") {
      $0.perDay = perDay
      $0.perWeek = perWeek
      $0.due = due
      $0.priority = priority
      if let omitted {
        $0.omissions = [.init(Reference(omitted, at: .here), declared: .nowhere)]
      }
    }
  }

  // MARK: Policy

  private mutating func policy(_ content: OrganisationContent) -> PlanningPolicy {
    var policy = PlanningPolicy()
    policy.from = .of(pick(["2027-03-08", "2027-03-10"]))
    policy.until = .of(pick(["2027-04-12", "2027-04-12", "2027-03-19"]))
    policy.slot = pick([30, 30, 15, 60, 20])
    policy.startStep = pick([nil, nil, 60, 30])
    policy.seed = dice.next()
    policy.limits.traineePerDay = pick([nil, 240, 480])
    policy.limits.traineePerWeek = pick([nil, 960])
    policy.limits.hostPerWeek = pick([nil, 600])
    policy.limits.guests = pick([1, 2])
    policy.limits.notice = pick([nil, nil, .of("1d"), .of("3h"), .of("1w")])
    for _ in 0..<dice.below(2) {
      var cover = PlanningPolicy.Cover(
        dice.happens(50) ? .department(.to(pick(["sales", "stock"]))) : .role(.to(pick(roles))),
        least: 1 + dice.below(2), declared: .nowhere)
      cover.window = pick([nil, .of("09:00", "17:00"), .of("20:00", "05:00")])
      policy.covers.append(cover)
    }
    for _ in 0..<dice.below(3) {
      policy.avoids.append(
        .init(
          trainee: .to("p-\(dice.below(6))"), host: .to("p-\(dice.below(6))"), declared: .nowhere))
    }
    for _ in 0..<dice.below(4) where !items.isEmpty {
      var pin = PlanningPolicy.Pin(
        trainee: .to("p-\(dice.below(6))"), item: Reference(pick(items), at: .here),
        declared: .nowhere)
      if dice.happens(60) { pin.host = .to("p-\(dice.below(6))") }
      if dice.happens(60) { pin.start = LocalTime(day(), .of(pick(["09:00", "10:00", "14:00"]))) }
      if dice.happens(20) { pin.time = 1 + dice.below(2) }
      policy.pins.append(pin)
    }
    if dice.happens(50) {
      policy.aims = Aims(
        levels: [
          [.init(.placed, weight: 100), .init(.onTime, weight: 3), .init(.finish, weight: 2)],
          [.init(.makespan), .init(.sameHost, weight: 2), .init(.sameStart)],
        ])
    }
    return policy
  }
}
