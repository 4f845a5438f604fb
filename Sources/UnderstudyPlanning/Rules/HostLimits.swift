import UnderstudyModel

/// A host hosts no longer in a week, every guest's time counted, than the limits say.
struct HostLimits: HardRule {
  let name = PlanningRule.hostLimit

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let window = plan.problem.window
    var found: [Breach] = []
    for (host, entries) in Dictionary(grouping: plan.entries, by: \.host.id)
      .sorted(by: { $0.key < $1.key })
    {
      guard let person = plan.problem.organisation[host],
        let most = plan.problem.limits(of: person).hostingPerWeek
      else { continue }
      for (monday, load) in window.loads(of: entries, { $0.monday }) where load.slots > most {
        found.append(
          breach(
            overWeek(person, monday, load.slots * window.slot, most * window.slot),
            by: load.entries))
      }
    }
    return found
  }
}

private func overWeek(_ person: Person, _ monday: Day, _ minutes: Int, _ most: Int) -> String {
  "\(person.name) would host for \(Length.Amount.minutes(minutes)) in the week of "
    + "\(monday.words), but \(Length.Amount.minutes(most)) a week is the limit"
}
