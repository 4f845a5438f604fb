import Testing
import UnderstudyModel

@testable import UnderstudyRelations

/// The cases that `Documentation/relations.md` works out by hand. Hours are nine to five, Monday to
/// Friday, and the stoppage begins on Monday 23 November 2026 unless a case says otherwise.
@Suite struct ImpactCasesTests {
  private func arrivals(_ impact: Impact) -> [String] {
    impact.reached.map { "\($0.node.name) \($0.at)" }
  }

  @Test func case1AFaultTravelsAtThePaceOfThePromises() {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("picker", "packer", "courier")
    draft.serve("picker", "picked goods", to: .role("packer"), within: "2h")
    draft.serve("packer", "parcels", to: .role("courier"), within: "1h")
    draft.serve("courier", "delivery", to: .customer("shopper"), within: "4h")
    let ground = draft.ground()
    let short = Impact(of: .node(.role("picker")), lasting: .halfADay, on: ground)
    let long = Impact(of: .node(.role("picker")), lasting: .days(1), on: ground)

    #expect(arrivals(short) == ["packer 2026-11-23T11:00", "courier 2026-11-23T12:00"])
    #expect(
      arrivals(long) == [
        "packer 2026-11-23T11:00", "courier 2026-11-23T12:00", "shopper 2026-11-23T16:00",
      ])
  }

  @Test func case2WhatIsBackBeforeItsPromiseRunsOutIsNotFelt() {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("clerk")
    draft.serve("clerk", "refunds", to: .customer("shopper"), within: "1d")
    let ground = draft.ground()
    let impacts = Stoppage.usual.map { Impact(of: .node(.role("clerk")), lasting: $0, on: ground) }

    #expect(impacts.map { $0.customers.count } == [0, 0, 1, 1, 1])
    #expect(impacts[2].customers.map { "\($0.at)" } == ["2026-11-24T09:00"])
  }

  @Test func case3WorkingTimeWaitsForMondayAndPassingTimeDoesNot() {
    var draft = Draft()
    draft.customer("shopper")
    draft.customer("press")
    draft.roles("desk", "lead")
    draft.serve("desk", "orders", to: .role("lead"), within: "1d")
    draft.serve("lead", "parcels", to: .customer("shopper"), within: "4h")
    draft.serve("desk", "answers", to: .customer("press"), within: "2d", clock: .elapsed)
    let impact = Impact(
      of: .node(.role("desk")), lasting: .days(3), on: draft.ground(from: "2026-11-27"))

    #expect(
      arrivals(impact) == [
        "press 2026-11-29T09:00", "lead 2026-11-30T09:00", "shopper 2026-11-30T13:00",
      ])
  }

  @Test func case4WhoeverCanCoverAndIsAtWorkStepsIn() {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("clerk", "other")
    draft.serve("clerk", "orders", to: .customer("shopper"), within: "2h")
    draft.person("ann", holds: "clerk")
    draft.person("ben", holds: "other") { ben in
      ben.qualify("clerk", .cover)
      ben.away("2026-11-25", "2026-11-26")
    }
    let ground = draft.ground()
    let day = Impact(of: .node(.role("clerk")), lasting: .days(1), on: ground)
    let week = Impact(of: .node(.role("clerk")), lasting: .days(5), on: ground)

    #expect(day.felt == nil)
    #expect(day.standIns == ["ben"])
    #expect(day.reached.isEmpty)
    #expect(week.felt.map { "\($0.from) \($0.until)" } == "2026-11-25T09:00 2026-11-27T09:00")
    #expect(arrivals(week) == ["shopper 2026-11-25T11:00"])
  }

  @Test func case5EachSupplierWorksByTheirOwnCalendar() {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("desk", "night")
    draft.serve("desk", "orders", to: .role("night"), within: "2h")
    draft.serve("night", "parcels", to: .customer("shopper"), within: "3h")
    var late = WorkCalendar("late", declared: .nowhere)
    late.hours = [
      .init(
        WeekdaySet(.monday), from: TimeOfDay(minutes: 1_080), to: TimeOfDay(minutes: 1_200),
        declared: .nowhere),
      .init(
        WeekdaySet(.tuesday), from: TimeOfDay(minutes: 360), to: TimeOfDay(minutes: 720),
        declared: .nowhere),
    ]
    var usual = WorkCalendar.usual
    usual.isDefault = true
    draft.content.calendars = [usual, late]
    draft.person("noor", holds: "night") { $0.calendar = .to("late") }
    let impact = Impact(of: .node(.role("desk")), lasting: .days(3), on: draft.ground())

    // Monday from 18:00 to 20:00 are two of the three hours, Tuesday from 06:00 the third.
    #expect(arrivals(impact) == ["night 2026-11-23T11:00", "shopper 2026-11-24T07:00"])
  }

  @Test func case6TheSoonestWayCountsAndNotTheShortest() {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("a", "b")
    draft.serve("a", "slow", to: .customer("shopper"), within: "2d")
    draft.serve("a", "quick", to: .role("b"), within: "1h")
    draft.serve("b", "quick", to: .customer("shopper"), within: "1h")
    let impact = Impact(of: .node(.role("a")), lasting: .days(3), on: draft.ground())

    #expect(impact.customers.map { $0.way.map(\.id) } == [["a-quick", "b-quick"]])
    #expect(arrivals(impact) == ["b 2026-11-23T10:00", "shopper 2026-11-23T11:00"])
  }

  @Test func case7AServiceForADepartmentReachesEachOfItsRoles() {
    var draft = Draft()
    draft.departments("care")
    draft.role("one", "One", in: "care")
    draft.role("two", "Two", in: "care")
    draft.roles("a", "other")
    draft.serve("a", "notes", to: .department("care"))
    let impact = Impact(of: .node(.role("a")), lasting: .days(3), on: draft.ground())

    #expect(arrivals(impact) == ["one 2026-11-24T09:00", "two 2026-11-24T09:00"])
    #expect(impact.reached.map(\.assumed) == [1, 1])
  }

  @Test func case8PromisesAndGoalsFallWithTheServicesThatCarryThem() {
    var draft = Draft()
    draft.customer("shopper")
    let words = Prose()
    draft.content.customers[0].promises = ["next-day", "answers"].map {
      Promise(Identifier($0), text: words, declared: .nowhere)
    }
    draft.content.goals = [Goal("on-time", name: "On time", declared: .nowhere)]
    draft.roles("desk", "lead")
    draft.serve("desk", "orders", to: .role("lead"), within: "2h")
    draft.lastService(of: "desk") { $0.goal = .to("on-time") }
    draft.serve("lead", "parcels", to: .customer("shopper"), within: "1d")
    draft.lastService(of: "lead") { $0.promise = .to("next-day") }
    draft.serve("lead", "news", to: .customer("shopper"), within: "4w")
    draft.lastService(of: "lead") { $0.promise = .to("answers") }
    let ground = draft.ground()
    let impacts = Stoppage.usual.map { Impact(of: .node(.role("desk")), lasting: $0, on: ground) }

    #expect(impacts.map(\.goals) == Array(repeating: ["on-time"], count: 5))
    #expect(impacts.map(\.promises) == [[], [], ["next-day"], ["next-day"], ["next-day"]])
  }
}
