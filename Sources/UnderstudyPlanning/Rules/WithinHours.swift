import UnderstudyModel

/// A placement lies inside the window and on the days that its item names, on the host's clock.
struct WithinHours: HardRule {
  let name = PlanningRule.hours

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.compactMap { entry in
      guard let booking = entry.item.booking else { return nil }
      let zone = entry.host.zone(in: plan.problem.organisation)
      for slot in entry.slots {
        let minutes = plan.problem.window.minutes(ofSlot: slot)
        let start = zone.local(Instant(minutes: minutes.lowerBound))
        if let days = booking.days, !days.contains(start.day.weekday) {
          return breach(wrongDay(entry), by: [entry])
        }
        if let window = booking.window, !window.holds(from: start.time, minutes: minutes.count) {
          return breach(wrongHours(entry, window), by: [entry])
        }
      }
      return nil
    }
  }
}

extension Booking.Window {
  /// Whether so many minutes from a time on lie inside. A window may run over midnight.
  func holds(from time: TimeOfDay, minutes: Int) -> Bool {
    let end = time.minutes + minutes
    if from < to { return from <= time && end <= to.minutes }
    return end <= to.minutes || (from <= time && end <= to.minutes + 1_440)
  }
}

private func wrongDay(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.words) falls on a day of the week on which it may not be held"
}

private func wrongHours(_ entry: ExaminedPlan.Entry, _ window: Booking.Window) -> String {
  "\(entry.words) lies outside its hours, \(window.from) to \(window.to) "
    + "where \(entry.host.name) works"
}
