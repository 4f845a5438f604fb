import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// How a bound follows time, and whoever wants it to end.
@Suite struct BoundLimitTests {
  private let effort = BoundEffort(steps: 60_000, rounds: 5, nodes: 20)

  private func planned(_ seed: UInt64) -> (PlanningProblem, PlanOutcome) {
    var random = RandomOrganisation(seed: seed)
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    return (problem, planSeason(problem, effort: Effort(steps: 20)))
  }

  @Test(arguments: 0..<4)
  func provesTheSameOnAnyNumberOfThreads(seed: Int) throws {
    let (problem, plan) = planned(UInt64(seed))
    let one = try #require(certify(plan, of: problem, effort: effort, threads: 1))
    let many = try #require(certify(plan, of: problem, effort: effort))
    #expect(one.text == many.text)
  }

  @Test(arguments: 0..<4)
  func provesNoMoreWhenItIsStoppedAtOnce(seed: Int) throws {
    let (problem, plan) = planned(UInt64(seed))
    let whole = try #require(certify(plan, of: problem, effort: effort))
    let atOnce: @Sendable () -> Bool = { true }
    let end = certify(plan, of: problem, effort: effort, shouldStop: atOnce)
    let stopped = try #require(end)
    #expect(stopped.bounds.count == whole.bounds.count)
    for (less, more) in zip(stopped.bounds, whole.bounds) {
      #expect(less.value == more.value)
      #expect(less.bound <= more.bound)
    }
  }

  @Test func looksOnceHoweverLittleTimeThereIs() throws {
    var proved = 0
    for seed in 0..<4 {
      let (problem, plan) = planned(UInt64(seed))
      let hurried = try #require(certify(plan, of: problem, effort: effort.within(seconds: 0)))
      #expect(hurried.bounds.allSatisfy { $0.bound <= $0.value })
      proved += hurried.bounds.reduce(0) { $0 + $1.bound }
    }
    #expect(proved > 0)
  }

  @Test func aLimitWithoutTimeIsNeverReached() {
    #expect(!BoundLimit().isReached)
    #expect(BoundLimit().used == 0)
    #expect(BoundLimit(seconds: 0).isReached)
    let (stopping, going) = (BoundLimit { true }, BoundLimit(seconds: 1e9) { false })
    #expect(stopping.isReached)
    #expect(!going.isReached)
  }
}
