import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct HostRuleTests {
  private let visit = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00")

  private func shop(_ change: (inout Shop) -> Void = { _ in }) -> Shop {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"))
    change(&shop)
    return shop
  }

  @Test func wantsAHostWhoTakesVisitors() {
    #expect(shop { $0.change("ben") { $0.hosting = nil } }.broken(visit) == [.eligibleHost])
  }

  @Test func takesAQualificationForAsLongAsItLasts() {
    func qualified(until last: String) -> Shop {
      shop {
        $0.change("ben") {
          $0.holds = []
          $0.qualified = [Qualification(.to("packer"), level: .host, declared: .nowhere)]
          $0.qualified[0].expires = .of(last)
        }
      }
    }
    #expect(qualified(until: "2026-12-03").broken(visit) == [])
    #expect(qualified(until: "2026-12-02").broken(visit) == [.eligibleHost])
  }

  @Test func takesTheWordOfWhoMaySayThatSomebodyCanHost() {
    var record = LearningRecord()
    record.qualifications["ben"] = [
      .init(role: "packer", level: .host, day: .of("2026-12-03"), by: "eve")
    ]
    let untold = shop { $0.change("ben") { $0.hosting = nil } }
    let problem = PlanningProblem(untold.organisation, record: record, today: .of("2026-12-01"))
    #expect(Verifier(problem).breaches(in: [visit]).isEmpty)
    let before = Placement.of("pack", "2026-12-02T10:00", "2026-12-02T12:00")
    #expect(Verifier(problem).breaches(in: [before]).map(\.rule) == [.eligibleHost])
  }

  @Test func letsNobodyBeTheirOwnHost() {
    let alone = shop {
      $0.change("ana") {
        $0.holds.append(Holding(.to("packer"), declared: .nowhere))
        $0.hosting = Hosting(declared: .nowhere)
      }
    }
    let own = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", host: "ana")
    #expect(alone.broken(own).contains(.eligibleHost))
  }

  @Test func takesOnlyThePersonThatTheSessionNames() {
    var shop = Shop()
    shop.content.people.append(.named("eve"))
    shop.ask(.session("pack", host: .relation(.manager), duration: "2h"))
    shop.change("ana") { $0.manager = .to("eve") }
    #expect(shop.broken(visit) == [.eligibleHost])
    let meant = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", host: "eve")
    #expect(shop.broken(meant) == [])
  }

  @Test func keepsPeopleApartWhoAreToBeKeptApart() {
    let apart = shop {
      $0.policy.avoids = [.init(trainee: .to("ana"), host: .to("ben"), declared: .nowhere)]
    }
    #expect(apart.broken(visit) == [.avoid])
  }

  @Test(
    arguments: [
      ("mill", "mill", true), ("mill", "pier", false), ("mill", nil, false), (nil, nil, false),
    ] as [(String?, String?, Bool)])
  func wantsBothAtOneSite(trainee: String?, host: String?, isRight: Bool) {
    var shop = Shop()
    shop.content.sites = ["mill", "pier"].map {
      Site(Identifier($0), name: $0, declared: .nowhere)
    }
    shop.ask(.session("pack", role: "packer", "2h") { $0.site = .same })
    shop.change("ana") { $0.site = trainee.map { .to($0) } }
    shop.change("ben") { $0.site = host.map { .to($0) } }
    #expect(shop.broken(visit) == (isRight ? [] : [.site]))
  }

  @Test func wantsBothAtTheSiteThatTheSessionNames() {
    var shop = Shop()
    shop.content.sites = ["mill", "pier"].map {
      Site(Identifier($0), name: $0, declared: .nowhere)
    }
    shop.ask(.session("pack", role: "packer", "2h") { $0.site = .at(.to("pier")) })
    for who in ["ana", "ben"] { shop.change(who) { $0.site = .to("mill") } }
    #expect(shop.broken(visit) == [.site])
    for who in ["ana", "ben"] { shop.change(who) { $0.site = .to("pier") } }
    #expect(shop.broken(visit) == [])
  }

  @Test func givesEachRepetitionAnotherHostWhereTheAuthorSaysSo() {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    shop.ask(
      .session("pack", role: "packer", "2h") {
        $0.times = 2
        $0.hasDistinctHosts = true
      })
    let first = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", time: 1)
    let again = Placement.of("pack", "2026-12-04T10:00", "2026-12-04T12:00", time: 2)
    let other = Placement.of(
      "pack", "2026-12-04T10:00", "2026-12-04T12:00", host: "eve", time: 2)
    #expect(shop.broken(first, again) == [.distinctHosts])
    #expect(shop.broken(first, other) == [])
  }

  @Test(
    arguments: [
      ("2026-12-03", nil, true), ("2026-12-04", nil, false), (nil, "2026-12-03", true),
      (nil, "2026-12-02", false),
    ] as [(String?, String?, Bool)])
  func takesAHolderForAsLongAsTheyHoldTheRole(since: String?, until: String?, isRight: Bool) {
    let holding = shop {
      $0.change("ben") {
        $0.holds[0].since = since.map { .of($0) }
        $0.holds[0].until = until.map { .of($0) }
      }
    }
    #expect(holding.broken(visit) == (isRight ? [] : [.eligibleHost]))
  }

  @Test func wantsTheLevelOfAHost() {
    func qualified(_ level: Level) -> Shop {
      shop {
        $0.change("ben") {
          $0.holds = []
          $0.qualified = [Qualification(.to("packer"), level: level, declared: .nowhere)]
        }
      }
    }
    #expect(qualified(.cover).broken(visit) == [.eligibleHost])
    #expect(qualified(.host).broken(visit) == [])
  }

  @Test func takesAnyHolderOfARoleThatTheSessionNames() {
    var shop = Shop()
    shop.content.people.append(.named("eve", holds: "clerk"))
    shop.ask(.session("pack", host: .named("clerk"), duration: "2h"))
    // Ben packs; Eve is a clerk, and need not be somebody who takes visitors.
    #expect(shop.broken(visit) == [.eligibleHost])
    let meant = Placement.of("pack", "2026-12-03T10:00", "2026-12-03T12:00", host: "eve")
    #expect(shop.broken(meant) == [])
    shop.change("eve") { $0.holds[0].until = .of("2026-12-02") }
    #expect(shop.broken(meant) == [.eligibleHost])
  }

  @Test func keepsPeopleApartInOneDirectionOnly() {
    let other = shop {
      $0.policy.avoids = [.init(trainee: .to("ben"), host: .to("ana"), declared: .nowhere)]
    }
    #expect(other.broken(visit) == [])
  }
}
