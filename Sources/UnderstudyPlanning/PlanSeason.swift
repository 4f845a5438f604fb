import UnderstudyModel

/// Plans who follows whom, and when.
///
/// Several plans are built, each in another order, the best by the aims is improved, and the verifier
/// looks at the result. What people have decided, and what lies in the past, stays. The same problem
/// gives the same plan on every machine.
///
/// - Parameters:
///   - problem: what is asked for.
///   - effort: how hard to try.
///   - watch: who looks on, and may stop the search.
/// - Returns: the plan with its quality, and a reason for whatever is unplaced or late.
package func planSeason(
  _ problem: PlanningProblem, effort: Effort = .usual, watch: PlanningWatch = PlanningWatch()
) -> PlanOutcome {
  .ofNewPlan(plannedState(problem, effort: effort, watch: watch))
}

/// The same plan before anybody has asked what it leaves out and why: enough for whoever only wants to
/// know how much a change would gain.
func plannedState(
  _ problem: PlanningProblem, effort: Effort, watch: PlanningWatch = PlanningWatch()
) -> PlanState {
  var commitments = Commitments(problem)
  // A pin that finds no place in the plan breaks a rule, and the plan goes on without it. Each round
  // gives up at least one, so there are no more rounds than pins.
  while true {
    let ground = Ground(problem, commitments)
    if let shop = MakespanProblem(ground) {
      let team = MakespanTeam(shop, watch: watch)
      let (plan, steps) = team.plan(
        steps: effort.steps(for: shop.count), seconds: effort.seconds, seed: problem.policy.seed)
      var state = PlanState(ground)
      state.place(plan, of: shop)
      state.steps = steps
      return state
    }
    let urgency = Urgency(ground)
    let timetabling = Timetabling(ground, urgency)
    var state = PlanState(ground)
    if !timetabling.isAll {
      state = firstPlan(state, urgency)
      if commitments.dropPins(notKeptBy: state) { continue }
      var improvement = Improvement(state, urgency, seed: problem.policy.seed)
      // Of the time, half goes to what is not plain.
      state = improvement.run(
        effort.generalSteps(for: problem.requests.count), seconds: effort.seconds.map { $0 / 2 },
        watch)
    }
    state = timetabling.improve(
      state, steps: effort.steps(for: problem.requests.count),
      seconds: effort.seconds.map { timetabling.isAll ? $0 : $0 / 2 }, watch: watch)
    state.finish(urgency)
    if commitments.dropPins(notKeptBy: state) { continue }
    return state
  }
}

/// What is committed after a plan, made with no effort, has shown which pins find no place.
func settledCommitments(_ problem: PlanningProblem) -> Commitments {
  var commitments = Commitments(problem)
  while true {
    let ground = Ground(problem, commitments)
    let urgency = Urgency(ground)
    var state = firstPlan(PlanState(ground), urgency)
    state.finish(urgency)
    if !commitments.dropPins(notKeptBy: state) { return commitments }
  }
}

/// The best of the plans that are built from nothing, each by another rule.
private func firstPlan(_ empty: PlanState, _ urgency: Urgency) -> PlanState {
  var best: PlanState?
  for rule in PriorityRule.allCases {
    if rule == .earlierPlan, empty.ground.problem.earlier.isEmpty { continue }
    var state = empty
    state.build(by: rule, urgency)
    let isBetter = best.map { state.aims.isBetter(state.score.terms, than: $0.score.terms) }
    if isBetter ?? true { best = state }
  }
  return best ?? empty
}
