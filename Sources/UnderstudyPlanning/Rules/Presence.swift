import UnderstudyModel

/// Trainee and host are at work in every slot. A break between two stretches of a day is the
/// business of ``Unbroken``.
struct Presence: HardRule {
  let name = PlanningRule.presence

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.flatMap { entry in
      [entry.trainee, entry.host].compactMap { person -> Breach? in
        guard let slot = entry.slots.first(where: { !isAtWork(person, $0, in: plan) }) else {
          return nil
        }
        let from = plan.problem.window.zone.local(plan.problem.window.instant(ofSlot: slot))
        return breach(notAtWork(person, from, entry), by: [entry])
      }
    }
  }

  private func isAtWork(_ person: Person, _ slot: Int, in plan: ExaminedPlan) -> Bool {
    let stretches = plan.presence(of: person.id)
    let minutes = plan.problem.window.minutes(ofSlot: slot)
    if stretches.hold(minutes) { return true }
    let zone = person.zone(in: plan.problem.organisation)
    func isSameDay(_ instant: Int) -> Bool {
      zone.local(Instant(minutes: instant)).day
        == zone.local(Instant(minutes: minutes.lowerBound)).day
    }
    return stretches.contains { $0.lowerBound < minutes.upperBound && isSameDay($0.lowerBound) }
      && stretches.contains { minutes.lowerBound < $0.upperBound && isSameDay($0.upperBound - 1) }
  }
}

private func notAtWork(
  _ person: Person, _ from: LocalTime, _ entry: ExaminedPlan.Entry
) -> String {
  "\(person.name) is not at work on \(from.words), during \(entry.words)"
}
