package import UnderstudyModel

/// Looks at a plan as it stands, without moving anything: what it breaks, how good it is, and what is
/// missing or late in it.
///
/// - Parameters:
///   - placements: the plan; in any order.
///   - problem: what is asked for.
/// - Returns: the same placements in schedule order, with everything that can be said about them.
package func assess(_ placements: [Placement], of problem: PlanningProblem) -> PlanOutcome {
  let commitments = Commitments(standing: placements, problem)
  var state = PlanState(Ground(problem, commitments))
  state.takeChoices()
  var outcome = PlanOutcome(state, isStanding: true)
  outcome.placements = placements.sorted(by: Placement.inScheduleOrder)
  return outcome
}
