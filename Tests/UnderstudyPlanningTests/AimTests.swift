import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct AimTests {
  private func value(_ term: Aims.Term, of placements: [Placement], in shop: Shop) -> Int {
    let problem = shop.problem()
    let measure = AimMeasure(ExaminedPlan(placements, of: problem), FairShares(problem))
    return measure.value(of: term)
  }

  private func shop(_ change: (inout Item) -> Void = { _ in }) -> Shop {
    var shop = Shop()
    shop.ask(
      Item.session("pack", role: "packer", "2h").with { $0.due = .of("1d") }.with(change),
      .session("wrap", role: "packer", "2h"))
    return shop
  }

  private let pack = Placement.of("pack", "2026-12-07T10:00", "2026-12-07T12:00")
  private let wrap = Placement.of("wrap", "2026-12-02T15:00", "2026-12-02T17:00")

  @Test func weighsWhatHasNoPlace() {
    #expect(value(.placed, of: [wrap], in: shop { $0.weight = 5 }) == 5)
    #expect(value(.placed, of: [wrap], in: shop { $0.isOptional = true }) == 0)
  }

  @Test func countsWorkingDaysAfterTheDueDay() {
    // Due on Wednesday, held on the Monday after: Thursday, Friday, Monday.
    #expect(value(.onTime, of: [pack], in: shop { $0.weight = 2 }) == 6)
    let onTheDay = Placement.of("pack", "2026-12-02T15:00", "2026-12-02T17:00")
    #expect(value(.onTime, of: [onTheDay], in: shop()) == 0)
  }

  @Test func countsDaysToTheLastVisitWithBothEnds() {
    // Tuesday to Monday: five working days.
    #expect(value(.early, of: [pack, wrap], in: shop()) == 5)
    #expect(value(.finish, of: [pack, wrap], in: shop()) == 5)
    #expect(value(.early, of: [], in: shop()) == 0)
  }

  @Test func countsSlotsToTheEndOfTheLastVisit() {
    // From midnight of 1 December to 17:00 on 2 December: 41 hours in half-hours.
    #expect(value(.makespan, of: [wrap], in: shop()) == 82)
  }

  @Test func countsHostingAboveTheFairShare() {
    var shop = shop()
    shop.change("ben") { $0.hosting?.fairShare = .of("3h") }
    #expect(value(.fair, of: [pack, wrap], in: shop) == 2)
    #expect(value(.fair, of: [wrap], in: shop) == 0)
  }

  @Test func sharesWhatIsAskedAmongThoseWhoCouldHost() {
    var shop = shop()
    for name in ["eve", "fay"] {
      shop.content.people.append(.named(name, holds: "packer", hosts: true))
    }
    // Eight slots among three hosts: 2.67 each, rounded up.
    #expect(FairShares(shop.problem()).shares == ["ben": 3, "eve": 3, "fay": 3])
  }

  @Test func countsMoreThanOneHostInABlock() {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.ask(
      .session("pack", role: "packer", "2h") { $0.block = "one" },
      .session("wrap", role: "packer", "2h") { $0.block = "one" })
    var elsewhere = wrap
    elsewhere.host = "eve"
    #expect(value(.continuous, of: [pack, wrap], in: shop) == 0)
    #expect(value(.continuous, of: [pack, elsewhere], in: shop) == 1)
  }

  @Test func comparesWithTheEarlierPlan() {
    var shop = shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.content.schedule = [pack, wrap]
    var moved = pack
    moved.start = .of("2026-12-08T10:00")
    moved.end = .of("2026-12-08T12:00")
    #expect(value(.unchanged, of: [pack, wrap], in: shop) == 0)
    #expect(value(.sameHost, of: [moved, wrap], in: shop) == 0)
    #expect(value(.sameStart, of: [moved, wrap], in: shop) == 1)
    #expect(value(.unchanged, of: [moved], in: shop) == 2)
  }
}
