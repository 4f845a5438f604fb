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

  @Test func countsASessionOfTheOwnRoleAsOnDuty() {
    let shop = shop {
      $0.policy.covers = [.init(.role(.to("clerk")), least: 1, declared: .nowhere)]
      $0.content.people.append(.named("dot", holds: "clerk", hosts: true))
      $0.change("cai") { $0.holds = [] }
      $0.policy.covers[0].least = 2
      $0.ask(.session("pack", role: "clerk", "2h"))
    }
    #expect(shop.broken(.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", host: "dot")) == [])
    var elsewhere = shop
    elsewhere.ask(.session("pack", role: "packer", "2h"))
    #expect(elsewhere.broken(ana) == [.cover])
  }

  @Test(arguments: [("sales", [PlanningRule]()), ("packing", [.cover])])
  func goesByTheHostsDepartmentWhereNoRoleIsFollowed(home: String, broken: [PlanningRule]) {
    let shop = shop {
      $0.content.people.append(.named("dot") { $0.departments = [.to(home)] })
      $0.change("ana") { $0.manager = .to("dot") }
      $0.policy.covers[0].least = home == "sales" ? 3 : 2
      $0.ask(.checkIn("pack", with: .relation(.manager), duration: "2h"))
    }
    #expect(
      shop.broken(.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", host: "dot")) == broken)
  }

  @Test func countsPeopleInTheirHomeDepartmentOnly() {
    let shop = shop {
      // Eve belongs to Sales as well, but is at home in Packing.
      $0.change("eve") { $0.departments = [.to("packing"), .to("sales")] }
    }
    #expect(shop.broken(ana, cai) == [.cover])
    var home = shop
    home.change("eve") { $0.departments = [.to("sales"), .to("packing")] }
    #expect(home.broken(ana, cai) == [])
  }

  @Test func countsHoldersOfARoleWhileTheyHoldIt() {
    let shop = shop {
      $0.policy.covers = [.init(.role(.to("clerk")), least: 1, declared: .nowhere)]
      $0.change("cai") { $0.holds[0].until = .of("2026-12-02") }
    }
    #expect(shop.broken(ana) == [.cover])
  }

  @Test func asksBetweenHoursThatRunOverMidnight() {
    func night(_ from: String, _ to: String) -> Shop {
      shop {
        $0.content.calendars[0] = .of("office", "mon-sun 00:00-24:00", isDefault: true)
        $0.policy.covers[0].window = .of(from, to)
        $0.policy.covers[0].least = 2
      }
    }
    let late = Placement.of("pack", "2026-12-03T23:00", "2026-12-04T01:00")
    #expect(night("22:00", "05:00").broken(late) == [.cover])
    #expect(night("00:30", "05:00").broken(late) == [.cover])
    #expect(night("01:00", "22:00").broken(late) == [])
  }
}
