import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct LimitTests {
  private func shop(_ change: (inout Shop) -> Void = { _ in }) -> Shop {
    var shop = Shop()
    shop.content.people.append(.named("cai") { $0.enrol(in: "start", from: "2026-12-01") })
    shop.ask(
      .session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"),
      .session("tape", role: "packer", "2h"))
    shop.policy.limits.guests = 2
    change(&shop)
    return shop
  }

  private let pack = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00")
  private let wrap = Placement.of("wrap", "2026-12-03T13:00", "2026-12-03T15:00")
  private let nextDay = Placement.of("wrap", "2026-12-04T10:00", "2026-12-04T12:00")
  private let nextWeek = Placement.of("wrap", "2026-12-07T10:00", "2026-12-07T12:00")

  @Test func limitsATraineesDay() {
    let shop = shop { $0.policy.limits.traineePerDay = 180 }
    #expect(shop.broken(pack, wrap) == [.traineeLimit])
    #expect(shop.broken(pack, nextDay) == [])
  }

  @Test func limitsATraineesWeekFromMondayToSunday() {
    let shop = shop { $0.policy.limits.traineePerWeek = 180 }
    #expect(shop.broken(pack, nextDay) == [.traineeLimit])
    #expect(shop.broken(pack, nextWeek) == [])
  }

  @Test func letsAnEnrolmentHaveALimitOfItsOwn() {
    let shop = shop {
      $0.policy.limits.traineePerDay = 60
      $0.change("ana") { $0.enrolments[0].perDay = .of("4h") }
    }
    #expect(shop.broken(pack, wrap) == [])
  }

  @Test func takesTheSmallestLimitOfSeveralEnrolments() {
    let shop = shop {
      $0.content.curricula.append(.of("more", .of("all", [])))
      $0.change("ana") {
        $0.enrolments[0].perDay = .of("8h")
        $0.enrol(in: "more", from: "2026-12-01") { $0.perDay = .of("3h") }
      }
    }
    #expect(shop.broken(pack, wrap) == [.traineeLimit])
  }

  @Test func countsEveryGuestOfAHostsWeek() {
    let shop = shop { $0.change("ben") { $0.hosting?.perWeek = .of("3h") } }
    let guest = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", trainee: "cai")
    #expect(shop.broken(pack, guest) == [.hostLimit])
    #expect(shop.broken(pack, nextWeek) == [])
  }

  @Test func countsWhatWasHeldBeforeToday() {
    let shop = shop {
      $0.policy.limits.traineePerWeek = 180
      $0.content.schedule = [pack]
    }
    #expect(shop.broken(pack, nextDay, today: "2026-12-04") == [.traineeLimit])
    #expect(shop.broken(pack, nextWeek, today: "2026-12-04") == [])
  }

  @Test func countsEachHourOnTheDayInWhichItLies() {
    let shop = shop {
      $0.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
      $0.policy.limits.traineePerDay = 120
    }
    let overMidnight = Placement.of("pack", "2026-12-03T23:00", "2026-12-04T01:00")
    let oneHour = Placement.of("wrap", "2026-12-04T10:00", "2026-12-04T12:00")
    #expect(shop.broken(overMidnight) == [])
    // One hour after midnight and two more make three.
    #expect(shop.broken(overMidnight, oneHour) == [.traineeLimit])
    #expect(shop.broken(overMidnight, nextWeek) == [])
  }

  @Test func countsEachHourInTheWeekInWhichItLies() {
    let shop = shop {
      $0.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
      $0.policy.limits.hostPerWeek = 180
    }
    // From Sunday to Monday.
    let overWeekend = Placement.of("pack", "2026-12-06T23:00", "2026-12-07T01:00")
    #expect(shop.broken(overWeekend, nextWeek) == [])
    let later = Placement.of("tape", "2026-12-08T10:00", "2026-12-08T12:00")
    #expect(shop.broken(overWeekend, nextWeek, later) == [.hostLimit])
  }

  @Test func countsDaysOfTheOrganisationNotOfThePerson() {
    let shop = shop {
      $0.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
      $0.content.sites = [Site("pier", name: "Pier", declared: .nowhere)]
      $0.content.sites[0].zone = .newYork
      $0.change("ana") { $0.site = .to("pier") }
      $0.policy.limits.traineePerDay = 180
    }
    // In New York both lie on 3 December, by the organisation's clock on two days.
    let evening = Placement.of("pack", "2026-12-03T21:00", "2026-12-03T23:00")
    let night = Placement.of("wrap", "2026-12-04T01:00", "2026-12-04T03:00")
    #expect(shop.broken(evening, night) == [])
  }

  @Test func countsOnlyWorkingHoursOfWholeDays() {
    let shop = shop {
      $0.content.calendars[0] = .of(
        "office", "mon-fri 09:00-12:00", "mon-fri 13:00-16:00", isDefault: true)
      $0.policy.limits.traineePerWeek = 720
      $0.ask(.session("pack", role: "packer", "2d"))
    }
    // Six working hours on each of two days, the evening between them not counted.
    #expect(shop.broken(.of("pack", "2026-12-03T09:00", "2026-12-04T16:00")) == [])
    var less = shop
    less.policy.limits.traineePerWeek = 690
    #expect(less.broken(.of("pack", "2026-12-03T09:00", "2026-12-04T16:00")) == [.traineeLimit])
  }

  @Test func letsAHostHaveALimitOfTheirOwn() {
    let shop = shop {
      $0.policy.limits.hostPerWeek = 60
      $0.change("ben") { $0.hosting?.perWeek = .of("4h") }
    }
    #expect(shop.broken(pack, nextDay) == [])
  }
}
