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
}
