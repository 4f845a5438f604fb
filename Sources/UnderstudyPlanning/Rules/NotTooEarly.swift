import UnderstudyModel

/// Nothing starts before its enrolment, its phase or its own first day.
struct NotTooEarly: HardRule {
  let name = PlanningRule.earliest

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.firstEntries.flatMap { entry, request in
      request.waits.filter { $0.rule == .earliest }.compactMap { wait -> Breach? in
        let moment = wait.moment.instant(
          ended: { plan.ending(of: $0) }, satisfied: { plan.isSatisfied($0) })
        if let moment, moment <= entry.start { return nil }
        let first = moment.map { plan.problem.window.day(of: $0) }
        return breach(tooEarly(entry, wait, first), by: [entry])
      }
    }
  }
}

private func tooEarly(_ entry: ExaminedPlan.Entry, _ wait: Wait, _ first: Day?) -> String {
  let what =
    switch wait.cause {
    case .enrolment: "the enrolment of \(entry.trainee.name)"
    case .phase(let title): "the phase '\(title)'"
    default: "its first possible day"
    }
  guard let first else { return "\(entry.words) comes before \(what), whose day is not known yet" }
  return "\(entry.words) comes before \(what), \(first.words)"
}
