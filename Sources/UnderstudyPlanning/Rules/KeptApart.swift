import UnderstudyModel

/// People whom the policy keeps apart are not put together.
struct KeptApart: HardRule {
  let name = PlanningRule.avoid

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.compactMap { entry in
      let avoid = plan.problem.policy.avoids.first {
        $0.forbids(entry.trainee.id, entry.host.id, for: entry.item.id)
      }
      return avoid.map {
        breach($0.item == nil ? together(entry) : refused(entry), by: [entry])
      }
    }
  }
}

private func refused(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.host.name) has said no to \(entry.words)"
}

private func together(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.trainee.name) and \(entry.host.name) are to be kept apart, but meet in \(entry.words)"
}
