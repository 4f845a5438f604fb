import Testing
import UnderstudyModel

@testable import UnderstudyRelations

/// Compares the search with a slow computation on a thousand organisations.
@Suite struct ImpactOracleTests {
  private static let today = Day.on("2026-11-26")

  @Test(arguments: 0..<100)
  func agreesWithASlowComputation(block: UInt64) {
    for seed in block * 10..<block * 10 + 10 {
      let graph = ServiceGraph(Self.organisation(seed))
      let ground = ImpactGround(graph, ReachedLevels(graph.organisation), from: Self.today)
      let slow = SlowImpact(graph, from: Self.today)
      let bulk = Impacts(ground, most: 2)
      for node in graph.nodes {
        guard let role = node.role else { continue }
        for (stoppage, cut) in zip(Stoppage.usual, bulk[role]) {
          let impact = Impact(of: .node(node), lasting: stoppage, on: ground)
          let expected = slow.reached(node, halfDays: stoppage.halfDays)
          let times = Dictionary(
            uniqueKeysWithValues: impact.reached.map {
              ($0.node, graph.organisation.zone.instant($0.at).minutes)
            })
          #expect(times == expected.times, "seed \(seed), \(node.key), \(stoppage.words)")
          let missed = graph.links.filter { expected.missed.contains($0.id.rawValue) }
          let promises = Set(missed.compactMap { $0.service.promise?.id })
            .filter { graph.organisation[$0] != nil }
          #expect(impact.promises == promises.sorted())
          #expect(impact.goals == Set(missed.compactMap { $0.service.goal?.id }).sorted())
          Self.expectTheSame(cut, impact)
        }
      }
    }
  }

  /// One service of which nobody else stops: what is found for all at once against what is followed to
  /// its end.
  @Test(arguments: 0..<20)
  func tellsOfEveryServiceWhatFollowingItAloneTells(block: UInt64) {
    for seed in block * 10..<block * 10 + 10 {
      let graph = ServiceGraph(Self.organisation(seed))
      let ground = ImpactGround(graph, ReachedLevels(graph.organisation), from: Self.today)
      let bulk = Impacts(ground, most: 2)
      for link in graph.links {
        for (stoppage, cut) in zip(Stoppage.usual, bulk[link.id]) {
          Self.expectTheSame(
            cut, Impact(of: .service(link.id), lasting: stoppage, on: ground))
        }
      }
    }
  }

  /// A search that stops early tells the same of customers, promises and goals, and begins alike.
  private static func expectTheSame(_ cut: Impact, _ whole: Impact) {
    #expect(cut.customers == whole.customers)
    #expect(cut.promises == whole.promises)
    #expect(cut.goals == whole.goals)
    #expect(cut.standIns == whole.standIns)
    #expect(cut.roles == Array(whole.roles.prefix(cut.roles.count)))
    #expect(cut.isCut ? cut.roleCount <= whole.roleCount : cut.roleCount == whole.roleCount)
    #expect(cut.roles.count >= min(2, whole.roles.count))
  }

  /// Six roles, up to fourteen services, three calendars in two zones, people who stand in and are
  /// away.
  private static func organisation(_ seed: UInt64) -> Organisation {
    var random = RandomOrganisation(seed: seed)
    var draft = random.draft(roles: 6, services: 6 + random.next(below: 9))
    draft.content.calendars = calendars
    draft.content.zone = Zone(name: "There", baseOffset: 60)
    var site = Site("far", name: "Far", declared: .nowhere)
    site.zone = Zone(name: "Far", baseOffset: -300)
    draft.content.sites = [site]
    draft.content.goals = [Goal("g0", name: "Goal", declared: .nowhere)]
    for place in draft.content.customers.indices {
      draft.content.customers[place].promises = [
        Promise(Identifier("promise\(place)"), text: Prose(), declared: .nowhere)
      ]
    }
    for role in draft.content.roles.indices {
      for service in draft.content.roles[role].services.indices {
        change(&draft.content.roles[role].services[service], &random)
      }
    }
    for role in 0..<6 where random.next(below: 4) > 0 {
      let other = random.next(below: 6)
      draft.person("p\(role)", holds: "r\(role)") { person in
        person.calendar = .to(["office", "late", "always"][random.next(below: 3)])
        if random.next(below: 4) == 0 { person.site = .to("far") }
        if random.next(below: 3) == 0 { person.qualify("r\(other)", .cover) }
        if random.next(below: 2) == 0 {
          let from = Day.on("2026-11-24") + random.next(below: 14)
          person.away("\(from)", "\(from + random.next(below: 5))")
        }
      }
    }
    return draft.organisation
  }

  private static func change(_ service: inout Service, _ random: inout RandomOrganisation) {
    let lengths = ["30min", "2h", "3h", "1d", "2d", "1w", "90min", "0min"]
    if random.next(below: 3) > 0, let length = Length(parsing: lengths[random.next(below: 8)]) {
      service.within = .init(length, clock: random.next(below: 4) == 0 ? .elapsed : .business)
    }
    if random.next(below: 3) == 0 { service.promise = .to("promise\(random.next(below: 3))") }
    if random.next(below: 3) == 0 { service.goal = .to("g0") }
  }

  private static let calendars: [WorkCalendar] = {
    var office = WorkCalendar.usual
    office = WorkCalendar("office", declared: .nowhere)
    office.hours = WorkCalendar.usual.hours.flatMap { hours in
      [(540, 750), (810, 1_050)].map { from, to in
        WorkCalendar.Hours(
          hours.days, from: TimeOfDay(minutes: from), to: TimeOfDay(minutes: to),
          declared: .nowhere)
      }
    }
    office.isDefault = true
    office.closings = [
      .init(from: .on("2026-11-30"), to: .on("2026-11-30"), name: nil, declared: .nowhere)
    ]
    var late = WorkCalendar("late", declared: .nowhere)
    late.hours = WorkCalendar.usual.hours.map { hours in
      WorkCalendar.Hours(
        hours.days, from: TimeOfDay(minutes: 840), to: TimeOfDay(minutes: 1_320),
        declared: .nowhere)
    }
    var always = WorkCalendar("always", declared: .nowhere)
    always.hours = [
      .init(
        Weekday.allCases.reduce(into: []) { $0.formUnion(WeekdaySet($1)) }, from: .midnight,
        to: .dayEnd, declared: .nowhere)
    ]
    return [office, late, always]
  }()
}
