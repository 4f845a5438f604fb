import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// Ana and Cai are clerks in Sales and learn from packers.
@Suite struct CoverTests {
  private func shop(_ change: (inout Shop) -> Void = { _ in }) -> Shop {
    var shop = Shop()
    shop.content.people.append(
      .named("cai", holds: "clerk") { $0.enrol(in: "start", from: "2026-12-01") })
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.ask(.session("pack", role: "packer", "2h"))
    shop.policy.covers = [.init(.department(.to("sales")), least: 1, declared: .nowhere)]
    change(&shop)
    return shop
  }

  private let ana = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00")
  private let cai = Placement.of(
    "pack", "2026-12-03T11:00", "2026-12-03T13:00", host: "eve", trainee: "cai")

  @Test func keepsEnoughOfADepartmentOnDuty() {
    #expect(shop().broken(ana) == [])
    #expect(shop().broken(ana, cai) == [.cover])
  }

  @Test func keepsEnoughHoldersOfARoleOnDuty() {
    let shop = shop {
      $0.policy.covers = [.init(.role(.to("clerk")), least: 1, declared: .nowhere)]
    }
    #expect(shop.broken(ana) == [])
    #expect(shop.broken(ana, cai) == [.cover])
  }

  @Test func takesARolesOwnNumberWhereThePolicyHasNone() {
    let shop = shop {
      $0.policy.covers = []
      $0.content.roles[1].cover = 2
    }
    #expect(shop.broken(ana) == [.cover])
  }

  @Test func asksOnlyBetweenItsHours() {
    let shop = shop { $0.policy.covers[0].window = .of("13:00", "17:00") }
    #expect(shop.broken(ana, cai) == [])
  }

  @Test func countsASessionInTheOwnDepartmentAsOnDuty() {
    let shop = shop {
      $0.content.roles[0].department = .to("sales")
    }
    #expect(shop.broken(ana, cai) == [])
  }

  @Test func countsAWorkshopAsAwayWhoeverLeadsIt() {
    var shop = shop { $0.content.roles[0].department = .to("sales") }
    shop.ask(.workshop("pack", facilitator: "packer", "2h", capacity: 5))
    let run = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", trainee: "cai")
    shop.policy.covers[0].least = 3
    shop.change("ben") { $0.departments = [.to("packing")] }
    shop.change("eve") { $0.departments = [.to("packing")] }
    #expect(shop.broken(ana, run) == [.cover])
  }

  @Test func neitherCountsNorHarmsWhoDoesNotCount() {
    let shop = shop { $0.change("cai") { $0.countsForCover = false } }
    #expect(shop.broken(ana) == [.cover])
    #expect(shop.broken(cai) == [])
  }

  @Test func countsSomebodyInAMeetingAsOnDuty() {
    let shop = shop {
      $0.change("cai") {
        $0.busy = [
          Busy(
            .weekly(.everyDay), from: .of("09:00"), to: .of("17:00"), reason: nil,
            declared: .nowhere)
        ]
      }
    }
    #expect(shop.broken(ana) == [])
  }

  @Test func letsNobodyGoWhenAbsenceAloneBreaksCover() {
    let shop = shop {
      $0.change("cai") {
        $0.absences = [
          Absence(from: .of("2026-12-03"), to: .of("2026-12-03"), reason: nil, declared: .nowhere)
        ]
      }
    }
    #expect(shop.broken() == [])
    #expect(shop.broken(ana) == [.cover])
  }
}
