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

  @Test func weighsByTheEnrolmentsPriorityToo() {
    var shop = shop { $0.weight = 5 }
    shop.change("ana") { $0.enrolments[0].priority = 3 }
    #expect(value(.placed, of: [wrap], in: shop) == 15)
    // Three working days late.
    #expect(value(.onTime, of: [pack], in: shop) == 45)
  }

  @Test func countsTheLightestOfWhatAChoiceLacks() {
    var shop = Shop()
    var choice = Choice(count: 1, declared: .nowhere)
    choice.entries = [
      .item(Item.session("pack", role: "packer", "2h").with { $0.weight = 5 }),
      .item(Item.session("wrap", role: "packer", "2h").with { $0.weight = 2 }),
    ]
    shop.content.curricula[0].phases[0].entries = [.choice(choice)]
    #expect(value(.placed, of: [], in: shop) == 2)
    #expect(value(.placed, of: [pack], in: shop) == 0)
  }

  @Test func countsNoDayOnWhichTheDefaultCalendarIsClosed() {
    var shop = shop()
    shop.content.calendars[0].closings = [
      .init(from: .of("2026-12-03"), to: .of("2026-12-03"), name: nil, declared: .nowhere)
    ]
    // Due on Wednesday, held on the Monday after; Thursday is closed.
    #expect(value(.onTime, of: [pack], in: shop) == 2)
    #expect(value(.early, of: [pack], in: shop) == 4)
  }

  @Test func addsUpTheDaysOfAllTraineesAndTakesTheLongest() {
    var shop = shop()
    shop.content.people.append(.named("cai") { $0.enrol(in: "start", from: "2026-12-01") })
    let other = wrap.with { $0.trainee = "cai" }
    #expect(value(.early, of: [pack, other], in: shop) == 5 + 2)
    #expect(value(.finish, of: [pack, other], in: shop) == 5)
  }

  @Test func countsEveryGuestsHoursAboveTheFairShare() {
    var shop = shop()
    shop.change("ben") {
      $0.hosting?.fairShare = .of("3h")
      $0.hosting?.guests = 2
    }
    shop.content.people.append(.named("cai") { $0.enrol(in: "start", from: "2026-12-01") })
    #expect(value(.fair, of: [pack, pack.with { $0.trainee = "cai" }], in: shop) == 2)
  }

  @Test func countsEveryHourAboveAShareOfNothing() {
    var shop = shop()
    shop.change("ben") { $0.hosting?.fairShare = Length(.minutes(0)) }
    #expect(value(.fair, of: [pack], in: shop) == 4)
  }

  @Test func countsWhatIsNoLongerPlacedAsChangedInEveryWay() {
    var shop = shop()
    shop.content.schedule = [pack, wrap]
    for term in [Aims.Term.sameHost, .sameStart, .unchanged] {
      #expect(value(term, of: [wrap], in: shop) == 1)
    }
  }

  @Test func countsAnotherHostAtTheSameStart() {
    var shop = shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.content.schedule = [pack]
    let other = pack.with { $0.host = "eve" }
    #expect(value(.sameHost, of: [other], in: shop) == 1)
    #expect(value(.sameStart, of: [other], in: shop) == 0)
    #expect(value(.unchanged, of: [other], in: shop) == 1)
  }

  @Test func keepsTheBlocksOfTwoCurriculaApart() {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.content.curricula = ["start", "more"].map { id in
      let item = id == "start" ? "pack" : "wrap"
      return .of(id, .of("all", [.session(item, role: "packer", "2h") { $0.block = "one" }]))
    }
    shop.change("ana") { $0.enrol(in: "more", from: "2026-12-01") }
    #expect(value(.continuous, of: [pack, wrap.with { $0.host = "eve" }], in: shop) == 0)
  }
}
