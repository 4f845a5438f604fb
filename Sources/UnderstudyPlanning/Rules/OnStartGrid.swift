import UnderstudyModel

/// Placements begin where a slot begins, and on the grid that is counted from midnight.
struct OnStartGrid: HardRule {
  let name = PlanningRule.startStep

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let window = plan.problem.window
    return plan.entries.filter { entry in
      guard !entry.isHistory else { return false }
      let time = window.zone.local(entry.start).time
      return !window.isSlotEdge(entry.start)
        || window.startStep.map { time.minutes % $0 != 0 } ?? false
    }.map { breach(offGrid($0, window.startStep ?? window.slot), by: [$0]) }
  }
}

private func offGrid(_ entry: ExaminedPlan.Entry, _ step: Int) -> String {
  "\(entry.words) does not start on the grid of \(Length.Amount.minutes(step))"
}
