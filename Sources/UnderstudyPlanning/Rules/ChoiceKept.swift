import UnderstudyModel

/// Of a choice no more alternatives are placed than were asked for.
struct ChoiceKept: HardRule {
  let name = PlanningRule.choice

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.problem.choices.indices.compactMap { number in
      let choice = plan.problem.choices[number]
      // What another enrolment requires outright is no matter of choice.
      let taken = choice.alternatives.filter { alternative in
        alternative.contains { plan.problem.requests[$0].alternative?.choice == number }
          && alternative.contains { !(plan.byRequest[$0] ?? []).isEmpty }
      }
      guard taken.count > choice.wanted else { return nil }
      let entries = taken.flatMap { $0 }.flatMap { plan.byRequest[$0] ?? [] }
      return entries.first.map { breach(tooMany($0, taken.count, choice.wanted), by: entries) }
    }
  }
}

private func tooMany(_ entry: ExaminedPlan.Entry, _ count: Int, _ wanted: Int) -> String {
  "\(entry.trainee.name) would take \(count) of a choice of \(wanted), \(entry.what) among them"
}
