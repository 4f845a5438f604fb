import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct OrderTests {
  private func visit(_ item: String, _ day: String, at hour: String = "10", time: Int? = nil)
    -> Placement
  {
    let end = (Int(hour) ?? 0) + 1
    let last = end < 10 ? "0\(end)" : "\(end)"
    return .of(item, "\(day)T\(hour):00", "\(day)T\(last):00", time: time)
  }

  private let pack = Item.session("pack", role: "packer", "1h")
  private let wrap = Item.session("wrap", role: "packer", "1h")

  @Test func startsNothingBeforeWhatItComesAfterIsOver() {
    var shop = Shop()
    shop.ask(pack, wrap.with { $0.after = [.to("pack")] })
    #expect(shop.broken(visit("pack", "2026-12-03"), visit("wrap", "2026-12-03", at: "11")) == [])
    #expect(shop.broken(visit("pack", "2026-12-04"), visit("wrap", "2026-12-03")) == [.order])
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [.order])
  }

  @Test func waitsForTheLastRepetition() {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "1h") { $0.times = 2 },
      wrap.with { $0.after = [.to("pack")] })
    let first = visit("pack", "2026-12-03", time: 1)
    #expect(shop.broken(first, visit("wrap", "2026-12-04")) == [.order])
    let second = visit("pack", "2026-12-07", time: 2)
    #expect(shop.broken(first, second, visit("wrap", "2026-12-04")) == [.order])
    #expect(shop.broken(first, second, visit("wrap", "2026-12-08")) == [])
  }

  @Test func waitsForNothingThatIsDone() {
    var shop = Shop()
    shop.ask(pack, wrap.with { $0.after = [.to("pack")] })
    #expect(shop.broken(visit("wrap", "2026-12-03"), done: ["pack": "2026-11-30"]) == [])
  }

  @Test func takesATaskForDoneAtTheEndOfItsDueDay() {
    var shop = Shop()
    shop.ask(
      Item.task("badge").with { $0.due = .of("2d") }, wrap.with { $0.after = [.to("badge")] })
    // Day 0 is Tuesday, so the badge is due on Thursday, 3 December.
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [.order])
    #expect(shop.broken(visit("wrap", "2026-12-04")) == [])
    #expect(shop.broken(visit("wrap", "2026-12-03"), done: ["badge": "2026-12-01"]) == [])
  }

  @Test func opensThePhaseBehindAGateWhenTheGateIsPassed() {
    var shop = Shop()
    shop.content.curricula[0].phases = [
      .of("one", [pack]) { $0.isGate = true }, .of("two", [wrap]),
    ]
    #expect(shop.broken(visit("pack", "2026-12-03"), visit("wrap", "2026-12-02")) == [.order])
    #expect(shop.broken(visit("pack", "2026-12-03"), visit("wrap", "2026-12-04")) == [])
  }

  @Test func keepsTheOrderOfAnOrderedPhase() {
    var shop = Shop()
    shop.content.curricula[0].phases = [.of("one", [pack, wrap]) { $0.isOrdered = true }]
    #expect(shop.broken(visit("pack", "2026-12-03"), visit("wrap", "2026-12-02")) == [.order])
  }

  @Test(arguments: [
    ("1w", "2026-12-09", "10", false), ("1w", "2026-12-10", "09", false),
    ("1w", "2026-12-10", "10", true), ("3d", "2026-12-07", "10", false),
    ("3d", "2026-12-08", "10", true), ("30h", "2026-12-04", "15", false),
    ("30h", "2026-12-04", "16", true),
  ])
  func keepsRepetitionsApartFromStartToStart(
    every: String, day: String, hour: String, isRight: Bool
  ) {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "1h") {
        $0.times = 2
        $0.every = .of(every)
      })
    let found = shop.broken(
      visit("pack", "2026-12-03", time: 1), visit("pack", day, at: hour, time: 2))
    #expect(found == (isRight ? [] : [.every]))
  }

  @Test func letsAnItemBeginNoEarlierThanItsOwnDay() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "1h") { $0.earliest = .of("3d") })
    #expect(shop.broken(visit("pack", "2026-12-03")) == [.earliest])
    #expect(shop.broken(visit("pack", "2026-12-04")) == [])
  }

  @Test func countsAFirstDayFromThePlannedEndOfAnotherItem() {
    var shop = Shop()
    shop.ask(pack, .session("wrap", role: "packer", "1h") { $0.earliest = .of("#pack+2d") })
    let first = visit("pack", "2026-12-03")
    #expect(shop.broken(first, visit("wrap", "2026-12-04")) == [.earliest])
    #expect(shop.broken(first, visit("wrap", "2026-12-07")) == [])
  }

  @Test func startsNothingBeforeEnrolmentOrPhase() {
    var shop = Shop()
    shop.content.curricula[0].phases = [.of("one", [pack]) { $0.from = .of("2d") }]
    #expect(shop.broken(visit("pack", "2026-12-02")) == [.earliest])
    #expect(shop.broken(visit("pack", "2026-12-03")) == [])
    shop.content.curricula[0].phases = [.of("one", [pack]) { $0.from = .of("-5d") }]
    shop.change("ana") { $0.enrolments[0].start = .of("2026-12-07") }
    #expect(shop.broken(visit("pack", "2026-12-04")) == [.earliest])
  }

  @Test func waitsForBothEnrolmentsThatAskForOneItem() {
    var shop = Shop()
    shop.content.curricula[0].phases = [.of("one", [])]
    shop.content.curricula.append(.of("more", .of("all", [pack])))
    shop.change("ana") {
      $0.enrolments = []
      $0.enrol(in: "more", from: "2026-12-02")
      $0.enrol(in: "more", from: "2026-12-07")
    }
    #expect(shop.problem().requests.count == 1)
    #expect(shop.broken(visit("pack", "2026-12-04")) == [.earliest])
    #expect(shop.broken(visit("pack", "2026-12-07")) == [])
  }

  @Test func givesNoticeOfWhatIsNew() {
    var shop = Shop()
    shop.ask(pack)
    shop.policy.limits.notice = .of("2d")
    #expect(shop.broken(visit("pack", "2026-12-02")) == [.notice])
    #expect(shop.broken(visit("pack", "2026-12-03")) == [])
    shop.content.schedule = [visit("pack", "2026-12-02")]
    #expect(shop.broken(visit("pack", "2026-12-02")) == [])
  }

  @Test func putsNothingIntoThePastThatDidNotHappenThere() {
    var shop = Shop()
    shop.ask(pack)
    #expect(shop.broken(visit("pack", "2026-12-02"), today: "2026-12-04") == [.notice])
    shop.content.schedule = [visit("pack", "2026-12-02")]
    #expect(shop.broken(visit("pack", "2026-12-02"), today: "2026-12-04") == [])
  }

  @Test func keepsToTheHoursAndDaysOfASession() {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "1h") {
        $0.window = .of("10:00", "12:00")
        $0.days = .of("mon-thu")
      })
    #expect(shop.broken(visit("pack", "2026-12-03")) == [])
    #expect(shop.broken(visit("pack", "2026-12-03", at: "12")) == [.hours])
    #expect(shop.broken(visit("pack", "2026-12-04")) == [.hours])
  }

  @Test func staysInsideTheWindowAndOnTheGrid() {
    var shop = Shop()
    shop.ask(pack)
    shop.policy.startStep = 60
    #expect(shop.broken(visit("pack", "2027-01-05")) == [.window])
    #expect(
      shop.broken(.of("pack", "2026-12-03T10:30", "2026-12-03T11:30")) == [.startStep])
    #expect(
      shop.broken(.of("pack", "2026-12-03T10:10", "2026-12-03T11:10")) == [.startStep])
  }

  @Test func waitsForNothingThatIsOmittedOrHasNoDueDay() {
    var shop = Shop()
    shop.ask(pack, .task("badge"), wrap.with { $0.after = [.to("pack"), .to("badge")] })
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [.order])
    shop.change("ana") {
      $0.enrolments[0].omissions = [.init(.to("pack"), declared: .nowhere)]
    }
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [])
  }

  @Test func waitsForNothingThatDoesNotApply() {
    var shop = Shop()
    let elsewhere = Condition(onlyFor: [.init("role", ["packer"], at: .here)])
    shop.ask(pack.with { $0.condition = elsewhere }, wrap.with { $0.after = [.to("pack")] })
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [])
  }

  @Test func opensAGateWithoutWhatIsOptional() {
    var shop = Shop()
    shop.content.curricula[0].phases = [
      .of("one", [pack.with { $0.isOptional = true }]) { $0.isGate = true }, .of("two", [wrap]),
    ]
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [])
  }

  @Test func opensAGateWhenEnoughOfAChoiceIsOver() {
    var shop = Shop()
    var choice = Choice(count: 1, declared: .nowhere)
    choice.entries = [.item(pack), .item(.session("tape", role: "packer", "1h"))]
    var gate = Phase.of("one", []) { $0.isGate = true }
    gate.entries = [.choice(choice)]
    shop.content.curricula[0].phases = [gate, .of("two", [wrap])]
    #expect(shop.broken(visit("wrap", "2026-12-03")) == [.order])
    #expect(shop.broken(visit("tape", "2026-12-04"), visit("wrap", "2026-12-03")) == [.order])
    #expect(shop.broken(visit("tape", "2026-12-02"), visit("wrap", "2026-12-03")) == [])
  }

  @Test func waitsForAMilestoneUntilAllAboveItIsOver() {
    var shop = Shop()
    let done = Item("done", title: "Done", .milestone(celebrate: false), declared: .nowhere)
    shop.ask(pack, done, wrap.with { $0.after = [.to("done")] })
    #expect(shop.broken(visit("pack", "2026-12-04"), visit("wrap", "2026-12-03")) == [.order])
    #expect(shop.broken(visit("pack", "2026-12-02"), visit("wrap", "2026-12-03")) == [])
  }

  @Test func readsHoursAndDaysOnTheHostsClock() {
    var shop = Shop()
    shop.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
    shop.content.sites = [Site("pier", name: "Pier", declared: .nowhere)]
    shop.content.sites[0].zone = .newYork
    shop.change("ben") { $0.site = .to("pier") }
    shop.ask(
      .session("pack", role: "packer", "1h") {
        $0.window = .of("20:00", "22:00")
        $0.days = .of("thu")
      })
    // Two in the morning of Friday is nine in the evening of Thursday where Ben is.
    #expect(shop.broken(visit("pack", "2026-12-04", at: "02")) == [])
    #expect(shop.broken(visit("pack", "2026-12-03", at: "20")) == [.hours])
    #expect(shop.broken(visit("pack", "2026-12-03", at: "02")) == [.hours])
  }

  @Test func countsAFirstDayFromADateWithAName() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "1h") { $0.earliest = .of("clearance+2d") })
    shop.change("ana") {
      $0.enrolments[0].dates = [.init("clearance", on: .of("2026-12-04"), declared: .nowhere)]
    }
    #expect(shop.broken(visit("pack", "2026-12-07")) == [.earliest])
    #expect(shop.broken(visit("pack", "2026-12-08")) == [])
  }

  @Test(arguments: [("4h", "2026-12-01", "03", false), ("4h", "2026-12-01", "04", true)])
  func givesNoticeInHoursFromMidnight(notice: String, day: String, hour: String, isRight: Bool) {
    var shop = Shop()
    shop.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
    shop.ask(pack)
    shop.policy.limits.notice = .of(notice)
    #expect(shop.broken(visit("pack", day, at: hour)) == (isRight ? [] : [.notice]))
  }
}
