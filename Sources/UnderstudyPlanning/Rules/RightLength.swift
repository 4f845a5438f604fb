import UnderstudyModel

/// Every placement takes as long as the author says, its pieces together.
struct RightLength: HardRule {
  let name = PlanningRule.request

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    for (number, entries) in plan.byRequest.sorted(by: { $0.key < $1.key })
    where entries.contains(where: { !$0.isHistory }) {
      switch plan.problem.requests[number].length {
      case .slots(let slots):
        let minutes = entries.reduce(0) { $0 + ($1.end - $1.start) }
        let asked = slots * plan.problem.window.slot
        if minutes != asked {
          found.append(breach(tooLong(entries[0], minutes, asked), by: entries))
        }
      case .workingDays(let days):
        for entry in entries where !takes(entry, days, in: plan) {
          found.append(breach(notWholeDays(entry, days), by: [entry]))
        }
      }
    }
    return found
  }

  /// Whether a placement takes the host's working hours of so many consecutive working days.
  private func takes(_ entry: ExaminedPlan.Entry, _ days: Int, in plan: ExaminedPlan) -> Bool {
    let organisation = plan.problem.organisation
    let window = plan.problem.window
    let zone = entry.host.zone(in: organisation)
    let calendar = entry.host.workCalendar(in: organisation)
    let first = zone.local(entry.start).day
    guard calendar.isWorking(first), let last = calendar.day(workingDays: days - 1, from: first)
    else { return false }
    let hours = (first...last).flatMap { day in
      calendar.stretches(on: day).map { stretch in
        zone.instant(LocalTime(day, TimeOfDay(minutes: stretch.lowerBound)))
          .minutes..<zone.instant(LocalTime(day, TimeOfDay(minutes: stretch.upperBound))).minutes
      }
    }
    let wholeSlots = hours.flatMap { stretch in
      (window.slotNumber(
        of: Instant(minutes: stretch.lowerBound))...window.slotNumber(
          of: Instant(minutes: stretch.upperBound)))
        .filter {
          stretch.contains(window.minutes(ofSlot: $0).lowerBound)
            && window.minutes(ofSlot: $0).upperBound <= stretch.upperBound
        }
    }
    guard let from = wholeSlots.first, let to = wholeSlots.last else { return false }
    return entry.start == window.instant(ofSlot: from)
      && entry.end == window.instant(ofSlot: to + 1)
  }
}

private func tooLong(_ entry: ExaminedPlan.Entry, _ minutes: Int, _ asked: Int) -> String {
  let verb = minutes < asked ? "gets only" : "gets"
  return "\(entry.what) for \(entry.trainee.name) \(verb) \(Length.Amount.minutes(minutes)) from "
    + "\(entry.placement.start.words), but takes \(Length.Amount.minutes(asked))"
}

private func notWholeDays(_ entry: ExaminedPlan.Entry, _ days: Int) -> String {
  "\(entry.words) should take all working hours of \(entry.host.name) on \(days) working "
    + "\(days == 1 ? "day" : "days") in a row"
}
