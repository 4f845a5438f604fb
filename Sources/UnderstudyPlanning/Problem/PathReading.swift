import UnderstudyModel

/// One path of a trainee, asked what of it is to be planned.
struct PathReading {
  let path: LearningPath
  let person: Identifier<Person>
  let record: LearningRecord
  let counting: DayCounting
  /// The trainee's zone and the organisation's.
  let zones: [Zone]
  /// Where each item stands in the path.
  let places: [Identifier<Item>: Int]
  /// The choices that have been made already.
  private let closedChoices: Set<Int>

  init(
    _ path: LearningPath, _ person: Person, _ organisation: Organisation, _ record: LearningRecord
  ) {
    self.path = path
    self.person = person.id
    self.record = record
    counting = DayCounting(person, path.enrolment, in: organisation)
    zones = [person.zone(in: organisation), organisation.zone]
    places = Dictionary(
      path.steps.enumerated().map { ($1.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    var closed: Set<Int> = []
    for (place, choice) in path.choices.enumerated() {
      let done = choice.alternatives.count {
        $0.allSatisfy { Self.isOver(path.steps[$0], record, person.id) }
      }
      if done >= choice.count { closed.insert(place) }
    }
    closedChoices = closed
  }

  /// Whether a step needs no doing any more: done, or omitted.
  private static func isOver(
    _ step: PathStep, _ record: LearningRecord, _ person: Identifier<Person>
  ) -> Bool {
    step.omission != nil || record[person, step.item.id] != nil
  }

  func isOver(_ step: PathStep) -> Bool { Self.isOver(step, record, person) }

  /// Whether all of these steps are over.
  func isDone(_ steps: [Int]) -> Bool { steps.allSatisfy { isOver(path.steps[$0]) } }

  func alternativesDone(of choice: PathChoice) -> Int { choice.alternatives.count { isDone($0) } }

  /// The steps that want a place in people's calendars.
  var stepsToPlan: [Int] {
    path.steps.indices.filter { place in
      let step = path.steps[place]
      return step.item.booking?.duration != nil && !isOver(step)
        && !(step.choice.map { closedChoices.contains($0) } ?? false)
    }
  }

  func hostRule(of item: Item, for person: Person, in organisation: Organisation) -> HostRule {
    func rule(_ host: Session.Host) -> HostRule {
      switch host {
      case .role(let role): .role(role.id)
      case .named(let owners): HostRule(owners, for: person, path.enrolment, in: organisation)
      }
    }
    switch item.content {
    case .session(let session): return rule(session.host)
    case .workshop(let workshop): return rule(workshop.facilitator)
    case .checkIn(let checkIn):
      let manager = Owner(.relation(.manager), at: item.declared.range)
      return rule(.named(checkIn.with.isEmpty ? [manager] : checkIn.with))
    default: return .people([], missing: [])
    }
  }
}
