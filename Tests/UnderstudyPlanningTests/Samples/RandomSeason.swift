import UnderstudyModel

@testable import UnderstudyPlanning

/// A random organisation at some moment of its year: what people have done, and what was planned.
struct RandomSeason {
  var content: OrganisationContent
  var record: LearningRecord
  var today: Day

  /// Before anything was planned.
  init(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    (content, today) = random.make()
    record = LearningRecord()
    for person in content.people where !person.enrolments.isEmpty && random.dice.happens(25) {
      let done = random.pick(random.items)
      record.completions[.init(person.id, done)] = .init(on: today - random.dice.below(5))
    }
    if random.dice.happens(25) {
      let person = Identifier<Person>("p-\(random.dice.below(5))")
      let role = Identifier<Role>(random.pick(random.roles))
      record.qualifications[person] = [
        .init(role: role, level: .host, day: random.day(), by: "p-0")
      ]
    }
  }

  /// Some days after a plan was made: people are newly away, have moved and pinned things by hand,
  /// and not always well.
  init(seed: Int, after plan: ([Placement]), of season: RandomSeason) {
    self = season
    var dice = SplitMix64(seed: UInt64(seed))
    let first = today
    today = first + dice.below(8)
    content.schedule = plan.compactMap { placement in
      switch dice.below(100) {
      case ..<4: nil
      case ..<10: placement.pushed(by: 60 * (1 + dice.below(60)))
      case ..<14: placement.with { $0.host = Identifier("p-\(dice.below(7))") }
      case ..<16: placement.with { $0.item = "nothing-of-the-kind" }
      case ..<18: placement.with { $0.time = ($0.time ?? 1) + dice.below(3) }
      case ..<28: placement.with { $0.isPinned = true }
      default: placement
      }
    }
    if let twice = content.schedule?.first, dice.happens(20) { content.schedule?.append(twice) }
    for placement in plan where dice.happens(8) {
      content.planning?.pins.append(placement.pin(withHost: dice.happens(60)))
    }
    for place in content.people.indices where dice.happens(30) {
      let day = first + dice.below(14)
      content.people[place].absences.append(
        Absence(from: day, to: day + 3, reason: nil, declared: .nowhere))
    }
    for placement in plan where placement.start.day < today && dice.happens(50) {
      record.completions[.init(placement.trainee, placement.item)] = .init(on: placement.start.day)
    }
  }

  var problem: PlanningProblem {
    PlanningProblem(Organisation(content), record: record, today: today)
  }
}

extension Placement {
  /// The same, changed.
  func with(_ change: (inout Placement) -> Void) -> Placement {
    var placement = self
    change(&placement)
    return placement
  }

  /// The same, so many minutes later by the wall clock.
  func pushed(by minutes: Int) -> Placement {
    with {
      $0.start = $0.start.later(by: minutes)
      $0.end = $0.end.later(by: minutes)
    }
  }

  /// A pin of this placement to its start, and perhaps to its host.
  func pin(withHost: Bool) -> PlanningPolicy.Pin {
    var pin = PlanningPolicy.Pin(
      trainee: Reference(trainee, at: .here), item: Reference(item, at: .here), declared: .nowhere)
    pin.time = time
    pin.part = part
    pin.start = start
    if withHost { pin.host = Reference(host, at: .here) }
    return pin
  }
}

extension LocalTime {
  fileprivate func later(by minutes: Int) -> LocalTime {
    Zone.utc.local(Zone.utc.instant(self) + minutes)
  }
}
