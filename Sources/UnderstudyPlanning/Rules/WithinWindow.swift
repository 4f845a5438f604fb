import UnderstudyModel

/// Everything lies inside the planning window.
struct WithinWindow: HardRule {
  let name = PlanningRule.window

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let window = plan.problem.window
    return plan.entries.filter {
      !$0.isHistory && ($0.start < window.opens || window.closes < $0.end || $0.end <= $0.start)
    }.map { breach(outside($0, window), by: [$0]) }
  }
}

private func outside(_ entry: ExaminedPlan.Entry, _ window: PlanningWindow) -> String {
  "\(entry.words) lies outside the planning window, \(window.first.words) to \(window.last.words)"
}
