import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// What must hold of every bound, tried on organisations with a little of everything.
@Suite struct BoundPropertyTests {
  /// Enough to move prices a few times, in levels that come after others too.
  private let effort = BoundEffort(steps: 60_000, rounds: 5)

  /// Levels whose bound is above what a plan reaches: there must be none.
  private func refuted(_ outcome: PlanOutcome, _ problem: PlanningProblem) -> [String] {
    guard let values = outcome.levelValues(of: problem.policy.aims) else { return ["no values"] }
    let ground = Ground(problem, Commitments(problem, keptBy: outcome.placements))
    var search = BoundSearch(RelaxedProblem(ground), values: values, effort: effort)
    search.run()
    return zip(search.bounds, values).enumerated().compactMap { level, pair in
      pair.0 > pair.1 ? "level \(level + 1): bound \(pair.0) above value \(pair.1)" : nil
    }
  }

  @Test(arguments: 0..<30)
  func noPlanIsBetterThanItsBound(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    #expect(refuted(planSeason(problem, effort: Effort(steps: 200)), problem) == [])
  }

  @Test(arguments: 0..<25)
  func noMendedPlanIsBetterThanItsBound(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(2_000 + seed))
    var (content, today) = random.make()
    content.schedule =
      planSeason(
        PlanningProblem(Organisation(content), today: today), effort: Effort(steps: 30)
      ).placements
    for place in content.people.indices where place % 3 == 0 {
      content.people[place].absences.append(
        Absence(from: today + 6, to: today + 9, reason: nil, declared: .nowhere))
    }
    let problem = PlanningProblem(Organisation(content), today: today + 3)
    #expect(refuted(planSeason(problem, effort: Effort(steps: 100)), problem) == [])
  }

  @Test(arguments: 0..<6)
  func certificatesAreTheSameEveryTime(seed: Int) throws {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let plan = planSeason(problem, effort: Effort(steps: 20))
    let one = try #require(certify(plan, of: problem, effort: effort))
    let two = try #require(certify(plan, of: problem, effort: effort))
    #expect(one.text == two.text)
    #expect(one.problemText == two.problemText)
    #expect(one.planText == two.planText)
  }
}
