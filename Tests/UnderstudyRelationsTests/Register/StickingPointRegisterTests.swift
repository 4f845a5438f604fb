import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct StickingPointRegisterTests {
  private let day = Day.on("2026-11-23")

  private func point(_ id: String, since: String?, _ status: Status = .open) -> StickingPoint {
    var point = StickingPoint(Identifier(id), declared: .nowhere)
    point.since = since.map { .on($0) }
    point.status = status
    return point
  }

  private func register(_ build: (inout Draft) -> Void) -> StickingPointRegister {
    var draft = Draft()
    draft.role("clerk", "Order desk clerk")
    draft.roles("picker", "idle")
    build(&draft)
    return StickingPointRegister(ServiceGraph(draft.organisation), on: day)
  }

  @Test func putsTheOldestAndMostHarmfulFirst() {
    let register = register { draft in
      draft.serve("clerk", "orders", to: .role("picker"), .high)
      draft.lastService(of: "clerk") {
        $0.stickingPoints = [
          point("harmful", since: "2026-11-04"), point("newer", since: "2026-11-14"),
        ]
      }
      draft.serve("clerk", "news", to: .role("picker"), .low)
      draft.lastService(of: "clerk") {
        $0.stickingPoints = [point("old", since: "2026-10-04"), point("undated", since: nil)]
      }
    }
    // 20 days x 3, 51 x 1, 10 x 3, 1 x 1.
    #expect(register.entries.map(\.point.id) == ["harmful", "old", "newer", "undated"])
    #expect(register.entries.map(\.number) == [1, 2, 3, 4])
    #expect(register.entries.map(\.days) == [19, 50, 9, nil])
  }

  @Test func takesTheHarmFromWhoeverSuffers() {
    let register = register { draft in
      draft.serve("clerk", "orders", to: .role("picker"), .high)
      draft.serve("picker", "parcels", to: .role("clerk"), .normal)
      draft.role("clerk") { $0.stickingPoints = [point("at-clerk", since: nil)] }
      draft.role("idle") { $0.stickingPoints = [point("at-idle", since: nil)] }
      draft.role("picker") {
        $0.uses = [.init(.to("scanner"), about: Prose(), declared: .nowhere)]
      }
      for name in ["scanner", "unused"] {
        var system = System(Identifier(name), name: name, declared: .nowhere)
        system.stickingPoints = [point("at-\(name)", since: nil)]
        draft.content.systems.append(system)
      }
    }
    #expect(register.entries(of: Identifier<Role>("clerk")).map(\.harm) == [.high])
    #expect(register.entries(of: Identifier<Role>("idle")).map(\.harm) == [.low])
    #expect(register.entries(of: Identifier<System>("scanner")).map(\.harm) == [.normal])
    #expect(register.entries(of: Identifier<System>("unused")).map(\.harm) == [.low])
  }

  @Test func keepsWhatIsSettledAtTheEnd() {
    let register = register { draft in
      draft.role("clerk") {
        $0.stickingPoints = [
          point("settled", since: "2020-01-01", .done), point("tried", since: nil, .trying),
        ]
      }
    }
    #expect(register.entries.map(\.point.id) == ["tried", "settled"])
    #expect(register.open.map(\.point.id) == ["tried"])
  }

  @Test func namesOwnersAsPeopleDo() {
    let register = register { draft in
      draft.person("p-1", "Grace Okafor")
      draft.role("clerk") { role in
        var stuck = point("stuck", since: nil)
        stuck.owners = ["clerk", "p-1", "gone"].map {
          Owner(.named($0), at: Declaration.nowhere.range)
        }
        stuck.owners.append(Owner(.relation(.manager), at: Declaration.nowhere.range))
        role.stickingPoints = [stuck]
      }
    }
    #expect(register.entries.first?.owners == "Order desk clerk, Grace Okafor, gone, the manager")
  }

  @Test func countsAPointFromTheFutureAsNew() {
    let register = register { draft in
      draft.role("clerk") { $0.stickingPoints = [point("soon", since: "2027-01-01")] }
    }
    #expect(register.entries.first?.days == 0)
  }
}
