import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// That the verifier has teeth: plans that are right are damaged at random, and every rule has to
/// speak up about some of them.
@Suite struct DamagedPlanTests {
  @Test func everyRuleRefusesSomeDamage() {
    var refused: Set<PlanningRule> = []
    for seed in 0..<60 {
      let season = RandomSeason(seed: seed)
      let plan = plannedState(season.problem, effort: .none).placements
      guard !plan.isEmpty else { continue }
      var dice = SplitMix64(seed: UInt64(seed))
      var later = season
      later.content.schedule = plan.filter { _ in dice.happens(30) }
      if dice.happens(50) { later.today = season.today + 2 }
      let problem = later.problem
      let verifier = Verifier(problem)
      for _ in 0..<8 {
        var damaged = plan
        damage(&damaged, of: problem, &dice)
        refused.formUnion(verifier.breaches(in: damaged).map(\.rule))
      }
    }
    let silent = PlanningRule.allCases.filter { !refused.contains($0) }
    #expect(silent == [], "these have refused nothing")
  }

  /// Moves, lengthens, hands over, doubles or drops one placement, as people do by hand.
  private func damage(
    _ plan: inout [Placement], of problem: PlanningProblem, _ dice: inout SplitMix64
  ) {
    let place = dice.below(plan.count)
    let placement = plan[place]
    switch dice.below(12) {
    case ..<2: plan[place] = placement.pushed(by: 30 * (1 + dice.below(8)))
    case ..<4: plan[place] = placement.pushed(by: 1_440 * (dice.below(15) - 7))
    case ..<5: plan[place] = placement.pushed(by: 10 - 1_440 * dice.below(3))
    case ..<6: plan[place].end = placement.pushed(by: 60).end
    case ..<7: plan[place].host = Identifier("p-\(dice.below(7))")
    case ..<8:
      let sibling = plan.first {
        $0.trainee == placement.trainee && $0.item == placement.item && $0.host != placement.host
      }
      plan[place].host = sibling?.host ?? placement.trainee
    case ..<10:
      // What the planner has left out, perhaps since another of its choice was taken.
      let request = problem.requests[dice.below(problem.requests.count)]
      var other = placement
      other.trainee = request.trainee
      other.item = request.item.id
      other.time = request.time
      plan.append(other)
    case ..<11:
      // To the time and host of another: rooms, guests and capacities are full there.
      let other = plan[dice.below(plan.count)]
      plan[place].host = other.host
      plan[place].start = other.start
      plan[place].end = other.end
    default: plan.remove(at: place)
    }
  }
}
