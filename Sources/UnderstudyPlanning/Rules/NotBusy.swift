import UnderstudyModel

/// Neither trainee nor host has a meeting or an event of their own meanwhile.
struct NotBusy: HardRule {
  let name = PlanningRule.busy

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let organisation = plan.problem.organisation
    return plan.entries.filter { !$0.isHistory }.flatMap { entry in
      [entry.trainee, entry.host].compactMap { person -> Breach? in
        let slots = entry.slots.map { plan.problem.window.minutes(ofSlot: $0) }
        if let busy = person.busyTimes(from: entry.start, to: entry.end, in: organisation)
          .first(where: { busy in slots.contains { $0.overlaps(busy) } })
        {
          return breach(busyThen(person, busy, entry, plan), by: [entry])
        }
        let mine = plan.times.events[person.id] ?? []
        guard
          let event = mine.first(where: { event in slots.contains { $0.overlaps(event.minutes) } })
        else { return nil }
        return breach(atEvent(person, event, entry), by: [entry])
      }
    }
  }
}

extension Person {
  /// The meetings that touch a stretch of time, in minutes of the one line of time.
  fileprivate func busyTimes(
    from: Instant, to: Instant, in organisation: Organisation
  ) -> [Range<Int>] {
    let zone = zone(in: organisation)
    var found: [Range<Int>] = []
    // A schedule that somebody edited may end a visit before it begins.
    guard from < to else { return found }
    for day in zone.local(from).day - 1...zone.local(to).day + 1 {
      for meeting in busy where meeting.falls(on: day) {
        let start = zone.instant(LocalTime(day, meeting.from)).minutes
        let end = zone.instant(LocalTime(day, meeting.to)).minutes
        if start < end { found.append(start..<end) }
      }
    }
    return found
  }
}

private func busyThen(
  _ person: Person, _ busy: Range<Int>, _ entry: ExaminedPlan.Entry, _ plan: ExaminedPlan
) -> String {
  let start = plan.problem.window.zone.local(Instant(minutes: busy.lowerBound))
  return "\(person.name) is busy from \(start.words), during \(entry.words)"
}

private func atEvent(
  _ person: Person, _ event: EventTime, _ entry: ExaminedPlan.Entry
) -> String {
  "\(person.name) is at '\(event.title)' during \(entry.words)"
}
