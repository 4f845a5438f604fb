import UnderstudyModel

/// A session that wants the whole host shares them with nobody.
struct WholeHost: HardRule {
  let name = PlanningRule.exclusive

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    var told: Set<[Placement]> = []
    for (_, guests) in plan.guests where guests.count > 1 {
      guard let whole = guests.first(where: { $0.item.booking?.isExclusive == true }),
        let other = guests.first(where: {
          $0.placement != whole.placement && !$0.isOneRun(with: whole)
        }),
        told.insert([whole.placement, other.placement]).inserted
      else { continue }
      found.append(breach(shared(whole, other), by: [whole, other]))
    }
    return found
  }
}

private func shared(_ whole: ExaminedPlan.Entry, _ other: ExaminedPlan.Entry) -> String {
  "\(whole.words) wants \(whole.host.name) alone, but \(other.trainee.name) is there as well"
}
