import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

/// What a plan does in cases that can be worked out by hand.
@Suite struct PlanSeasonTests {
  private func starts(_ outcome: PlanOutcome) -> [String] {
    outcome.placements.map { "\($0.item) \($0.start)" }
  }

  @Test func plansNothingForAnEmptyOrganisation() {
    let problem = PlanningProblem(
      Organisation(OrganisationContent("empty", name: "Empty")), today: .of("2026-12-01"))
    let outcome = planSeason(problem)
    #expect(outcome.placements.isEmpty && outcome.unplaced.isEmpty && outcome.isSound)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func placesASessionAtTheFirstMomentThatSuitsBoth() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.change("ben") {
      $0.busy = [
        Busy(
          .date(.of("2026-12-01")), from: .of("10:00"), to: .of("11:00"), reason: nil,
          declared: .nowhere)
      ]
    }
    let outcome = shop.plan()
    #expect(starts(outcome) == ["pack 2026-12-01T11:00"])
    #expect(outcome.isSound)
  }

  @Test func leavesOutWhatHasNoDuration() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", nil))
    #expect(shop.problem().requests.isEmpty)
  }

  @Test func splitsALongSessionIntoPiecesOfOneWeek() {
    var shop = Shop()
    shop.policy.limits.traineePerDay = 240
    shop.policy.limits.traineePerWeek = 960
    shop.ask(.session("pack", role: "packer", "15h") { $0.parts = .of("1h") })
    let outcome = shop.plan()
    #expect(outcome.isSound && outcome.unplaced.isEmpty)
    #expect(outcome.placements.map(\.part) == [1, 2, 3, 4])
    #expect(Set(outcome.placements.map(\.start.day.monday)).count == 1)
  }

  @Test func holdsRepetitionsAWeekApart() {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "2h") {
        $0.times = 3
        $0.every = .of("1w")
      })
    #expect(
      starts(shop.plan()) == [
        "pack 2026-12-01T09:00", "pack 2026-12-08T09:00", "pack 2026-12-15T09:00",
      ])
  }

  @Test func gathersTraineesInOneRunOfAWorkshop() {
    var shop = Shop()
    for name in ["cai", "dot"] {
      shop.content.people.append(.named(name) { $0.enrol(in: "start", from: "2026-12-01") })
    }
    shop.ask(.workshop("mend", facilitator: "packer", "2h", capacity: 2))
    let outcome = shop.plan()
    #expect(outcome.placements.count == 3 && outcome.isSound)
    #expect(Set(outcome.placements.map(\.start)).count == 2)
  }

  @Test func takesAsManyOfAChoiceAsItAsksFor() {
    var shop = Shop()
    var choice = Choice(count: 1, declared: .nowhere)
    choice.entries = [
      .item(.session("sell", role: "clerk", "2h")), .item(.session("pack", role: "packer", "2h")),
    ]
    shop.content.curricula[0].phases[0].entries = [.choice(choice)]
    let outcome = shop.plan()
    // Nobody hosts clerks, so the second alternative is taken.
    #expect(outcome.placements.map(\.item) == ["pack"])
    #expect(outcome.unplaced.isEmpty)
    #expect(outcome.quality.first?.value == 0)
  }

  @Test func countsNothingThatIsOptional() {
    var shop = Shop()
    shop.ask(Item.session("sell", role: "clerk", "2h").with { $0.isOptional = true })
    let outcome = shop.plan()
    #expect(outcome.unplaced.map(\.isOptional) == [true])
    #expect(outcome.quality.first?.value == 0)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func plansOneItemOfTwoEnrolmentsOnce() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.content.curricula.append(.of("more", .of("all", [.session("pack", role: "packer", "2h")])))
    shop.change("ana") { $0.enrol(in: "more", from: "2026-12-01") { $0.priority = 4 } }
    #expect(shop.problem().requests.map(\.weight) == [4])
    #expect(shop.plan().placements.count == 1)
  }

  @Test func writesNoTimeThatTheClockShowsTwice() {
    var shop = Shop()
    shop.content.zone = .london
    shop.content.calendars[0] = .of("office", "sun 00:30-03:00", isDefault: true)
    shop.policy.from = .of("2026-10-25")
    shop.policy.until = .of("2026-10-25")
    shop.change("ana") { $0.enrolments[0].start = .of("2026-10-25") }
    shop.ask(.session("pack", role: "packer", "30min") { $0.times = 6 })
    let outcome = shop.plan(today: "2026-10-25")
    #expect(outcome.isSound && !outcome.placements.isEmpty)
    for placement in outcome.placements {
      let zone = shop.content.zone
      #expect(zone.instant(placement.end) - zone.instant(placement.start) == 30)
    }
  }

  // MARK: What stands

  @Test func leavesHistoryAndWhatPeopleHaveBeenToldAlone() {
    var shop = Shop()
    shop.policy.limits.notice = .of("2d")
    shop.ask(.session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"))
    shop.content.schedule = [
      .of("pack", "2026-12-01T14:00", "2026-12-01T16:00"),
      .of("wrap", "2026-12-03T14:00", "2026-12-03T16:00"),
    ]
    let outcome = shop.plan(today: "2026-12-02")
    #expect(outcome.placements == shop.content.schedule)
    #expect(outcome.isSound)
  }

  @Test func movesOnlyWhatCanNoLongerStand() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"))
    shop.content.schedule = [
      .of("pack", "2026-12-08T14:00", "2026-12-08T16:00"),
      .of("wrap", "2026-12-09T14:00", "2026-12-09T16:00"),
    ]
    shop.change("ben") {
      $0.absences = [
        Absence(from: .of("2026-12-09"), to: .of("2026-12-09"), reason: nil, declared: .nowhere)
      ]
    }
    let outcome = shop.plan()
    let comparison = PlanComparison(from: shop.content.schedule ?? [], to: outcome.placements)
    #expect(comparison.moved.map(\.after.item) == ["wrap"])
    #expect(outcome.diagnostics.map(\.id) == ["broken-placement"])
    #expect(outcome.diagnostics.first?.message.contains("'presence'") == true)
  }

  @Test func finishesASplitSessionThatIsUnderWay() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "4h") { $0.parts = .of("1h") })
    let held = Placement.of("pack", "2026-12-01T14:00", "2026-12-01T16:00", part: 1)
    shop.content.schedule = [held]
    let outcome = shop.plan(today: "2026-12-02")
    #expect(outcome.isSound && outcome.unplaced.isEmpty)
    #expect(outcome.placements.first == held)
    #expect(outcome.placements.map(\.part) == [1, 2])
    #expect(outcome.placements.last?.start == .of("2026-12-02T09:00"))
  }

  @Test(arguments: [
    (
      [[Aims.Term.early]],
      ["'placed' is not among the aims, so leaving sessions out would be no worse by them"]
    ),
    (
      [[.placed], [.early, .early], [.placed]],
      ["the aim 'placed' is named more than once", "the aim 'early' is named more than once"]
    ),
    ([[.placed], [.early]], []),
  ])
  func warnsOfOddAimsAndPlacesWhatItCanAllTheSame(levels: [[Aims.Term]], warnings: [String]) {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.policy.aims = Aims(levels: levels.map { $0.map { Aims.Weighted($0) } })
    let outcome = shop.plan()
    #expect(outcome.placements.count == 1)
    #expect(outcome.diagnostics.map(\.message) == warnings)
  }

  // MARK: Rooms

  @Test(arguments: ["session", "check-in", "workshop"])
  func leavesOnlyThatWithoutAPlaceWhoseRoomHoldsNobodyElse(kind: String) {
    var shop = Shop()
    shop.content.rooms = [Room("loft", name: "Loft", declared: .nowhere)]
    shop.content.rooms[0].capacity = 1
    shop.change("ana") { $0.manager = .to("ben") }
    let item: Item =
      switch kind {
      case "session": .session("meet", role: "packer", "1h")
      case "check-in": .checkIn("meet", with: .relation(.manager), duration: "1h")
      default: .workshop("meet", facilitator: "packer", "1h", capacity: 5)
      }
    shop.ask(item.with { $0.room = .to("loft") }, .session("pack", role: "packer", "2h"))
    let outcome = shop.plan()
    #expect(outcome.isSound)
    #expect(outcome.placements.map(\.item) == ["pack"])
    #expect(outcome.unplaced.map(\.reason.rule) == [.room])
    #expect(
      outcome.unplaced.first?.reason.sentence
        == "Loft holds 1, too few for a trainee and a host")
    #expect(
      outcome.unplaced.first?.reason.facts.map(\.range) == [shop.content.rooms[0].declared.range])
    shop.content.rooms[0].capacity = 2
    #expect(shop.plan().unplaced.isEmpty)
  }

  // MARK: Faults of ours

  @Test func takesOutWhatTheVerifierRefusesAndSaysWhoseFaultItIs() throws {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"),
      Item.session("mend", role: "packer", "2h").with { $0.after = [.to("wrap")] })
    var state = plannedState(shop.problem(), effort: .none)
    // A search with a fault puts the second on top of the first.
    let first = try #require(state.visits[0])
    state.remove(1)
    state.place(1, first)
    let outcome = PlanOutcome.ofNewPlan(state)
    #expect(outcome.isVerified)
    #expect(outcome.placements.map(\.item) == ["pack"])
    #expect(Set(outcome.unplaced.map(\.item)) == ["wrap", "mend"])
    #expect(outcome.withdrawn.contains { $0.rule == .oneThingAtATime })
    #expect(outcome.diagnostics.contains { $0.id == "planner-fault" })
  }

  @Test func keepsOfAMendedPlanWhatTheVerifierAccepts() {
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"),
      Item.session("mend", role: "packer", "2h").with { $0.after = [.to("wrap")] })
    let pack = Placement.of("pack", "2026-12-03T09:00", "2026-12-03T11:00")
    let kept = Verifier(shop.problem()).accepted(of: [
      pack, .of("wrap", "2026-12-03T10:00", "2026-12-03T12:00"),
      .of("mend", "2026-12-03T13:00", "2026-12-03T15:00"),
    ])
    #expect(kept.placements == [pack])
    #expect(kept.withdrawn.map(\.rule).contains(.oneThingAtATime))
    #expect(kept.withdrawn.map(\.rule).contains(.order))
  }

  @Test func tellsHowMuchEachHostHosts() {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.ask(.session("pack", role: "packer", "2h") { $0.times = 2 })
    let loads = shop.plan().hostLoads
    #expect(loads.map(\.host) == ["ben", "eve"])
    #expect(loads.map(\.minutes).reduce(0, +) == 240)
    #expect(loads.map(\.fairShare) == [120, 120])
  }
}

extension PlanOutcome {
  /// Whether the verifier accepts the plan as the search has made it.
  var isSound: Bool { isVerified && withdrawn.isEmpty }
}
