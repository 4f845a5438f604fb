import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// That a plan holds what was asked for, in whole and as people decided.
@Suite struct RequestRuleTests {
  private let visit = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00")

  private func shop(
    _ duration: String = "2h", _ change: (inout Booking) -> Void = { _ in }
  ) -> Shop {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", duration, change))
    return shop
  }

  @Test func knowsOnlyWhatWasAskedFor() {
    #expect(shop().broken(visit) == [])
    #expect(shop().broken(.of("nothing", "2026-12-03T10:00", "2026-12-03T12:00")) == [.request])
    #expect(shop().broken(visit, done: ["pack": "2026-11-30"]) == [.request])
  }

  @Test func plansNothingThatIsOmitted() {
    var shop = shop()
    shop.change("ana") {
      $0.enrolments[0].omissions = [.init(.to("pack"), declared: .nowhere)]
    }
    #expect(shop.broken(visit) == [.request])
    #expect(shop.problem().requests.isEmpty)
  }

  @Test func plansNothingTwice() {
    let again = Placement.of("pack", "2026-12-04T10:00", "2026-12-04T12:00")
    #expect(shop().broken(visit, again).contains(.request))
  }

  @Test func knowsOnlyAsManyRepetitionsAsThereAre() {
    let shop = shop { $0.times = 2 }
    let third = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", time: 3)
    #expect(shop.broken(third) == [.request])
  }

  @Test(arguments: [("2h", true), ("90min-2h", true), ("110min", true), ("1h", false)])
  func takesTheLongerEndRoundedUpToSlots(duration: String, isRight: Bool) {
    #expect(shop(duration).broken(visit) == (isRight ? [] : [.request]))
  }

  @Test func takesTheHostsHoursOfWholeDays() {
    var shop = shop("2d")
    shop.content.calendars[0] = .of(
      "office", "mon-fri 09:00-12:00", "mon-fri 13:00-17:00", isDefault: true)
    let days = Placement.of("pack", "2026-12-03T09:00", "2026-12-04T17:00")
    #expect(shop.broken(days) == [])
    let overWeekend = Placement.of("pack", "2026-12-04T09:00", "2026-12-07T17:00")
    #expect(shop.broken(overWeekend) == [])
    let halfDay = Placement.of("pack", "2026-12-03T13:00", "2026-12-04T17:00")
    #expect(shop.broken(halfDay) == [.request])
  }

  @Test func splitsOnlyWhatMayBeSplit() {
    let pieces = [
      Placement.of("pack", "2026-12-03T10:00", "2026-12-03T11:00", part: 1),
      Placement.of("pack", "2026-12-04T10:00", "2026-12-04T11:00", part: 2),
    ]
    #expect(shop().broken(pieces[0], pieces[1]) == [.parts])
    #expect(shop { $0.parts = .of("1h") }.broken(pieces[0], pieces[1]) == [])
    #expect(shop { $0.parts = .of("90min") }.broken(pieces[0], pieces[1]) == [.parts])
    #expect(shop { $0.parts = .of("1h") }.broken(pieces[0]) == [.request])
  }

  @Test func keepsPiecesTogether() {
    var shop = shop { $0.parts = .of("1h") }
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    let first = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T11:00", part: 1)
    let nextWeek = Placement.of("pack", "2026-12-07T10:00", "2026-12-07T11:00", part: 2)
    let otherHost = Placement.of(
      "pack", "2026-12-04T10:00", "2026-12-04T11:00", host: "eve", part: 2)
    #expect(shop.broken(first, nextWeek) == [.parts])
    #expect(shop.broken(first, otherHost) == [.parts])
  }

  @Test func holdsPins() {
    var shop = shop()
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.start = .of("2026-12-03T10:00")
    shop.policy.pins = [pin]
    #expect(shop.broken(visit) == [])
    #expect(shop.broken(.of("pack", "2026-12-04T10:00", "2026-12-04T12:00")) == [.pins])
    #expect(shop.broken() == [.pins])
  }

  @Test func takesNoMoreOfAChoiceThanWasAskedFor() {
    var shop = Shop()
    var choice = Choice(count: 1, declared: .nowhere)
    choice.entries = [
      .item(.session("pack", role: "packer", "2h")), .item(.session("wrap", role: "packer", "2h")),
    ]
    shop.content.curricula[0].phases[0].entries = [.choice(choice)]
    let wrap = Placement.of("wrap", "2026-12-04T10:00", "2026-12-04T12:00")
    #expect(shop.broken(visit) == [])
    #expect(shop.broken(visit, wrap) == [.choice])
  }

  @Test func holdsThePinOfAHostAtAnyTime() {
    var shop = shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.host = .to("eve")
    shop.policy.pins = [pin]
    #expect(shop.broken(visit) == [.pins])
    #expect(shop.broken(.of("pack", "2026-12-09T14:00", "2026-12-09T16:00", host: "eve")) == [])
  }

  @Test func holdsThePinOfOneRepetition() {
    var shop = shop { $0.times = 2 }
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.time = 2
    pin.start = .of("2026-12-03T10:00")
    shop.policy.pins = [pin]
    func pack(_ day: String, _ time: Int) -> Placement {
      .of("pack", "\(day)T10:00", "\(day)T12:00", time: time)
    }
    #expect(shop.broken(pack("2026-12-02", 1), pack("2026-12-03", 2)) == [])
    #expect(shop.broken(pack("2026-12-03", 1), pack("2026-12-04", 2)) == [.pins])
  }

  @Test func holdsThePinOfOnePiece() {
    var shop = shop { $0.parts = .of("1h") }
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.part = 2
    pin.start = .of("2026-12-04T10:00")
    shop.policy.pins = [pin]
    func piece(_ day: String, _ part: Int) -> Placement {
      .of("pack", "\(day)T10:00", "\(day)T11:00", part: part)
    }
    #expect(shop.broken(piece("2026-12-03", 1), piece("2026-12-04", 2)) == [])
    #expect(shop.broken(piece("2026-12-02", 1), piece("2026-12-03", 2)) == [.pins])
  }

  @Test(arguments: [([1, 2], [PlanningRule]()), ([1, 3], [.parts]), ([2, 3], [.parts])])
  func numbersPiecesInARow(parts: [Int], broken: [PlanningRule]) {
    let pieces = zip(["09:00", "10:00"], ["10:00", "11:00"]).enumerated().map { place, times in
      Placement.of(
        "pack", "2026-12-03T\(times.0)", "2026-12-03T\(times.1)", part: parts[place])
    }
    #expect(shop { $0.parts = .of("1h") }.broken(pieces[0], pieces[1]) == broken)
  }

  @Test(arguments: [(1, [PlanningRule]()), (2, [.parts])])
  func knowsNoSecondPieceOfWhatIsHeldInOne(part: Int, broken: [PlanningRule]) {
    let visit = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", part: part)
    #expect(shop().broken(visit) == broken)
  }

  @Test func leavesHistoryInPeaceWhateverItBroke() {
    var shop = shop()
    let weekend = Placement.of("pack", "2026-12-05T10:00", "2026-12-05T12:00")
    shop.content.schedule = [weekend]
    #expect(shop.broken(weekend) == [.presence])
    #expect(shop.broken(weekend, today: "2026-12-08") == [])
  }

  @Test(arguments: ["2026-12-03T09:00", "2026-11-03T12:00"])
  func refusesAVisitThatEndsBeforeItBegins(end: String) {
    #expect(shop().broken(.of("pack", "2026-12-03T10:00", end)) == [.request, .window])
  }
}
