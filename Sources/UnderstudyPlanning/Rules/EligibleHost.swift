import UnderstudyModel

/// The host may host it: at level `host` for the role on the day, or the person that the session
/// names; never the trainee.
struct EligibleHost: HardRule {
  let name = PlanningRule.eligibleHost

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let organisation = plan.problem.organisation
    return plan.entries.filter { !$0.isHistory }.compactMap { entry in
      guard let request = plan.request(of: entry) else { return nil }
      if entry.host.id == entry.trainee.id { return breach(ownHost(entry), by: [entry]) }
      let zone = entry.host.zone(in: organisation)
      let days = Set(entry.slots.map { zone.local(plan.problem.window.instant(ofSlot: $0)).day })
      switch request.hosts {
      case .role(let role):
        guard
          let day = days.sorted().first(where: {
            plan.problem.level(of: entry.host, for: role, on: $0) < .host
          })
        else { return nil }
        return breach(
          cannotHost(entry, organisation[role]?.title ?? role.rawValue, day), by: [entry])
      case .people(let people, _):
        let meant = people.contains { named in
          named.person == entry.host.id
            && days.allSatisfy { day in
              named.holding.map { role in
                entry.host.holds.contains { $0.role.id == role && $0.counts(on: day) }
              } ?? true
            }
        }
        return meant ? nil : breach(notNamed(entry), by: [entry])
      }
    }
  }
}

private func ownHost(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.trainee.name) cannot be their own host in \(entry.what)"
}

private func cannotHost(_ entry: ExaminedPlan.Entry, _ role: String, _ day: Day) -> String {
  "\(entry.host.name) cannot host '\(role)' on \(day.words), the day of \(entry.words)"
}

private func notNamed(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.host.name) is not the person with whom \(entry.trainee.name) is to have \(entry.what)"
}
