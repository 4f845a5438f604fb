import UnderstudyModel

/// Trainee and host are at work in every slot. A break that lies wholly inside a visit, with work
/// before and after it on the same day, is the business of ``Unbroken``; one that a visit only touches
/// is not.
struct Presence: HardRule {
  let name = PlanningRule.presence

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.flatMap { entry in
      [entry.trainee, entry.host].compactMap { person -> Breach? in
        let stretches = plan.presence(of: person.id)
        let missed = entry.slots.lazy.map { minutes(of: entry, in: $0, plan) }.first {
          !stretches.hold($0) && !isBridged($0, by: entry, person, in: plan)
        }
        guard let missed else { return nil }
        let from = plan.problem.window.zone.local(Instant(minutes: missed.lowerBound))
        return breach(notAtWork(person, from, entry), by: [entry])
      }
    }
  }

  /// What a visit takes of a slot; all of it but for a visit off the grid.
  private func minutes(
    of entry: ExaminedPlan.Entry, in slot: Int, _ plan: ExaminedPlan
  ) -> Range<Int> {
    plan.problem.window.minutes(ofSlot: slot)
      .clamped(to: entry.start.minutes..<entry.end.minutes)
  }

  /// Whether minutes lie in a break between two stretches of one day, and the visit has begun before
  /// the break and goes on after it. Whoever stays for whole days takes none of their breaks.
  private func isBridged(
    _ minutes: Range<Int>, by entry: ExaminedPlan.Entry, _ person: Person, in plan: ExaminedPlan
  ) -> Bool {
    let stretches = plan.presence(of: person.id)
    let missed =
      stretches.first { $0.contains(minutes.lowerBound) }?.upperBound ?? minutes.lowerBound
    guard !entry.isWholeDays, let before = stretches.last(where: { $0.upperBound <= missed }),
      let after = stretches.first(where: { missed < $0.lowerBound })
    else { return false }
    let zone = person.zone(in: plan.problem.organisation)
    return entry.start.minutes < before.upperBound && after.lowerBound < entry.end.minutes
      && zone.local(Instant(minutes: before.upperBound - 1)).day
        == zone.local(Instant(minutes: after.lowerBound)).day
  }
}

private func notAtWork(
  _ person: Person, _ from: LocalTime, _ entry: ExaminedPlan.Entry
) -> String {
  "\(person.name) is not at work on \(from.words), during \(entry.words)"
}
