import UnderstudyModel

@testable import UnderstudyPlanning

extension RandomOrganisation {
  mutating func policy(_ content: OrganisationContent) -> PlanningPolicy {
    var policy = PlanningPolicy()
    policy.from = .of(pick(["2027-03-08", "2027-03-10"]))
    policy.until = .of(pick(["2027-04-12", "2027-04-12", "2027-03-19"]))
    if dice.happens(1) { policy.until = .of("2027-03-01") }
    policy.slot = pick([30, 30, 15, 60, 20, 45])
    policy.startStep = pick([nil, nil, 60, 30])
    policy.seed = dice.next()
    policy.limits.traineePerDay = pick([nil, 240, 480])
    policy.limits.traineePerWeek = pick([nil, 960])
    policy.limits.hostPerWeek = pick([nil, 600])
    policy.limits.guests = pick([1, 2])
    policy.limits.notice = pick([nil, nil, .of("1d"), .of("3h"), .of("1w")])
    for _ in 0..<dice.below(3) { policy.covers.append(cover()) }
    for _ in 0..<dice.below(3) {
      policy.avoids.append(
        .init(
          trainee: .to("p-\(dice.below(6))"), host: .to("p-\(dice.below(6))"), declared: .nowhere))
    }
    for _ in 0..<dice.below(4) { policy.pins.append(pin(in: content)) }
    if dice.happens(65) { policy.aims = aims() }
    return policy
  }

  private mutating func cover() -> PlanningPolicy.Cover {
    var cover = PlanningPolicy.Cover(
      dice.happens(50) ? .department(.to(pick(["sales", "stock"]))) : .role(.to(pick(roles))),
      least: 1 + dice.below(2), declared: .nowhere)
    cover.window = pick([nil, .of("09:00", "17:00"), .of("20:00", "05:00")])
    return cover
  }

  /// A pin of something that is asked for, as a rule; of anything now and then.
  private mutating func pin(in content: OrganisationContent) -> PlanningPolicy.Pin {
    let organisation = Organisation(content)
    let asked = content.people.flatMap { person in
      organisation.paths(of: person).flatMap { path in
        path.steps.filter { $0.item.booking?.duration != nil }.map { (person.id, $0.item) }
      }
    }
    var pin = PlanningPolicy.Pin(
      trainee: .to("p-\(dice.below(6))"), item: Reference(pick(items), at: .here),
      declared: .nowhere)
    var booking: Booking?
    if !asked.isEmpty, dice.happens(85) {
      let (trainee, item) = pick(asked)
      pin.trainee = Reference(trainee, at: .here)
      pin.item = Reference(item.id, at: .here)
      booking = item.booking
    }
    if dice.happens(50) { pin.host = .to("p-\(dice.below(6))") }
    if dice.happens(60) { pin.start = LocalTime(day(), .of(pick(["09:00", "10:00", "14:00"]))) }
    if (booking?.times ?? 1) > 1 || dice.happens(5) { pin.time = 1 + dice.below(2) }
    if booking?.parts != nil || dice.happens(5) { pin.part = 1 + dice.below(2) }
    return pin
  }

  /// Any terms in any levels with any weights, or an order in which people may think.
  private mutating func aims() -> Aims {
    if dice.happens(40) {
      return Aims(
        levels: [
          [.init(.placed, weight: 100), .init(.onTime, weight: 3), .init(.finish, weight: 2)],
          [.init(.makespan), .init(.sameHost, weight: 2), .init(.sameStart)],
        ])
    }
    var terms = Aims.Term.allCases
    var levels: [[Aims.Weighted]] = [[]]
    for _ in 0..<3 + dice.below(terms.count - 2) {
      if dice.happens(50), levels[levels.count - 1] != [] { levels.append([]) }
      let term = terms.remove(at: dice.below(terms.count))
      levels[levels.count - 1].append(.init(term, weight: 1 + dice.below(30)))
    }
    return Aims(levels: levels)
  }
}
