import UnderstudyModel

/// In each slot a host has at most as many guests as they bear, and as every session then running
/// bears. The trainees of a workshop are counted by ``WorkshopRuns``.
struct GuestsAtOnce: HardRule {
  let name = PlanningRule.guests

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    var told: Set<Placement> = []
    // A single guest is never too many, and nobody bears none.
    for (place, guests) in plan.guests
    where guests.count > 1 && !guests.contains(where: \.isWorkshop) {
      guard let host = plan.problem.organisation[place.person], let last = guests.last else {
        continue
      }
      let bears = plan.problem.limits(of: host).guests
      let most = min(bears, guests.compactMap { $0.item.booking?.guests }.min() ?? bears)
      if guests.count > most, told.insert(last.placement).inserted {
        found.append(breach(tooMany(host, guests.count, most, last), by: guests))
      }
    }
    return found
  }
}

extension PlanningProblem {
  /// What somebody bears.
  func limits(of person: Person) -> PersonLimits {
    PersonLimits(person, policy, in: organisation, window)
  }
}

private func tooMany(_ host: Person, _ count: Int, _ most: Int, _ entry: ExaminedPlan.Entry)
  -> String
{
  "\(host.name) would have \(count) guests at once on \(entry.day), but \(most) at most: "
    + entry.words
}
