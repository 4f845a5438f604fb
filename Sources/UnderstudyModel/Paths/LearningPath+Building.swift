extension Organisation {
  /// The path of a person through one of their enrolments; `nil` when the curriculum is unknown.
  package func path(of person: Person, in enrolment: Enrolment) -> LearningPath? {
    guard self[enrolment.curriculum.id] != nil else { return nil }
    var builder = PathBuilder(organisation: self, person: person, enrolment: enrolment)
    builder.build()
    return builder.path
  }

  /// The paths of a person, in the order of their enrolments.
  package func paths(of person: Person) -> [LearningPath] {
    person.enrolments.compactMap { path(of: person, in: $0) }
  }

  /// Every path of everybody, in written order.
  package var paths: [LearningPath] { content.people.flatMap { paths(of: $0) } }
}

/// Walks a curriculum for one trainee.
private struct PathBuilder {
  let organisation: Organisation
  let person: Person
  let enrolment: Enrolment
  let counting: DayCounting
  var path: LearningPath

  init(organisation: Organisation, person: Person, enrolment: Enrolment) {
    self.organisation = organisation
    self.person = person
    self.enrolment = enrolment
    counting = DayCounting(person, enrolment, in: organisation)
    path = LearningPath(person: person.id, enrolment: enrolment)
  }

  mutating func build() {
    for merged in orderedPhases() where person.meets(merged.phase.condition, in: organisation) {
      addPhase(merged)
    }
    addWaits()
  }

  /// Phases in written order; where includes mix two texts, in order of their first days.
  private func orderedPhases() -> [MergedPhase] {
    let merged = organisation.mergedPhases(of: enrolment.curriculum.id)
    guard organisation.withIncludes(enrolment.curriculum.id).count > 1 else { return merged }
    let days = merged.map { opening(of: $0.phase).fixed ?? enrolment.start }
    return merged.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { merged[$0] }
  }

  private func opening(of phase: Phase) -> PathDay {
    phase.from.map { counting.day(of: $0) } ?? .day(enrolment.start)
  }

  private mutating func addPhase(_ merged: MergedPhase) {
    let phase = merged.phase
    let first = path.steps.count
    let closes = phase.to.map { counting.day(of: $0) }
    for part in merged.parts {
      add(part.entries, from: part.curriculum, groups: [], choice: nil, closes: closes)
    }
    path.phases.append(
      PathPhase(
        id: phase.id, title: phase.title, about: phase.about, opens: opening(of: phase),
        closes: closes, isGate: phase.isGate, isOrdered: phase.isOrdered,
        steps: first..<path.steps.count, declared: phase.declared))
  }

  private mutating func add(
    _ entries: [Entry], from curriculum: Identifier<Curriculum>, groups: [String],
    choice: Int?, closes: PathDay?
  ) {
    for entry in entries {
      switch entry {
      case .item(let item):
        guard person.meets(item.condition, in: organisation) else { continue }
        addStep(item, from: curriculum, groups: groups, choice: choice, closes: closes)
      case .group(let group):
        guard person.meets(group.condition, in: organisation) else { continue }
        add(
          group.entries, from: curriculum, groups: groups + [group.title], choice: choice,
          closes: closes)
      case .choice(let inner):
        guard person.meets(inner.condition, in: organisation) else { continue }
        addChoice(inner, from: curriculum, groups: groups, inside: choice, closes: closes)
      }
    }
  }

  private mutating func addChoice(
    _ choice: Choice, from curriculum: Identifier<Curriculum>, groups: [String],
    inside outer: Int?, closes: PathDay?
  ) {
    if outer != nil {
      add(choice.entries, from: curriculum, groups: groups, choice: outer, closes: closes)
      return
    }
    let place = path.choices.count
    path.choices.append(PathChoice(title: choice.title, count: choice.count, alternatives: []))
    var alternatives: [[Int]] = []
    for entry in choice.entries {
      let first = path.steps.count
      add([entry], from: curriculum, groups: groups, choice: place, closes: closes)
      if first < path.steps.count { alternatives.append(Array(first..<path.steps.count)) }
    }
    path.choices[place].alternatives = alternatives
    path.choices[place].count = min(choice.count, alternatives.count)
  }

  private mutating func addStep(
    _ item: Item, from curriculum: Identifier<Curriculum>, groups: [String], choice: Int?,
    closes: PathDay?
  ) {
    let owners =
      item.owners.isEmpty
      ? [.person(person.id)]
      : organisation.resolve(item.owners, for: person, enrolment: enrolment)
    path.steps.append(
      PathStep(
        item: item, curriculum: curriculum, phase: path.phases.count, groups: groups,
        choice: choice,
        omission: enrolment.omissions.first { $0.item.id == item.id },
        due: item.due.map { counting.day(of: $0) } ?? closes ?? enrolment.due.map { .day($0) },
        waits: [], owners: owners,
        signers: organisation.resolve(item.signOff, for: person, enrolment: enrolment)))
  }

  private mutating func addWaits() {
    let present = Set(path.steps.map(\.item.id))
    for place in path.steps.indices {
      let step = path.steps[place]
      let phase = path.phases[step.phase]
      var waits: [PathWait] = step.item.after.map(\.id).filter { present.contains($0) }
        .map { .item($0, .after) }
      if case .milestone = step.item.content {
        waits += path.completion(of: phase.steps.lowerBound..<place, .order)
      } else if phase.isOrdered {
        let before = (phase.steps.lowerBound..<place).last { path.steps[$0].isRequired }
        waits += before.map { [.item(path.steps[$0].item.id, .order)] } ?? []
      }
      if step.phase > 0, path.phases[step.phase - 1].isGate {
        waits += path.completion(of: path.phases[step.phase - 1].steps, .gate)
      }
      path.steps[place].waits = waits
    }
  }
}

extension LearningPath {
  /// What must be done so that all required items among these steps are: milestones aside, for
  /// they are reached, not done.
  fileprivate func completion(of range: Range<Int>, _ reason: PathWait.Reason) -> [PathWait] {
    var waits: [PathWait] = []
    for step in steps[range] where step.isRequired {
      if case .milestone = step.item.content { continue }
      waits.append(.item(step.item.id, reason))
    }
    for choice in choices where choice.count > 0 {
      let all = choice.alternatives.flatMap { $0 }
      guard all.allSatisfy(range.contains) else { continue }
      let alternatives = choice.alternatives.map { $0.map { steps[$0].item.id } }
      waits.append(.some(count: choice.count, of: alternatives, reason))
    }
    return waits
  }
}
