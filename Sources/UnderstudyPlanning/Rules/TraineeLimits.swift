import UnderstudyModel

/// A trainee learns no longer in a day, and in a week from Monday to Sunday, than the limits say.
struct TraineeLimits: HardRule {
  let name = PlanningRule.traineeLimit

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    let window = plan.problem.window
    var found: [Breach] = []
    for (trainee, entries) in Dictionary(grouping: plan.entries, by: \.trainee.id)
      .sorted(by: { $0.key < $1.key })
    {
      guard let person = plan.problem.organisation[trainee] else { continue }
      let limits = plan.problem.limits(of: person)
      if let most = limits.learningPerDay {
        for (day, load) in window.loads(of: entries, { $0 }) where load.slots > most {
          found.append(
            breach(
              overDay(person, day, load.slots * window.slot, most * window.slot), by: load.entries))
        }
      }
      if let most = limits.learningPerWeek {
        for (day, load) in window.loads(of: entries, { $0.monday }) where load.slots > most {
          found.append(
            breach(
              overWeek(person, day, load.slots * window.slot, most * window.slot), by: load.entries)
          )
        }
      }
    }
    return found
  }
}

extension PlanningWindow {
  /// The slots that entries take, grouped by what their day belongs to, in order of time.
  func loads(
    of entries: [ExaminedPlan.Entry], _ group: (Day) -> Day
  ) -> [(day: Day, load: (slots: Int, entries: [ExaminedPlan.Entry]))] {
    var slots: [Day: Int] = [:]
    var members: [Day: [ExaminedPlan.Entry]] = [:]
    for entry in entries {
      var days: Set<Day> = []
      for slot in entry.slots {
        let day = group(day(of: instant(ofSlot: slot)))
        slots[day, default: 0] += 1
        days.insert(day)
      }
      for day in days { members[day, default: []].append(entry) }
    }
    return slots.keys.sorted().map { ($0, (slots[$0] ?? 0, members[$0] ?? [])) }
  }
}

private func overDay(_ person: Person, _ day: Day, _ minutes: Int, _ most: Int) -> String {
  "\(person.name) would learn for \(Length.Amount.minutes(minutes)) on \(day.words), "
    + "but \(Length.Amount.minutes(most)) a day is the limit"
}

private func overWeek(_ person: Person, _ monday: Day, _ minutes: Int, _ most: Int) -> String {
  "\(person.name) would learn for \(Length.Amount.minutes(minutes)) in the week of "
    + "\(monday.words), but \(Length.Amount.minutes(most)) a week is the limit"
}
