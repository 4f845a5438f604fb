import UnderstudyModel

/// Plans who follows whom, and when.
///
/// Several plans are built, each in another order, the best by the aims is improved, and the verifier
/// looks at the result. What people have decided, and what lies in the past, stays. The same problem
/// gives the same plan on every machine.
package func planSeason(_ problem: PlanningProblem, effort: Effort = .usual) -> PlanOutcome {
  let commitments = Commitments(problem)
  let ground = Ground(problem, commitments)
  let urgency = Urgency(ground)
  var best = PlanState(ground)
  for (place, rule) in PriorityRule.allCases.enumerated() {
    if rule == .earlierPlan, problem.earlier.isEmpty { continue }
    var state = PlanState(ground)
    state.build(by: rule, urgency)
    if place == 0 || state.aims.isBetter(state.score.terms, than: best.score.terms) { best = state }
  }
  var improvement = Improvement(best, urgency, seed: problem.policy.seed)
  var state = improvement.run(effort)
  state.settleChoices(by: urgency)
  state.removeUnfounded()
  return PlanOutcome(state)
}

extension PlanOutcome {
  init(_ state: PlanState) {
    let ground = state.ground
    let problem = ground.problem
    let placements = state.placements
    let plan = ExaminedPlan(placements, of: problem)
    let measure = AimMeasure(plan, ground.shares)
    self.init(
      placements: placements, quality: measure.values,
      breaches: Verifier(problem, excusing: ground.commitments.broken).breaches(in: placements),
      diagnostics: problem.diagnostics + ground.commitments.diagnostics)
  }
}
