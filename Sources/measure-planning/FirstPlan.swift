import Synchronization
import UnderstudyModel
import UnderstudyPlanning

/// How soon there is a first plan, in one run.
///
/// Reads a clock, as a measurement must.
struct FirstPlan {
  /// From the organisation, read, to what is asked for.
  let asking: Duration
  /// From what is asked for to a plan in hand: calendars and places laid out, and everything placed.
  let planning: Duration
  /// What that plan comes to, level by level.
  let values: [Int]

  /// - Returns: `nil` where nobody was told of a plan.
  init?(of organisation: Organisation) {
    let today = organisation.planning?.from ?? Day(number: 20_780)
    let clock = ContinuousClock()
    let began = clock.now
    let problem = PlanningProblem(organisation, today: today)
    let asked = clock.now
    let first = Mutex<(time: ContinuousClock.Instant, values: [Int])?>(nil)
    let watch = PlanningWatch(
      progress: { told in
        let now = clock.now
        first.withLock { $0 = $0 ?? (now, told.values) }
      },
      shouldStop: { first.withLock { $0 != nil } })
    _ = planSeason(problem, effort: .none, watch: watch)
    guard let plan = first.withLock({ $0 }) else { return nil }
    asking = began.duration(to: asked)
    planning = asked.duration(to: plan.time)
    values = plan.values
  }
}
