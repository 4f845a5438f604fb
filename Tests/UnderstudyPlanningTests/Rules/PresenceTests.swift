import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct PresenceTests {
  private let visit = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00")

  private func shop(_ change: (inout Shop) -> Void = { _ in }) -> Shop {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    change(&shop)
    return shop
  }

  @Test func findsNothingAgainstAVisitInWorkingHours() {
    #expect(shop().broken(visit) == [])
  }

  @Test(arguments: ["ana", "ben"])
  func wantsBothAtWork(who: String) {
    let away = shop {
      $0.change(who) {
        $0.absences = [
          Absence(from: .of("2026-12-03"), to: .of("2026-12-03"), reason: nil, declared: .nowhere)
        ]
      }
    }
    #expect(away.broken(visit) == [.presence])
  }

  @Test func knowsWhenEmploymentEnds() {
    let gone = shop { $0.change("ben") { $0.end = .of("2026-12-02") } }
    #expect(gone.broken(visit).contains(.presence))
  }

  @Test func wantsNobodyAtWorkOnAClosedDay() {
    let closed = shop {
      $0.content.calendars[0].closings = [
        .init(from: .of("2026-12-03"), to: .of("2026-12-03"), name: nil, declared: .nowhere)
      ]
    }
    #expect(closed.broken(visit) == [.presence])
  }

  @Test func letsNothingReachPastTheEndOfTheDay() {
    let late = Placement.of("pack", "2026-12-03T16:00", "2026-12-03T18:00")
    #expect(shop().broken(late) == [.presence])
  }

  @Test func letsNoBreakLieInsideAVisit() {
    let lunch = shop {
      $0.content.calendars[0] = .of(
        "office", "mon-fri 09:00-11:00", "mon-fri 11:30-17:00", isDefault: true)
    }
    #expect(lunch.broken(visit) == [.unbroken])
    #expect(lunch.broken(.of("pack", "2026-12-03T09:00", "2026-12-03T11:00")) == [])
  }

  @Test(arguments: [
    // Begins in the break, ends in it, is all of it, lies in it, runs over it, follows it.
    ("11:30", "13:30", [PlanningRule.presence]), ("09:30", "11:30", [.presence]),
    ("11:00", "12:00", [.presence, .request]), ("11:30", "12:00", [.presence, .request]),
    ("10:30", "12:30", [.unbroken]), ("12:00", "14:00", []),
  ])
  func tellsAVisitOverABreakFromOneThatTouchesIt(
    from: String, to: String, broken: [PlanningRule]
  ) {
    let lunch = shop {
      $0.content.calendars[0] = .of(
        "office", "mon-fri 09:00-11:00", "mon-fri 12:00-17:00", isDefault: true)
    }
    let found = lunch.broken(.of("pack", "2026-12-03T\(from)", "2026-12-03T\(to)"))
    #expect(Set(found) == Set(broken))
  }

  @Test func keepsTheBreaksOfATraineeFreeInAStayOfWholeDays() {
    let stay = Placement.of("pack", "2026-12-03T09:00", "2026-12-04T17:00")
    func stays(_ hours: String...) -> Shop {
      var shop = Shop()
      shop.ask(.session("pack", role: "packer", "2d"))
      shop.content.calendars.append(.of("hers", hours[0], hours[1]))
      shop.change("ana") { $0.calendar = .to("hers") }
      return shop
    }
    #expect(stays("mon-fri 09:00-12:00", "mon-fri 12:00-17:00").broken(stay) == [])
    #expect(stays("mon-fri 09:00-12:00", "mon-fri 13:00-17:00").broken(stay) == [.presence])
  }

  @Test func makesNewPlansWithoutVisitsOfTodayThatLieInABreak() {
    var shop = shop {
      $0.content.calendars[0] = .of(
        "office", "mon-fri 09:00-12:00", "mon-fri 13:00-17:00", isDefault: true)
      $0.policy.limits.notice = .of("2d")
    }
    shop.ask(.session("pack", role: "packer", "1h"))
    shop.content.schedule = [.of("pack", "2026-12-01T12:00", "2026-12-01T13:00")]
    let plan = shop.plan()
    #expect(plan.isVerified)
    #expect(plan.diagnostics.map(\.id) == ["broken-placement"])
    #expect(plan.placements.map(\.start) == [.of("2026-12-03T09:00")])
  }

  @Test func letsAVisitCrossMidnightWhereWorkNeverStops() {
    let always = shop {
      $0.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
    }
    #expect(always.broken(.of("pack", "2026-12-03T23:00", "2026-12-04T01:00")) == [])
  }

  @Test func readsCalendarsInTheZoneOfThePersonsSite() {
    let abroad = shop {
      $0.content.sites = [Site("pier", name: "Pier", declared: .nowhere)]
      $0.content.sites[0].zone = .newYork
      $0.change("ben") { $0.site = .to("pier") }
    }
    // Ben works from 14:00 to 22:00 by the organisation's clock, Ana until 17:00.
    #expect(abroad.broken(visit) == [.presence])
    #expect(abroad.broken(.of("pack", "2026-12-03T14:00", "2026-12-03T16:00")) == [])
  }

  @Test(arguments: ["ana", "ben"])
  func keepsMeetingsFree(who: String) {
    let meeting = shop {
      $0.change(who) {
        $0.busy = [
          Busy(
            .weekly(.of("thu")), from: .of("11:30"), to: .of("12:30"), reason: nil,
            declared: .nowhere)
        ]
      }
    }
    #expect(meeting.broken(visit) == [.busy])
    #expect(meeting.broken(.of("pack", "2026-12-03T09:30", "2026-12-03T11:30")) == [])
  }

  @Test func keepsAnEventFreeForWhoeverIsToBeThere() {
    var lunch = Event(when: .date(.of("2026-12-03")))
    lunch.at = .of("11:00")
    lunch.duration = .of("1h")
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "2h"),
      Item("lunch", title: "Lunch", .event(lunch), declared: .nowhere))
    #expect(shop.broken(visit) == [.busy])
    #expect(shop.broken(.of("pack", "2026-12-03T12:00", "2026-12-03T14:00")) == [])
  }

  @Test(arguments: ["person", "role", "department"])
  func sendsNoVisitorsWhereNoneAreWanted(who: String) {
    let door = NoVisitors(
      from: .of("2026-12-03"), to: .of("2026-12-03"), reason: nil, declared: .nowhere)
    let closed = shop { shop in
      switch who {
      case "person": shop.change("ben") { $0.noVisitors = [door] }
      case "role": shop.content.roles[0].noVisitors = [door]
      default: shop.content.departments[0].noVisitors = [door]
      }
    }
    #expect(closed.broken(visit) == [.noVisitors])
    #expect(closed.broken(.of("pack", "2026-12-04T10:00", "2026-12-04T12:00")) == [])
  }

  @Test(arguments: ["ana", "ben"])
  func knowsWhenEmploymentBegins(who: String) {
    let late = shop { $0.change(who) { $0.start = .of("2026-12-04") } }
    #expect(late.broken(visit).contains(.presence))
    #expect(late.broken(.of("pack", "2026-12-04T10:00", "2026-12-04T12:00")) == [])
  }

  @Test func keepsAMeetingOnOneDateFreeOnThatDateOnly() {
    let meeting = shop {
      $0.change("ben") {
        $0.busy = [
          Busy(
            .date(.of("2026-12-03")), from: .of("10:00"), to: .of("11:00"), reason: nil,
            declared: .nowhere)
        ]
      }
    }
    #expect(meeting.broken(visit) == [.busy])
    #expect(meeting.broken(.of("pack", "2026-12-10T10:00", "2026-12-10T12:00")) == [])
  }

  @Test func keepsAnEventFreeInEachWeekOfItsPhase() {
    var lunch = Event(when: .weekday(.thursday))
    lunch.at = .of("11:00")
    lunch.duration = .of("1h")
    var shop = Shop()
    shop.ask(
      .session("pack", role: "packer", "2h"),
      Item("lunch", title: "Lunch", .event(lunch), declared: .nowhere))
    shop.content.curricula[0].phases[0].to = .of("+9cd")
    // The phase ends on Thursday, 10 December.
    #expect(shop.broken(visit) == [.busy])
    #expect(shop.broken(.of("pack", "2026-12-10T10:00", "2026-12-10T12:00")) == [.busy])
    #expect(shop.broken(.of("pack", "2026-12-17T10:00", "2026-12-17T12:00")) == [])
  }

  @Test func letsATraineeGoWhoTakesNoVisitors() {
    let closed = shop {
      $0.change("ana") {
        $0.noVisitors = [
          NoVisitors(
            from: .of("2026-12-03"), to: .of("2026-12-03"), reason: nil, declared: .nowhere)
        ]
      }
    }
    #expect(closed.broken(visit) == [])
  }
}
