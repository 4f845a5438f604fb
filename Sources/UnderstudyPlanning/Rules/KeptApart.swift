import UnderstudyModel

/// People whom the policy keeps apart are not put together.
struct KeptApart: HardRule {
  let name = PlanningRule.avoid

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.compactMap { entry in
      plan.problem.policy.avoids.contains {
        $0.forbids(entry.trainee.id, entry.host.id, for: entry.item.id)
      } ? breach(together(entry), by: [entry]) : nil
    }
  }
}

private func together(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.trainee.name) and \(entry.host.name) are to be kept apart, but meet in \(entry.words)"
}
