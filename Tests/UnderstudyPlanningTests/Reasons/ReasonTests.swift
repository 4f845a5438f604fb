import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

/// Why something has no place, or none in time.
@Suite struct ReasonTests {
  private func reasons(_ shop: Shop, today: String = "2026-12-01") -> [PlanningRule] {
    shop.plan(today: today).unplaced.map(\.reason.rule)
  }

  private func shop(
    _ duration: String = "2h", _ change: (inout Booking) -> Void = { _ in }
  ) -> Shop {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", duration, change))
    return shop
  }

  @Test func saysThatNobodyCanHost() {
    var shop = shop()
    shop.change("ben") { $0.hosting = nil }
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.rule == .eligibleHost)
    #expect(reason?.sentence.contains("Ben") == true)
    shop.content.people.removeLast()
    #expect(reasons(shop) == [.eligibleHost])
  }

  @Test func saysThatTheManagerIsOutsideTheContent() {
    var shop = Shop()
    shop.ask(.checkIn("talk", duration: "30min"))
    shop.change("ana") { $0.managerName = "Jo Bell" }
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.rule == .eligibleHost)
    #expect(reason?.sentence.contains("Jo Bell") == true)
  }

  @Test func saysThatTheOnlyHostIsToBeAvoided() {
    var shop = shop()
    shop.policy.avoids = [.init(trainee: .to("ana"), host: .to("ben"), declared: .nowhere)]
    #expect(reasons(shop) == [.avoid])
  }

  @Test func saysThatTheHostIsAwayAllTheTime() {
    var shop = shop()
    shop.change("ben") {
      $0.absences = [
        Absence(from: .of("2026-12-01"), to: .of("2026-12-31"), reason: "Ill", declared: .nowhere)
      ]
    }
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.rule == .presence)
    // Why somebody is away is for managers only.
    #expect(reason?.sentence.contains("Ill") == false)
  }

  @Test func saysThatTheTwoNeverMeet() {
    var shop = shop()
    shop.content.calendars.append(.of("night", "mon-fri 18:00-23:00"))
    shop.change("ben") { $0.calendar = .to("night") }
    #expect(reasons(shop) == [.presence])
  }

  @Test func saysThatTheLimitOfATraineeIsTooSmall() {
    var shop = shop("25h") { $0.parts = .of("1h") }
    shop.policy.limits.traineePerWeek = 960
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.rule == .traineeLimit)
    #expect(reason?.sentence.contains("25h") == true)
    #expect(reason?.sentence.contains("16h a week") == true)
  }

  @Test func saysThatTheLimitOfTheHostIsTooSmall() {
    var shop = shop("5h")
    shop.policy.limits.hostPerWeek = 240
    #expect(reasons(shop) == [.hostLimit])
  }

  @Test func saysThatCoverSparesNobody() {
    var shop = shop()
    shop.policy.covers = [.init(.role(.to("clerk")), least: 1, declared: .nowhere)]
    #expect(reasons(shop) == [.cover])
  }

  @Test func saysThatTheWindowIsOver() {
    #expect(reasons(shop(), today: "2027-03-01") == [.window])
  }

  @Test func saysThatItMayNotBeginInTime() {
    var shop = shop()
    shop.change("ana") { $0.enrolments[0].start = .of("2027-02-01") }
    #expect(reasons(shop) == [.earliest])
  }

  @Test func saysWhatItWaitsFor() {
    var shop = Shop()
    shop.ask(
      .session("sell", role: "clerk", "1h"),
      Item.session("pack", role: "packer", "1h").with { $0.after = [.to("sell")] })
    let outcome = shop.plan()
    #expect(outcome.unplaced.map(\.reason.rule) == [.eligibleHost, .order])
    #expect(outcome.unplaced.last?.reason.sentence.contains("'Sell'") == true)
  }

  @Test func saysThatTwoWaitForEachOther() {
    var shop = Shop()
    shop.ask(
      Item.session("pack", role: "packer", "1h").with { $0.after = [.to("wrap")] },
      Item.session("wrap", role: "packer", "1h").with { $0.after = [.to("pack")] })
    let outcome = shop.plan()
    #expect(outcome.unplaced.map(\.reason.rule) == [.order, .order])
    #expect(outcome.unplaced.first?.reason.sentence.contains("in turn waits for it") == true)
  }

  @Test func namesTheOnlyHostWhoIsFullAndUntilWhen() {
    var shop = Shop()
    shop.ask(
      .session("wrap", role: "packer", "5h"),
      Item.session("pack", role: "packer", "2h").with { $0.due = .of("1d") })
    shop.policy.limits.hostPerWeek = 300
    shop.policy.aims = Aims(levels: [[.init(.placed)], [.init(.early)]])
    shop.policy.pins = [
      {
        var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("wrap"), declared: .nowhere)
        pin.start = .of("2026-12-01T09:00")
        return pin
      }()
    ]
    let late = shop.plan().late
    #expect(late.map(\.item) == ["pack"])
    #expect(late.first?.days == 3)
    #expect(
      late.first?.reason.sentence
        == "Ben is the only host for 'Packer' and hosts at most 5h a week, of which too little is "
        + "left in the week of 30 November 2026")
    #expect(late.first?.reason.rule == .hostLimit)
  }

  /// The host would bear two; what forbids it is the session.
  @Test(arguments: [(true, Int?.none, PlanningRule.exclusive), (false, 1, .guests)])
  func saysThatTheSessionBearsNoFurtherVisitor(
    isExclusive: Bool, guests: Int?, rule: PlanningRule
  ) {
    var shop = shop("8h") {
      $0.isExclusive = isExclusive
      $0.guests = guests
    }
    shop.change("ben") { $0.hosting?.guests = 2 }
    shop.content.people.append(.named("cai") { $0.enrol(in: "start", from: "2026-12-01") })
    shop.policy.until = .of("2026-12-01")
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.facts.map(\.rule).contains(rule) == true, "\(reason?.sentence ?? "")")
    #expect(reason?.sentence.contains("'Pack'") == true)
    #expect(reason?.isMinimal == true)
  }

  @Test func saysThatAnotherSessionBearsNoFurtherVisitor() {
    var shop = Shop()
    shop.ask(
      .session("wrap", role: "packer", "8h") { $0.isExclusive = true })
    shop.change("ben") { $0.hosting?.guests = 2 }
    shop.content.curricula.append(
      .of("late", .of("then", [.session("pack", role: "packer", "2h")])))
    shop.content.people.append(.named("cai") { $0.enrol(in: "late", from: "2026-12-01") })
    shop.policy.until = .of("2026-12-01")
    shop.policy.pins = [
      {
        var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("wrap"), declared: .nowhere)
        pin.start = .of("2026-12-01T09:00")
        return pin
      }()
    ]
    let unplaced = shop.plan().unplaced
    #expect(unplaced.map(\.item) == ["pack"])
    #expect(unplaced.first?.reason.sentence.contains("'Wrap' bears no further visitor") == true)
  }

  @Test func saysThatItsPiecesAreTooLongForADay() {
    var shop = shop("10h") { $0.parts = .of("4h") }
    shop.policy.limits.traineePerDay = 180
    let reason = shop.plan().unplaced.first?.reason
    // That the window ends is no part of it: no week is long enough.
    #expect(reason?.facts.map(\.rule) == [.traineeLimit, .parts])
    #expect(reason?.isMinimal == true)
    shop.content.curricula[0].phases[0].entries = [
      .item(.session("pack", role: "packer", "10h") { $0.parts = .of("1h") })
    ]
    #expect(shop.plan().unplaced.isEmpty)
  }

  @Test func saysHowLongAheadPeopleAreTold() {
    var shop = shop()
    shop.policy.limits.notice = .of("5w")
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.facts.map(\.rule) == [.window, .notice])
    #expect(reason?.sentence.contains("told 5 weeks ahead") == true, "\(reason?.sentence ?? "")")
    #expect(reason?.isMinimal == true)
  }

  @Test(arguments: [
    ("2027-02-01", String?.none, "does not start before 1 February 2027"),
    ("2020-01-01", "2026-11-20", "was there until 20 November 2026"),
  ])
  func saysThatTheOnlyHostIsNotEmployedThen(start: String, end: String?, words: String) {
    var shop = shop()
    shop.change("ben") {
      $0.start = .of(start)
      $0.end = end.map { .of($0) }
    }
    let reason = shop.plan().unplaced.first?.reason
    #expect(reason?.sentence.contains("Ben \(words)") == true, "\(reason?.sentence ?? "")")
  }

  @Test func namesThePhaseThatIsAGate() {
    var shop = shop("9h")
    let gate = Phase.of("first", [.session("pack", role: "packer", "9h")]) { $0.isGate = true }
    shop.content.curricula = [
      .of("start", gate, .of("then", [.session("wrap", role: "packer", "1h")]))
    ]
    let reason = shop.plan().unplaced.last?.reason
    #expect(reason?.rule == .order)
    #expect(
      reason?.sentence
        == "'\(gate.title)' comes first as a whole, and 'Pack' in it has no place itself")
  }

  @Test func callsADueDayByItsName() {
    var shop = Shop()
    shop.ask(Item.session("pack", role: "packer", "2h").with { $0.due = .of("1d") })
    shop.change("ben") {
      $0.absences = [
        Absence(from: .of("2026-12-01"), to: .of("2026-12-04"), reason: nil, declared: .nowhere)
      ]
    }
    let reason = shop.plan().late.first?.reason
    #expect(reason?.facts.map(\.rule).contains(.due) == true)
    #expect(reason?.facts.map(\.rule).contains(.window) == false)
  }

  @Test func tellsEqualTroubleInOneWarning() {
    var shop = shop("25h") {
      $0.parts = .of("1h")
      $0.times = 3
    }
    for name in ["cai", "dot", "fay"] {
      shop.content.people.append(.named(name) { $0.enrol(in: "start", from: "2026-12-01") })
    }
    shop.policy.limits.traineePerWeek = 960
    let outcome = shop.plan()
    #expect(outcome.unplaced.count == 12)
    #expect(outcome.diagnostics.map(\.id) == ["unplaced"])
    #expect(outcome.diagnostics.first?.severity == .warning)
    #expect(outcome.diagnostics.first?.message.contains("12 times") == true)
    #expect(outcome.diagnostics.first?.message.contains("[trainee-limit]") == true)
  }
}
