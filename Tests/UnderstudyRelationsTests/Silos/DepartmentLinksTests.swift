import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct DepartmentLinksTests {
  private func draft() -> Draft {
    var draft = Draft()
    draft.departments("care", "sales", "stock", "attic")
    draft.role("agent", "Agent", in: "care")
    draft.role("clerk", "Clerk", in: "sales")
    draft.role("keeper", "Keeper", in: "stock")
    draft.role("ghost", "Ghost", in: "attic")
    draft.serve("clerk", "notes", to: .role("agent"), .low)
    draft.serve("agent", "calls", to: .role("clerk"), .low)
    draft.serve("keeper", "counts", to: .department("sales"), .high)
    draft.curriculum("visit", ("see-stock", "keeper", .shadowed, "1h"))
    draft.person("ann", holds: "clerk")
    draft.person("bob", holds: "agent")
    return draft
  }

  private func links(_ draft: Draft, plan: [Placement] = []) -> DepartmentLinks {
    let organisation = draft.organisation
    return DepartmentLinks(
      ServiceGraph(organisation),
      shadowing: DepartmentLinks.shadowing(in: organisation, plan: plan))
  }

  @Test func reportsDepartmentsThatServeButNeverShadowEachOther() {
    let strangers = links(draft()).strangers

    #expect(strangers.map(\.pair) == [.init("sales", "stock"), .init("care", "sales")])
    #expect(strangers.map(\.isMutual) == [false, true])
    #expect(strangers.last?.services.map(\.id) == ["agent-calls", "clerk-notes"])
  }

  @Test func isContentWithASessionOnSomebodysPath() {
    var draft = draft()
    draft.content.people[0].enrol("visit")

    #expect(links(draft).strangers.map(\.pair) == [.init("care", "sales")])
  }

  @Test func doesNotCountAnOmittedSession() {
    var draft = draft()
    draft.content.people[0].enrol("visit")
    draft.content.people[0].enrolments[0].omissions = [
      .init(.to("see-stock"), declared: .nowhere)
    ]

    #expect(links(draft).strangers.count == 2)
  }

  @Test func isContentWithAPlacementBetweenTheirPeople() {
    let plan = [Placement.on("2026-11-23", "ann", "anything", with: "bob")]

    #expect(links(draft(), plan: plan).strangers.map(\.pair) == [.init("sales", "stock")])
  }

  @Test func reportsDepartmentsWithoutAnyLink() {
    var draft = draft()
    draft.department("empty", "Nobody works here")
    #expect(links(draft).withoutLinks == ["attic"])

    draft.customer("shopper")
    draft.serve("ghost", "stories", to: .customer("shopper"))
    #expect(links(draft).withoutLinks.isEmpty)
  }

  @Test func doesNotCountWhatIsForEveryoneAsALinkOfThoseWhoReceiveIt() {
    var draft = Draft()
    draft.departments("it", "attic")
    draft.role("desk", "Desk", in: "it")
    draft.role("ghost", "Ghost", in: "attic")
    draft.serve("desk", "repairs", to: .everyone)

    #expect(links(draft).withoutLinks == ["attic"])
  }
}
