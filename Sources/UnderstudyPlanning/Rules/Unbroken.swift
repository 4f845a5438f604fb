import UnderstudyModel

/// A placement lies inside one unbroken stretch of trainee and host, unless it is measured in whole
/// days.
struct Unbroken: HardRule {
  let name = PlanningRule.unbroken

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory && !$0.isWholeDays }.flatMap { entry in
      [entry.trainee, entry.host].compactMap { person -> Breach? in
        let stretches = plan.presence(of: person.id)
        // Whoever is away at the start or the end is a case for ``Presence``.
        guard entry.start < entry.end,
          stretches.contains(where: { $0.contains(entry.start.minutes) }),
          stretches.contains(where: { $0.contains(entry.end.minutes - 1) }),
          !stretches.hold(entry.start.minutes..<entry.end.minutes)
        else { return nil }
        return breach(broken(person, entry), by: [entry])
      }
    }
  }
}

private func broken(_ person: Person, _ entry: ExaminedPlan.Entry) -> String {
  "\(person.name) has a break during \(entry.words)"
}
