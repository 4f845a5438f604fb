import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

/// What people have decided beforehand: pins that hold, and pins that cannot.
@Suite struct PinTests {
  private func starts(_ outcome: PlanOutcome) -> [String] {
    outcome.placements.map { "\($0.item) \($0.start)" }
  }

  private func pin(_ start: String?, host: String? = nil) -> PlanningPolicy.Pin {
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.start = start.map { .of($0) }
    pin.host = host.map { .to($0) }
    return pin
  }

  @Test func holdsAPinAndFindsRoomForTheRestAroundIt() {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "2h"),
      Item.session("wrap", role: "packer", "8h").with { $0.weight = 9 })
    shop.policy.pins = [pin("2026-12-01T10:00")]
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack 2026-12-01T10:00", "wrap 2026-12-02T09:00"])
    #expect(outcome.placements.map(\.isPinned) == [true, false])
    #expect(outcome.isSound && outcome.diagnostics.isEmpty)
  }

  @Test(arguments: ["2026-12-03T11:00", "2026-12-04T10:00"])
  func givesEachPinnedPieceItsPart(second: String) {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h") { $0.parts = .of("1h") })
    shop.policy.pins = [pin("2026-12-03T10:00"), pin(second)]
    shop.policy.pins[0].part = 1
    shop.policy.pins[1].part = 2
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack 2026-12-03T10:00", "pack \(second)"])
    #expect(outcome.isSound)
  }

  @Test(
    arguments: [
      ("2026-12-05T10:00", nil, "presence"), ("2026-12-03T10:10", nil, "start-step"),
      ("2027-02-01T10:00", nil, "window"), (nil, "eve", "eligible-host"),
      ("2026-12-03T10:00", "ana", "eligible-host"),
    ] as [(String?, String?, String)])
  func goesOnWithoutAPinThatBreaksARule(start: String?, host: String?, rule: String) {
    var shop = Shop()
    shop.content.people.append(.named("eve"))
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.policy.pins = [pin(start, host: host)]
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack 2026-12-01T09:00"])
    #expect(outcome.isSound)
    #expect(outcome.diagnostics.map(\.id) == ["broken-pin"])
    #expect(outcome.diagnostics.first?.message.contains("'\(rule)'") == true)
  }

  @Test func goesOnWithoutAPinThatLeavesNoTimeForWhatComesBefore() {
    var shop = Shop()
    shop.ask(
      .session("wrap", role: "packer", "2h"),
      Item.session("pack", role: "packer", "2h").with { $0.after = [.to("wrap")] })
    shop.policy.pins = [pin("2026-12-01T09:00")]
    let outcome = shop.plan()
    #expect(starts(outcome) == ["wrap 2026-12-01T09:00", "pack 2026-12-01T11:00"])
    #expect(outcome.isSound)
    #expect(outcome.diagnostics.map(\.message) == [pinOfPack(by: "order", cannotWait)])
    // Whoever looks at that plan afterwards forgives it the same pin.
    shop.content.schedule = outcome.placements
    let again = assess(outcome.placements, of: shop.problem())
    #expect(again.breaches == [])
    #expect(again.diagnostics.map(\.message) == [pinOfPack(by: "order", cannotWait)])
  }

  private let cannotWait = "it waits for 'Wrap', which cannot be over by then"

  private func pinOfPack(by rule: String, _ why: String) -> String {
    "the pin of 'Pack' for Ana cannot hold, by the rule '\(rule)': \(why)"
  }

  @Test func forgivesAPlanNoPinThatCouldHold() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.policy.pins = [pin("2026-12-01T11:00")]
    let standing = [Placement.of("pack", "2026-12-01T09:00", "2026-12-01T11:00")]
    shop.content.schedule = standing
    #expect(assess(standing, of: shop.problem()).breaches.map(\.rule) == [.pins])
  }

  @Test(arguments: ["2026-12-02T09:00", "2026-12-08T09:00"], [nil, "ben"])
  func startsAStayOfWholeDaysWhereItIsPinned(start: String, host: String?) {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2d"))
    shop.policy.pins = [pin(start, host: host)]
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack \(start)"])
    #expect(outcome.isSound && outcome.diagnostics.isEmpty)
  }

  @Test func saysThatAStayOfWholeDaysBeginsWithADay() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2d"))
    shop.policy.pins = [pin("2026-12-02T10:00")]
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack 2026-12-01T09:00"])
    #expect(outcome.diagnostics.first?.message.contains("'request'") == true)
  }

  @Test func saysThatAPinnedStartLiesInABreak() {
    var shop = Shop()
    shop.content.calendars[0] = .of(
      "office", "mon-fri 09:00-12:00", "mon-fri 13:00-17:00", isDefault: true)
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.policy.pins = [pin("2026-12-01T12:00")]
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack 2026-12-01T09:00"])
    #expect(outcome.diagnostics.first?.message.contains("'presence'") == true)
  }

  @Test func saysThatClocksSkipAPinnedStart() {
    var shop = Shop()
    shop.content.zone = .london
    shop.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
    shop.policy.from = .of("2027-03-27")
    shop.policy.until = .of("2027-03-29")
    shop.change("ana") { $0.enrolments[0].start = .of("2027-03-27") }
    shop.ask(.session("pack", role: "packer", "1h"))
    shop.policy.pins = [pin("2027-03-28T01:30")]
    let outcome = shop.plan(today: "2027-03-27")
    #expect(outcome.isSound)
    #expect(
      outcome.diagnostics.map(\.message) == [
        pinOfPack(
          by: "presence",
          "there is no such moment as 28 March 2027 at 01:30: clocks go forward over it")
      ])
  }

  @Test func givesUpAsFewPinnedPiecesAsCanBe() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "6h") { $0.parts = .of("2h") })
    shop.policy.pins = [pin("2026-12-02T13:00"), pin("2026-12-09T13:00")]
    shop.policy.pins[0].part = 1
    shop.policy.pins[1].part = 2
    let outcome = shop.plan()
    #expect(outcome.isSound)
    #expect(outcome.placements.first { $0.part == 1 }?.start == .of("2026-12-02T13:00"))
    #expect(
      outcome.diagnostics.map(\.message) == [
        pinOfPack(by: "parts", "another pin has a piece of it in another calendar week")
      ])
  }

  @Test func leavesRoomForTheFirstPieceWhereTheSecondIsPinned() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "4h") { $0.parts = .of("2h") })
    shop.policy.pins = [pin("2026-12-02T09:00")]
    shop.policy.pins[0].part = 2
    let outcome = shop.plan()
    #expect(outcome.isSound && outcome.diagnostics.isEmpty)
    #expect(outcome.placements.map(\.part) == [1, 2])
    #expect(outcome.placements.last?.start == .of("2026-12-02T09:00"))
  }

  @Test(arguments: [(2, "it is held in one piece", nil), (4, "it has 3 pieces at most", "2h")])
  func knowsHowManyPiecesThereCanBe(part: Int, why: String, parts: String?) {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "6h") { $0.parts = parts.map { .of($0) } })
    shop.policy.pins = [pin("2026-12-02T09:00")]
    shop.policy.pins[0].part = part
    let outcome = shop.plan()
    #expect(outcome.isSound && outcome.unplaced.isEmpty)
    #expect(outcome.diagnostics.map(\.message) == [pinOfPack(by: "parts", why)])
  }

  @Test func goesOnWithoutAPinThatContradictsWhatWasHeld() {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.ask(.session("pack", role: "packer", "2h"))
    let held = Placement.of("pack", "2026-12-01T14:00", "2026-12-01T16:00")
    shop.content.schedule = [held]
    shop.policy.pins = [pin(nil, host: "eve")]
    let outcome = shop.plan(today: "2026-12-02")
    #expect(outcome.placements == [held])
    #expect(outcome.isSound)
    #expect(outcome.diagnostics.first?.message.contains("'notice'") == true)
  }

  // MARK: Aims
}
