import UnderstudyModel

/// Nothing new is placed before today plus the notice that people get.
struct WithNotice: HardRule {
  let name = PlanningRule.notice

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let known = Set(plan.problem.earlier.map(KnownPlacement.init))
    let window = plan.problem.window
    return plan.entries.filter {
      $0.start < window.newFrom && !known.contains(KnownPlacement($0.placement))
    }.map { breach(tooSudden($0, window.zone.local(window.newFrom)), by: [$0]) }
  }
}

private func tooSudden(_ entry: ExaminedPlan.Entry, _ first: LocalTime) -> String {
  let when = first.time == .midnight ? first.day.words : first.words
  return "\(entry.words) is too sudden: nothing new may be placed before \(when)"
}
