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
  init?(of organisation: Organisation, today: Day, threads: Int?) async {
    let clock = ContinuousClock()
    let began = clock.now
    let problem = PlanningProblem(organisation, today: today)
    let asked = clock.now
    let (plans, teller) = AsyncStream<(at: ContinuousClock.Instant, values: [Int])>
      .makeStream(bufferingPolicy: .bufferingOldest(1))
    let watch = PlanningWatch(
      progress: { teller.yield((clock.now, $0.values)) }, threads: threads)
    _ = planSeason(problem, effort: .none, watch: watch)
    teller.finish()
    guard let first = await plans.first(where: { _ in true }) else { return nil }
    asking = began.duration(to: asked)
    planning = asked.duration(to: first.at)
    values = first.values
  }
}
