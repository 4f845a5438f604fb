import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// Rules and aims that reach over several trainees or several visits, and what prices make of them.
@Suite struct PricedRulesTests {
  private let thorough = BoundEffort(steps: 4_000_000, rounds: 400, nodes: 200)

  /// The bounds of the plan that the search finds.
  private func bounds(_ shop: Shop) -> [LevelBound] {
    let problem = shop.problem()
    return planSeason(problem).certified(problem, effort: thorough).bounds
  }

  /// Ana follows a packer and a clerk in one block, and nobody is both.
  private func blockOfTwoRoles() -> Shop {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "clerk", hosts: true))
    shop.policy.aims = Aims(levels: [[.init(.placed)], [.init(.continuous, weight: 7)]])
    shop.ask(
      .session("pack", role: "packer", "2h") { $0.block = "one" },
      .session("sell", role: "clerk", "2h") { $0.block = "one" })
    return shop
  }

  @Test func knowsThatABlockNeedsASecondHost() {
    #expect(bounds(blockOfTwoRoles()).last == LevelBound(level: 2, value: 7, bound: 7))
  }

  @Test func knowsThatOneHostIsEnoughWhereOneCanDoBoth() {
    var shop = blockOfTwoRoles()
    shop.change("eve") { $0.holds.append(Holding(.to("packer"), declared: .nowhere)) }
    #expect(bounds(shop).last == LevelBound(level: 2, value: 0, bound: 0))
  }

  @Test func countsTheHostsThatABlockHasAlready() {
    var shop = blockOfTwoRoles()
    shop.policy.limits.notice = .of("5d")
    shop.content.schedule = [.of("pack", "2026-12-02T09:00", "2026-12-02T11:00")]
    #expect(bounds(shop).last == LevelBound(level: 2, value: 7, bound: 7))
  }

  /// Ana and Cai are the clerks, one of whom must stay; each has one morning to follow a packer.
  private func oneMorning(least: Int) -> Shop {
    var shop = Shop()
    shop.content.calendars = [.of("office", "mon-fri 09:00-11:00", isDefault: true)]
    shop.policy.until = .of("2026-12-01")
    shop.content.people.append(
      .named("cai", holds: "clerk") { $0.enrol(in: "start", from: "2026-12-01") })
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.policy.covers = [.init(.department(.to("sales")), least: least, declared: .nowhere)]
    shop.ask(.session("pack", role: "packer", "2h"))
    return shop
  }

  @Test func knowsThatOnlyOneMayBeAwayAtATime() {
    #expect(bounds(oneMorning(least: 1)).first == LevelBound(level: 1, value: 1, bound: 1))
    #expect(bounds(oneMorning(least: 0)).first == LevelBound(level: 1, value: 0, bound: 0))
  }

  @Test func knowsThatAVisitMayBeLongerThanAHostsWeek() {
    var shop = Shop()
    shop.policy.aims = Aims(levels: [[.init(.placed, weight: 10)]])
    shop.change("ben") { $0.hosting?.perWeek = .of("3h") }
    shop.ask(.session("pack", role: "packer", "4h"))
    #expect(bounds(shop) == [LevelBound(level: 1, value: 10, bound: 10)])
  }

  /// Three visits of three hours do not fit into a week of eight, although all but an hour would.
  @Test(arguments: [8, 9])
  func countsTheVisitsThatAWeekHolds(hours: Int) {
    var shop = Shop()
    shop.policy.until = .of("2026-12-04")
    shop.policy.aims = Aims(levels: [[.init(.placed, weight: 10)]])
    shop.change("ben") { $0.hosting?.perWeek = .of("\(hours)h") }
    for name in ["cai", "dee"] {
      shop.content.people.append(.named(name) { $0.enrol(in: "start", from: "2026-12-01") })
    }
    shop.ask(.session("pack", role: "packer", "3h"))
    let problem = shop.problem()
    let lost = hours == 8 ? 10 : 0
    // Prices alone, without a search tree.
    let effort = BoundEffort(steps: 4_000_000, rounds: 400)
    #expect(
      planSeason(problem).certified(problem, effort: effort).bounds
        == [LevelBound(level: 1, value: lost, bound: lost)])
  }

  /// A plan that loses nothing leaves its equals no choice but to place everything.
  @Test func asksForWhatAPlanAsGoodMustPlace() throws {
    let problem = oneMorning(least: 0).problem()
    let relaxed = RelaxedProblem(Ground(problem, Commitments(problem)))
    let times = EarliestTimes(relaxed)
    #expect(relaxed.required(times, values: [0]) == [true, true])
    #expect(relaxed.required(times, values: [1]) == [false, false])
  }
}
