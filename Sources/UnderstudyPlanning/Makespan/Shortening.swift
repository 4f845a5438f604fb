import UnderstudyModel

extension PlanState {
  /// Places everything so that it ends as early as a search for the makespan can have it.
  mutating func place(_ plan: MakespanPlan, of problem: MakespanProblem) {
    for (operation, number) in problem.numbers.enumerated() {
      let option = ground.demands[number].options[Int(plan.option[operation])]
      let segment = Segment(
        start: problem.origin + Int(plan.heads[operation]), count: ground.demands[number].slots)
      place(number, Visit(option, [segment], on: ground.line))
    }
    forgetHistory()
  }
}
