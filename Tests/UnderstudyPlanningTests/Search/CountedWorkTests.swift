import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// That effort is counted in steps, and that the plan hangs on nothing else.
@Suite struct CountedWorkTests {
  /// Twelve trainees who each follow five sessions, two in order, with six hosts of limited time: all
  /// of it plain enough for the fast search, and too much for everybody to be first.
  private var rota: PlanningProblem {
    var shop = Shop()
    let names = (0..<12).map { "t-\($0)" }
    shop.content.people = names.map { name in
      .named(name, holds: "clerk") { $0.enrol(in: "start", from: "2026-12-01") }
    }
    for number in 0..<6 {
      shop.content.people.append(
        .named("h-\(number)", holds: number < 3 ? "packer" : "clerk", hosts: true) {
          $0.hosting?.perWeek = .of("12h")
        })
    }
    shop.ask(
      .session("pack", role: "packer", "2h"),
      Item.session("wrap", role: "packer", "1h").with {
        $0.after = [.to("pack")]
        $0.due = .of("4d")
      },
      .session("sell", role: "clerk", "3h"), .session("call", role: "clerk", "1h"),
      Item.session("tape", role: "packer", "2h").with { $0.due = .of("6d") })
    shop.policy.limits.traineePerDay = 240
    return shop.problem()
  }

  @Test(arguments: 2_000..<2_010)
  func makesTheSamePlanOnAnyNumberOfThreads(seed: Int) {
    let problem = RandomSeason(seed: seed).problem
    let plans = [1, 2, 4].map { plan(problem, steps: 200, threads: $0) }
    #expect(plans[1] == plans[0])
    #expect(plans[2] == plans[0])
  }

  @Test func makesTheSamePlanOnAnyNumberOfThreadsWhereSearchesRunSideBySide() {
    let plans = [1, 2, 4].map { plan(rota, steps: 4_000, threads: $0) }
    #expect(plans[0].count == 60)
    #expect(plans[1] == plans[0])
    #expect(plans[2] == plans[0])
  }

  @Test(arguments: [0, 1, 50, 3_000])
  func takesAsManyStepsAsItIsGiven(steps: Int) async {
    let problem = rota
    let told = await progress(of: problem, Effort(steps: steps))
    let taken = told.map(\.steps).max() ?? 0
    #expect(planSeason(problem, effort: Effort(steps: steps)).steps == taken)
    // Each of the searches ends with the trial that takes it over its part, and no trial moves more
    // than everything.
    #expect(taken >= steps - TimetableTeam.size)
    #expect(taken <= (steps == 0 ? 0 : steps + TimetableTeam.size * problem.requests.count))
  }

  @Test func neverTellsOfAWorsePlanThanBefore() async {
    let told = await progress(of: rota, Effort(steps: 3_000))
    #expect(told.count > 2)
    for (before, after) in zip(told, told.dropFirst()) {
      #expect(!before.values.lexicographicallyPrecedes(after.values))
    }
  }

  @Test func endsWhenItIsToldToAndKeepsWhatItHas() async {
    let problem = rota
    let (stream, continuation) = AsyncStream.makeStream(of: PlanningProgress.self)
    let watch = PlanningWatch(progress: { continuation.yield($0) }, shouldStop: { true })
    let outcome = planSeason(problem, effort: Effort(steps: 50_000_000), watch: watch)
    continuation.finish()
    var taken = 0
    for await progress in stream { taken = max(taken, progress.steps) }
    #expect(outcome.isSound && outcome.placements.count == 60)
    #expect(taken < 1_000_000)
  }

  private func plan(_ problem: PlanningProblem, steps: Int, threads: Int) -> [Placement] {
    plannedState(problem, effort: Effort(steps: steps), watch: PlanningWatch(threads: threads))
      .placements
  }

  /// Everything that a search tells on its way.
  private func progress(
    of problem: PlanningProblem, _ effort: Effort
  ) async -> [PlanningProgress] {
    let (stream, continuation) = AsyncStream.makeStream(of: PlanningProgress.self)
    let outcome = planSeason(
      problem, effort: effort, watch: PlanningWatch(progress: { continuation.yield($0) }))
    continuation.finish()
    #expect(outcome.isSound)
    var told: [PlanningProgress] = []
    for await progress in stream { told.append(progress) }
    return told
  }
}
