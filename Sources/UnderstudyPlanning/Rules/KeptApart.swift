import UnderstudyModel

/// People whom the policy keeps apart are not put together.
struct KeptApart: HardRule {
  let name = PlanningRule.avoid

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.compactMap { entry in
      plan.problem.policy.avoids.contains {
        $0.trainee.id == entry.trainee.id && $0.host.id == entry.host.id
      } ? breach(together(entry), by: [entry]) : nil
    }
  }
}

private func together(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.trainee.name) and \(entry.host.name) are to be kept apart, but meet in \(entry.words)"
}
