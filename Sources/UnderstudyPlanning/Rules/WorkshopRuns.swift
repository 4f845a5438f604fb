import UnderstudyModel

/// One run of a workshop has one facilitator, one start and at most its capacity of trainees; its
/// facilitator has no other guests meanwhile.
struct WorkshopRuns: HardRule {
  let name = PlanningRule.workshop

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    var told: Set<[Placement]> = []
    for (_, guests) in plan.guests {
      guard let run = guests.first(where: \.isWorkshop) else { continue }
      if let other = guests.first(where: { !run.isOneRun(with: $0) }) {
        if told.insert([run.placement, other.placement]).inserted {
          found.append(breach(notOneRun(run, other), by: [run, other]))
        }
      } else if let capacity = plan.request(of: run)?.capacity, guests.count > capacity,
        let last = guests.last, told.insert([last.placement]).inserted
      {
        found.append(breach(overfull(run, guests.count, capacity), by: guests))
      }
    }
    return found
  }
}

private func notOneRun(_ run: ExaminedPlan.Entry, _ other: ExaminedPlan.Entry) -> String {
  "\(run.host.name) leads \(run.what) on \(run.placement.start.words) and cannot host "
    + "\(other.what) for \(other.trainee.name) meanwhile"
}

private func overfull(_ run: ExaminedPlan.Entry, _ count: Int, _ capacity: Int) -> String {
  "\(run.what) on \(run.placement.start.words) would have \(count) trainees, "
    + "but has room for \(capacity)"
}
