import UnderstudyModel

/// The host takes visitors on the day: neither they, their roles and departments, nor the role that
/// is followed and its department have asked for none.
struct TakesVisitors: HardRule {
  let name = PlanningRule.noVisitors

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let organisation = plan.problem.organisation
    return plan.entries.filter { !$0.isHistory }.compactMap { entry in
      let zone = entry.host.zone(in: organisation)
      let days = Set(
        entry.slots.map { zone.local(plan.problem.window.instant(ofSlot: $0)).day })
      for day in days.sorted() {
        if let who = closedDoor(entry.host, entry.role, on: day, in: organisation) {
          return breach(noVisitors(who, day, entry), by: [entry])
        }
      }
      return nil
    }
  }

  /// Who has asked for no visitors that day, by name; `nil` when nobody has.
  private func closedDoor(
    _ host: Person, _ followed: Identifier<Role>?, on day: Day, in organisation: Organisation
  ) -> String? {
    if host.noVisitors.contains(where: { $0.covers(day) }) { return host.name }
    let held = host.holds.filter { $0.counts(on: day) }.map(\.role.id)
    for role in (held + [followed].compactMap { $0 }).compactMap({ organisation[$0] })
    where role.noVisitors.contains(where: { $0.covers(day) }) {
      return role.title
    }
    let belongs = host.allDepartments(in: organisation)
    let visited = followed.flatMap { organisation[$0] }.flatMap { $0.department?.id }
    for department in (belongs + [visited].compactMap { $0 }).compactMap({ organisation[$0] })
    where department.noVisitors.contains(where: { $0.covers(day) }) {
      return department.name
    }
    return nil
  }
}

private func noVisitors(_ who: String, _ day: Day, _ entry: ExaminedPlan.Entry) -> String {
  "\(who) takes no visitors on \(day.words), the day of \(entry.words)"
}
