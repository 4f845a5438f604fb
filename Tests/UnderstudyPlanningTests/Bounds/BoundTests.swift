import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// Bounds in cases that can be worked out by hand, or by trying everything.
@Suite struct BoundTests {
  private func bounds(_ shop: Shop) -> [LevelBound] {
    let problem = shop.problem()
    return planSeason(problem).certified(problem).bounds
  }

  @Test func provesThatAPlanWithNothingToGainIsBest() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    #expect(bounds(shop).count == 6)
    #expect(bounds(shop).filter { !$0.isBest } == [])
  }

  @Test func knowsThatNobodyCanHost() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"), .session("sell", role: "clerk", "2h"))
    #expect(bounds(shop).first == LevelBound(level: 1, value: 1, bound: 1))
  }

  @Test func knowsThatSomethingIsLongerThanAWeekMayBe() {
    var shop = Shop()
    shop.policy.limits.traineePerWeek = 960
    shop.ask(.session("pack", role: "packer", "25h") { $0.parts = .of("1h") })
    #expect(bounds(shop).first == LevelBound(level: 1, value: 1, bound: 1))
  }

  @Test func knowsThatAHostHasTimeForSomeOnly() {
    var shop = Shop()
    shop.policy.until = .of("2026-12-04")
    shop.policy.limits.hostPerWeek = 240
    shop.ask(.session("pack", role: "packer", "2h") { $0.times = 3 })
    #expect(bounds(shop).first == LevelBound(level: 1, value: 1, bound: 1))
  }

  @Test func knowsWhenATraineeCanBeDoneAtTheEarliest() {
    var shop = Shop()
    shop.policy.aims = Aims(levels: [[.init(.placed)], [.init(.early)]])
    shop.policy.limits.traineePerDay = 240
    shop.ask(.session("pack", role: "packer", "4h") { $0.times = 3 })
    #expect(bounds(shop).map(\.bound) == [0, 3])
    #expect(bounds(shop).filter { !$0.isBest } == [])
  }

  @Test func knowsThatOneHostCanOnlyDoOneThingAtATime() {
    var shop = Shop()
    shop.content.calendars = [.of("office", "mon-sun 00:00-24:00", isDefault: true)]
    shop.policy.aims = Aims(levels: [[.init(.placed)], [.init(.makespan)]])
    for name in ["cai", "dot"] {
      shop.content.people.append(.named(name) { $0.enrol(in: "start", from: "2026-12-01") })
    }
    shop.ask(.session("pack", role: "packer", "5h"))
    // Three trainees of five hours each, in slots of half an hour.
    #expect(bounds(shop).last == LevelBound(level: 2, value: 30, bound: 30))
  }

  @Test func tellsABoundBeforeThereIsAPlan() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"), .session("sell", role: "clerk", "2h"))
    #expect(startingBound(of: shop.problem()) == 1)
  }

  @Test func saysNothingOfAPlanThatBreaksARule() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    let saturday = [Placement.of("pack", "2026-12-05T10:00", "2026-12-05T12:00")]
    shop.content.schedule = saturday
    let problem = shop.problem()
    #expect(assess(saturday, of: problem).certified(problem).bounds.isEmpty)
  }

  @Test func givesNoBoundWhereAWeightIsNegative() {
    var shop = Shop()
    shop.policy.aims = Aims(levels: [[.init(.placed, weight: 1), .init(.early, weight: -1)]])
    shop.ask(.session("pack", role: "packer", "2h"))
    #expect(bounds(shop).isEmpty)
  }

  // MARK: Everything tried

  private let smallAims: [Aims] = [
    Aims(levels: [[.init(.placed)], [.init(.onTime)], [.init(.early)]]),
    Aims(levels: [
      [
        .init(.placed, weight: 9), .init(.onTime, weight: 4), .init(.early, weight: 2),
        .init(.finish, weight: 3),
      ]
    ]),
    Aims(levels: [[.init(.placed)], [.init(.makespan, weight: 2), .init(.fair)]]),
  ]

  /// Two trainees, one host who may host two hours a week, and visits of an hour: few enough plans to
  /// try them all.
  private func small(_ aims: Aims) -> Shop {
    var shop = Shop()
    shop.content.calendars = [.of("office", "mon-fri 09:00-11:00", isDefault: true)]
    shop.policy.from = .of("2026-12-03")
    shop.policy.until = .of("2026-12-04")
    shop.policy.startStep = 60
    shop.policy.slot = 60
    shop.policy.limits.hostPerWeek = 120
    shop.policy.aims = aims
    shop.content.people.append(.named("cai") { $0.enrol(in: "start", from: "2026-12-01") })
    shop.ask(
      Item.session("pack", role: "packer", "1h").with { $0.due = .of("2d") },
      Item.session("wrap", role: "packer", "1h").with {
        $0.after = [.to("pack")]
        $0.weight = 2
        $0.due = .of("2d")
      })
    return shop
  }

  /// The best values, level by level, of all plans that the verifier accepts.
  private func bestByTryingAll(_ problem: PlanningProblem) -> [Int]? {
    let starts = ["2026-12-03", "2026-12-04"].flatMap { day in
      ["09", "10"].map { (hour: $0, day: day) }
    }
    let verifier = Verifier(problem)
    let shares = FairShares(problem)
    var best: [Int]?
    let visits = ["ana", "cai"].flatMap { who in ["pack", "wrap"].map { (who, $0) } }
    func extend(_ placements: [Placement], _ next: Int) {
      guard next < visits.count else {
        guard verifier.breaches(in: placements).isEmpty else { return }
        let measure = AimMeasure(ExaminedPlan(placements, of: problem), shares)
        let values = problem.policy.aims.levels.map { level in
          level.reduce(0) { $0 + $1.weight * measure.value(of: $1.term) }
        }
        if let known = best, !values.lexicographicallyPrecedes(known) { return }
        best = values
        return
      }
      extend(placements, next + 1)
      for start in starts {
        let end = start.hour == "09" ? "10" : "11"
        let placement = Placement.of(
          visits[next].1, "\(start.day)T\(start.hour):00", "\(start.day)T\(end):00",
          trainee: visits[next].0)
        if placements.contains(where: { $0.start == placement.start }) { continue }
        extend(placements + [placement], next + 1)
      }
    }
    extend([], 0)
    return best
  }

  @Test(arguments: 0..<3)
  func noBoundIsAboveTheBestOfAllPlans(aims: Int) throws {
    let problem = small(smallAims[aims]).problem()
    let best = try #require(bestByTryingAll(problem))
    let relaxed = RelaxedProblem(Ground(problem, Commitments(problem)))
    var search = BoundSearch(
      relaxed, values: best, effort: BoundEffort(steps: 2_000_000, rounds: 200))
    search.run()
    for (bound, value) in zip(search.bounds, best) { #expect(bound <= value) }
    // The week holds two visits of the four, so one of the trainees goes without.
    #expect(search.bounds.first ?? 0 >= 3)
  }
}
