import UnderstudyModel

/// From the start of one repetition to the start of the next there is as long as `every` says.
///
/// Hours are counted on the one line of time. Days are working days of the trainee, weeks those of
/// the wall calendar; the later one then starts no earlier in the day than the one before.
struct WellSpaced: HardRule {
  let name = PlanningRule.every

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    var series: [Int: [ExaminedPlan.Entry]] = [:]
    for (number, entries) in plan.byRequest {
      let request = plan.problem.requests[number]
      guard request.booking.every != nil, let first = entries.min(by: { $0.start < $1.start })
      else { continue }
      series[request.siblings.lowerBound, default: []].append(first)
    }
    for (_, entries) in series.sorted(by: { $0.key < $1.key }) {
      let inTime = entries.sorted { $0.start < $1.start }
      for (one, two) in zip(inTime, inTime.dropFirst()) {
        guard let every = one.item.booking?.every?.upper, !two.isHistory,
          two.start < next(after: one, every, plan.problem)
        else { continue }
        found.append(breach(tooClose(one, two, every), by: [one, two]))
      }
    }
    return found
  }

  private func next(
    after entry: ExaminedPlan.Entry, _ every: Length.Amount, _ problem: PlanningProblem
  ) -> Instant {
    let zone = problem.window.zone
    let start = zone.local(entry.start)
    switch every {
    case .minutes(let minutes): return entry.start + minutes
    case .weeks(let weeks): return zone.instant(LocalTime(start.day + weeks * 7, start.time))
    case .days(let days):
      let calendar = entry.trainee.workCalendar(in: problem.organisation)
      let day = calendar.day(workingDays: days, from: start.day) ?? start.day + days
      return zone.instant(LocalTime(day, start.time))
    }
  }
}

private func tooClose(
  _ one: ExaminedPlan.Entry, _ two: ExaminedPlan.Entry, _ every: Length.Amount
) -> String {
  "\(two.words) starts less than \(every) after \(one.what) on \(one.placement.start.words)"
}
