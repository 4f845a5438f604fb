import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct NeighboursMetTests {
  /// An agent with five neighbours, and a curriculum for agents that follows three of them.
  private var draft: Draft {
    var draft = Draft()
    draft.departments("care")
    draft.customer("shopper")
    draft.role("agent", "Agent", in: "care")
    draft.roles("desk", "lead", "it", "buyer", "returns", "payroll")
    draft.serve("desk", "notes", to: .role("agent"))
    draft.serve("lead", "news", to: .department("care"))
    draft.serve("it", "tools", to: .role("agent"), .high)
    draft.serve("agent", "requests", to: .role("returns"))
    draft.serve("agent", "complaints", to: .role("buyer"))
    draft.serve("agent", "answers", to: .customer("shopper"))
    draft.serve("payroll", "pay", to: .everyone)
    draft.curriculum(
      "start", ("see-desk", "desk", .shadowed, "2h"), ("see-lead", "lead", .aware, "2h"),
      ("see-returns", "returns", .shadowed, "2h"))
    draft.content.curricula[0].roles = [.to("agent")]
    return draft
  }

  private func met(_ draft: Draft) -> [NeighboursMet] {
    NeighboursMet.all(in: ServiceGraph(draft.organisation))
  }

  @Test func countsThoseWhomSessionsFollow() throws {
    let one = try #require(met(draft).first)

    #expect(one.neighbours == 5)
    #expect(one.met == ["desk", "lead", "returns"])
    #expect(one.missed.map(\.role) == ["it", "buyer"])
    #expect(one.missed.map(\.isCritical) == [true, false])
  }

  @Test func followsIncludes() throws {
    var draft = draft
    draft.curriculum("tools", ("see-it", "it", .aware, "1h"))
    draft.content.curricula[0].includes = [.to("tools")]

    #expect(try #require(met(draft).first).missed.map(\.role) == ["buyer"])
  }

  @Test func asksNothingOfProgrammesForLeavingNorOfRolesWithoutNeighbours() {
    var leaving = draft
    leaving.content.curricula[0].kind = .leaving
    var lonely = draft
    lonely.content.curricula[0].roles = [.to("payroll"), .to("nobody")]

    #expect(met(leaving).isEmpty)
    #expect(met(lonely).isEmpty)
  }
}
