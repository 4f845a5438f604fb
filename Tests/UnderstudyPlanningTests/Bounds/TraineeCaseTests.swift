import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// The exact solution of one trainee's requests, against trying everything.
@Suite struct TraineeCaseTests {
  /// Three visits of Ana's with an order between two of them, on two short days.
  private var problem: RelaxedProblem {
    var shop = Shop()
    shop.content.calendars = [.of("office", "mon-fri 09:00-13:00", isDefault: true)]
    shop.policy.until = .of("2026-12-02")
    shop.policy.startStep = 60
    shop.policy.slot = 60
    shop.policy.limits.traineePerDay = 180
    shop.ask(
      .session("pack", role: "packer", "2h"),
      Item.session("wrap", role: "packer", "1h").with { $0.after = [.to("pack")] },
      .session("seal", role: "packer", "2h"))
    let problem = shop.problem()
    return RelaxedProblem(Ground(problem, Commitments(problem)))
  }

  @Test(arguments: 0..<40)
  func findsTheCheapestOfAllChoices(seed: Int) throws {
    let problem = problem
    let times = EarliestTimes(problem)
    let aCase = try #require(TraineeCase([0, 1, 2], problem, times, most: 100))
    #expect(aCase.sets.count == 6)
    var dice = SplitMix64(seed: UInt64(seed))
    let placed = aCase.places.map { $0.map { _ in dice.below(20) } }
    let lost = aCase.requests.map { _ in dice.below(25) }
    let price = dice.below(4)
    let costs = TraineeCase.Costs(
      placed: placed, lost: lost, tail: { problem.time.aimDay(endingAt: $0) * price }, nothing: 0)
    var steps = 0
    let found = aCase.cheapest(costs, problem.time, steps: &steps)
    #expect(found.cost == cheapestByTryingAll(aCase, costs, problem))
    #expect(steps > 0)
  }

  private func cheapestByTryingAll(
    _ aCase: TraineeCase, _ costs: TraineeCase.Costs, _ problem: RelaxedProblem
  ) -> Int {
    var best = Int.max
    func spans(_ starts: [Int?]) -> [(request: Int, places: Range<Int>)] {
      starts.enumerated().compactMap { request, start in
        start.map { start in
          let place = aCase.places[request][start]
          return (request, place..<place + problem.requests[request].slots)
        }
      }
    }
    func judge(_ starts: [Int?]) {
      let taken = spans(starts)
      for (one, two) in taken.indices.flatMap({ one in
        taken.indices.filter { $0 > one }.map { (one, $0) }
      }) where taken[one].places.overlaps(taken[two].places) { return }
      for (request, places) in taken {
        for other in problem.requests[request].after {
          guard let before = taken.first(where: { $0.request == other }),
            before.places.upperBound <= places.lowerBound
          else { return }
        }
      }
      let days = Dictionary(grouping: taken) { problem.time.days[$0.places.lowerBound] }
      guard days.values.allSatisfy({ $0.reduce(0) { $0 + $1.places.count } <= 3 }) else { return }
      var cost = taken.map(\.places.upperBound).max().map(costs.tail) ?? costs.nothing
      for (request, start) in starts.enumerated() {
        cost += start.map { costs.placed[request][$0] } ?? costs.lost[request]
      }
      best = min(best, cost)
    }
    let choices = aCase.places.map { [nil] + $0.indices.map(Optional.some) }
    for one in choices[0] {
      for two in choices[1] {
        for three in choices[2] { judge([one, two, three]) }
      }
    }
    return best
  }
}
