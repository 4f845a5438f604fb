import UnderstudyModel

@testable import UnderstudyPlanning

/// An organisation with a little of everything that planning knows, made from a seed.
///
/// ``PlanningFeature`` names what "everything" is, and a test holds the two together.
struct RandomOrganisation {
  var dice: SplitMix64
  let roles = ["picker", "packer", "clerk", "planner"]
  /// The items written so far, in order.
  var items: [Identifier<Item>] = []

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
      .of("never"),
    ]
    if dice.happens(60) {
      content.calendars[0].closings = [
        .init(from: .of("2027-03-15"), to: .of("2027-03-16"), name: nil, declared: .nowhere)
      ]
    }
    content.sites = ["mill", "harbour"].map { Site(Identifier($0), name: $0, declared: .nowhere) }
    content.sites[1].zone = pick([nil, .kolkata, .newYork, .london])
    content.sites[1].calendar = pick([nil, .to("always"), .to("odd")])
    content.rooms = [Room("loft", name: "Loft", declared: .nowhere)]
    content.rooms[0].capacity = pick([nil, 2, 3, 8])
    content.departments = ["sales", "stock"].map {
      Department(Identifier($0), name: $0, declared: .nowhere)
    }
    content.departments[1].parent = pick([nil, .to("sales")])
    if dice.happens(25) { content.departments[0].noVisitors = [closedDoor()] }
    content.roles = roles.enumerated().map { place, id in
      .of(id, in: pick([place < 2 ? "stock" : "sales", "sales", nil]))
    }
    if dice.happens(25) { content.roles[1].noVisitors = [closedDoor()] }
    if dice.happens(20) { content.roles[2].cover = 1 }
    content.curricula = [curriculum("common"), curriculum("start"), curriculum("more")]
    for place in 1...2 where dice.happens(40) {
      content.curricula[place].includes = [.to("common")]
    }
    for number in 0..<5 + dice.below(6) { content.people.append(person(number)) }
    content.planning = policy(content)
    return (content, .of(pick(["2027-03-08", "2027-03-08", "2027-03-10", "2027-03-16"])))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[dice.below(elements.count)]
  }

  mutating func day(_ span: Int = 30) -> Day { .of("2027-03-08") + dice.below(span) }

  mutating func closedDoor() -> NoVisitors {
    let first = day()
    return NoVisitors(from: first, to: first + dice.below(3), reason: nil, declared: .nowhere)
  }

  /// For whom something applies; for everybody as a rule.
  mutating func condition() -> Condition {
    guard dice.happens(8) else { return .always }
    let clause = pick([
      Condition.Clause("site", ["mill"], at: .here),
      Condition.Clause("employment", ["permanent", "temporary"], at: .here),
      Condition.Clause("role", ["picker", "clerk"], at: .here),
    ])
    return dice.happens(50) ? Condition(onlyFor: [clause]) : Condition(notFor: [clause])
  }
}
