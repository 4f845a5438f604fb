import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// The search tree that closes what prices leave open.
@Suite struct BranchSearchTests {
  /// Everybody wants the same hour: prices alone would share a visit out in parts.
  private func rush(trainees: Int) -> PlanningProblem {
    var shop = Shop()
    shop.content.calendars = [.of("office", "mon-fri 09:00-12:00", isDefault: true)]
    shop.policy.until = .of("2026-12-02")
    shop.policy.slot = 60
    shop.policy.startStep = 60
    shop.policy.aims = Aims(levels: [[.init(.placed, weight: 10), .init(.early, weight: 3)]])
    for number in 1..<trainees {
      shop.content.people.append(
        .named("cai\(number)") { $0.enrol(in: "start", from: "2026-12-01") })
    }
    shop.ask(.session("pack", role: "packer", "2h"))
    return shop.problem()
  }

  private func search(
    _ problem: PlanningProblem, _ plan: PlanOutcome, nodes: Int
  ) throws -> BoundSearch {
    let values = try #require(plan.levelValues(of: problem.policy.aims))
    let ground = Ground(problem, Commitments(problem))
    var search = BoundSearch(
      RelaxedProblem(ground), values: values,
      effort: BoundEffort(steps: 3_000_000, rounds: 200, nodes: nodes))
    search.run()
    return search
  }

  @Test(arguments: 2...4)
  func neverSaysLessThanPricesAlone(trainees: Int) throws {
    let problem = rush(trainees: trainees)
    let plan = planSeason(problem)
    let plain = try search(problem, plan, nodes: 0)
    let tree = try search(problem, plan, nodes: 400)
    for (one, two) in zip(plain.bounds, tree.bounds) { #expect(one <= two) }
    let values = try #require(plan.levelValues(of: problem.policy.aims))
    for (bound, value) in zip(tree.bounds, values) { #expect(bound <= value) }
  }

  @Test func theTwoSidesOfADecisionLeaveNothingOut() {
    for decision in [Decision.host(2), .place(5)] {
      for host in 0..<4 {
        for place in 0..<10 {
          let sides = [decision.yes, decision.no].filter { side in
            var ways = RequestWays()
            ways.narrow(side)
            return ways.allows(host: host) && ways.allows(place: place)
          }
          #expect(sides.count == 1)
        }
      }
      var no = RequestWays()
      no.narrow(decision.no)
      #expect(!no.isPlaced)
    }
  }

  @Test func branchesOfOneRequestAddUp() {
    var ways = RequestWays()
    ways.narrow(.from(place: 3))
    ways.narrow(.without(host: 1))
    #expect(!ways.isPlaced)
    ways.narrow(.before(place: 6))
    #expect(ways.isPlaced)
    #expect((0..<8).filter { ways.allows(place: $0) } == [3, 4, 5])
    #expect((0..<3).filter { ways.allows(host: $0) } == [0, 2])
    ways.narrow(.with(host: 0))
    ways.narrow(.with(host: 2))
    #expect((0..<3).filter { ways.allows(host: $0) } == [])
  }
}
