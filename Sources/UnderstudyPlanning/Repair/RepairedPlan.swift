import UnderstudyModel

/// A plan that a repair has come to, with what it costs people.
struct RepairedPlan: Sendable {
  /// In schedule order, history included.
  let placements: [Placement]
  let comparison: PlanComparison
  /// Sessions that stand elsewhere now, or nowhere, by the key of their first piece.
  let moved: Set<PlacementKey>
  /// Those that stand nowhere.
  let lost: Set<PlacementKey>
  let worth: RepairWorth

  init(_ placements: [Placement], of problem: PlanningProblem) {
    self.placements = placements.sorted(by: Placement.inScheduleOrder)
    comparison = PlanComparison(from: problem.earlier, to: placements)
    let standing = Set(placements.map(\.request))
    let changed = comparison.moved.map(\.before) + comparison.gone
    moved = Set(changed.map(\.request))
    // What nobody asks for any more is not missed.
    lost = Set(
      comparison.gone.filter { problem.request(for: $0) != nil && !standing.contains($0.request) }
        .map(\.request))
    worth = RepairWorth(
      brokenPins: problem.pinsBroken(in: placements).count, lost: lost.count, moved: moved.count,
      told: comparison.people.count,
      levels: planValues(placements, of: problem).levels)
  }
}

extension PlanningProblem {
  /// The pins of the policy that a plan does not keep.
  func pinsBroken(in placements: [Placement]) -> [PlanningPolicy.Pin] {
    policy.pins.filter { pin in !placements.contains { pin.isMet(by: $0) } }
  }
}
