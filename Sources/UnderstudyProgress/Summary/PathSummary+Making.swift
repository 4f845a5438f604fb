package import UnderstudyModel

/// How far a trainee is on a path.
///
/// - Parameters:
///   - path: the trainee's.
///   - record: what counts as done.
///   - placements: the plan, or the part of it that holds this trainee.
///   - today: placements that end before it are past.
/// - Returns: numbers and what comes next; a path without steps is complete.
package func summary(
  of path: LearningPath, record: LearningRecord, placements: [Placement] = [], today: Day
) -> PathSummary {
  var standings = path.steps.map {
    StepStanding($0, of: path.person, record: record, today: today)
  }
  let milestones = path.reachedMilestones(standings)
  for place in milestones { standings[place] = .reached }
  let phases = path.phases.map { path.count(in: $0.steps, standings) }
  let total = path.count(in: path.steps.indices, standings)
  return PathSummary(
    standings: standings, total: total, phases: phases,
    currentPhase: total.isComplete ? nil : path.currentPhase(phases, today: today),
    next: path.next(placements, standings, today: today), milestones: milestones)
}

extension LearningPath {
  /// What is to be done and is done among some steps.
  fileprivate func count(in range: Range<Int>, _ standings: [StepStanding]) -> PathSummary.Count {
    var count = PathSummary.Count()
    for place in range where steps[place].isRequired && !steps[place].item.isMilestone {
      count.required += 1
      count.add(standings[place])
    }
    for choice in choices {
      guard let first = choice.alternatives.first?.first, range.contains(first) else { continue }
      count.required += choice.count
      // The alternatives that are furthest count.
      let best = choice.alternatives.map { overall($0, standings) }
        .sorted { $0.rank > $1.rank }.prefix(choice.count)
      for standing in best { count.add(standing) }
    }
    return count
  }

  /// How far an alternative of a choice is: as far as the step that is least far.
  private func overall(_ alternative: [Int], _ standings: [StepStanding]) -> StepStanding {
    let required = alternative.filter { !steps[$0].item.isOptional && !steps[$0].item.isMilestone }
    return required.map { standings[$0] }.min { $0.rank < $1.rank } ?? .notYet
  }

  /// The milestones before which nothing of their phase is left to do.
  fileprivate func reachedMilestones(_ standings: [StepStanding]) -> [Int] {
    phases.flatMap { phase in
      phase.steps.filter { place in
        guard steps[place].item.isMilestone, steps[place].omission == nil else { return false }
        let above = phase.steps.lowerBound..<place
        let isBegun = above.contains { standings[$0].isFinished && steps[$0].omission == nil }
        return isBegun && count(in: above, standings).isComplete
      }
    }
  }

  /// The phase that is under way: the last that has opened, held back by a gate that is not met.
  fileprivate func currentPhase(_ counts: [PathSummary.Count], today: Day) -> Int? {
    let gate = phases.indices.first { phases[$0].isGate && !counts[$0].isComplete }
    let reachable = gate.map { phases.indices.prefix(through: $0) } ?? phases.indices[...]
    let opened = reachable.last { place in phases[place].opens.fixed.map { $0 <= today } ?? false }
    return opened ?? phases.indices.first
  }

  /// The first placement on this path that is neither past nor done.
  fileprivate func next(
    _ placements: [Placement], _ standings: [StepStanding], today: Day
  ) -> Placement? {
    let open = Set(
      steps.indices.filter { standings[$0] == .notYet || standings[$0].isLapsed }
        .map { steps[$0].item.id })
    return placements.filter {
      $0.trainee == person && today <= $0.end.day && open.contains($0.item)
    }.min(by: Placement.inScheduleOrder)
  }
}

extension PathSummary.Count {
  fileprivate mutating func add(_ standing: StepStanding) {
    if standing.isFinished { finished += 1 }
    if case .signed = standing { signed += 1 }
    if standing.waitsForSignature { waiting += 1 }
  }
}

extension StepStanding {
  fileprivate var isLapsed: Bool { if case .lapsed = self { true } else { false } }

  /// Further is greater.
  fileprivate var rank: Int {
    switch self {
    case .notYet, .lapsed: 0
    case .waiting, .claimed: 1
    case .done, .omitted, .reached: 2
    case .signed: 3
    }
  }
}

extension Item {
  fileprivate var isMilestone: Bool {
    if case .milestone = content { true } else { false }
  }
}
