import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ServiceGraphTests {
  private func names(_ neighbours: [Neighbour]) -> [String] { neighbours.map(\.node.key) }

  @Test func listsWhatIsAddressedToARoleItsDepartmentsAndEveryone() {
    var draft = Draft()
    draft.department("commercial", "Commercial")
    draft.department("sales", "Sales", in: "commercial")
    draft.departments("care")
    draft.role("clerk", "Clerk", in: "sales")
    draft.role("agent", "Agent", in: "care")
    draft.roles("a", "b", "c", "d")
    draft.serve("a", "orders", to: .role("clerk"))
    draft.serve("b", "forecasts", to: .department("commercial"))
    draft.serve("c", "pay", to: .everyone, .high)
    draft.serve("d", "calls", to: .department("care"))
    let graph = ServiceGraph(draft.organisation)

    #expect(names(graph.suppliers(of: .role("clerk"))) == ["role:a", "role:b", "role:c"])
    #expect(names(graph.suppliers(of: .role("agent"))) == ["role:d", "role:c"])
  }

  @Test func leavesOutWhatARoleGivesItself() {
    var draft = Draft()
    draft.departments("it")
    draft.role("desk", "Desk", in: "it")
    draft.serve("desk", "repairs", to: .everyone)
    draft.serve("desk", "notes", to: .department("it"))
    let graph = ServiceGraph(draft.organisation)

    #expect(graph.suppliers(of: .role("desk")).isEmpty)
    #expect(names(graph.customers(of: .role("desk"))) == ["department:it", "all"])
  }

  @Test func putsStrongerServicesFirst() {
    var draft = Draft()
    draft.roles("me", "slow", "quick", "critical", "untimed")
    draft.serve("slow", "x", to: .role("me"), within: "3d")
    draft.serve("quick", "x", to: .role("me"), within: "1h")
    draft.serve("critical", "x", to: .role("me"), within: "9d", .high)
    draft.serve("untimed", "x", to: .role("me"))
    let graph = ServiceGraph(draft.organisation)

    #expect(
      names(graph.suppliers(of: .role("me")))
        == ["role:critical", "role:quick", "role:untimed", "role:slow"])
  }

  @Test func addsDepartmentsUp() {
    let graph = ServiceGraph(HomeGoods.draft.organisation)

    #expect(
      names(graph.customers(of: .department("sales"))) == [
        "customer:shopper", "department:fulfilment", "department:care", "department:finance",
        "department:purchasing",
      ])
    #expect(
      names(graph.suppliers(of: .department("sales"))) == [
        "department:marketing", "department:fulfilment", "department:people", "department:itd",
        "department:finance",
      ])
  }

  @Test func countsWhatStaysInsideADepartmentAsItsOwn() {
    var draft = Draft()
    draft.department("outer", "Outer")
    draft.department("inner", "Inner", in: "outer")
    draft.role("a", "A", in: "outer")
    draft.role("b", "B", in: "inner")
    draft.role("c", "C")
    draft.serve("a", "x", to: .role("b"))
    draft.serve("b", "y", to: .department("inner"))
    draft.serve("b", "z", to: .role("c"))
    let graph = ServiceGraph(draft.organisation)

    #expect(graph.given(by: .department("outer")).map(\.id) == ["b-z"])
    #expect(graph.received(by: .department("outer")).isEmpty)
    #expect(graph.received(by: .department("inner")).map(\.id) == ["a-x"])
  }

  @Test func leavesOutServicesThatLeadNowhereAndLaterOnesOfATakenName() {
    var draft = Draft()
    draft.roles("a", "b")
    draft.serve("a", "x", to: .role("nobody"))
    draft.serve("a", "first", to: .role("b"), id: "same")
    draft.serve("b", "second", to: .role("a"), id: "same")
    let graph = ServiceGraph(draft.organisation)

    #expect(graph.links.map(\.service.what) == ["first"])
    #expect(graph["same"]?.supplier == .role("a"))
    #expect(graph["missing"] == nil)
  }

  @Test func survivesDepartmentsThatContainEachOther() {
    var draft = Draft()
    draft.department("one", "One", in: "other")
    draft.department("other", "Other", in: "one")
    draft.role("a", "A", in: "one")
    let graph = ServiceGraph(draft.organisation)

    #expect(graph.roles(in: "one") == ["a"])
    #expect(graph.roles(in: "other") == ["a"])
  }

  @Test(arguments: 0..<20)
  func isTheSameHoweverContentIsOrdered(seed: UInt64) {
    var random = RandomOrganisation(seed: seed)
    let draft = random.draft(roles: 15, services: 40)
    let one = ServiceGraph(draft.organisation)
    let other = ServiceGraph(draft.shuffled(seed: seed + 1).organisation)

    #expect(one.nodes == other.nodes)
    #expect(one.links == other.links)
  }

  @Test func isEmptyForAnEmptyOrganisation() {
    let graph = ServiceGraph(Draft().organisation)

    #expect(graph.nodes == [.everyone])
    #expect(graph.links.isEmpty)
    #expect(graph.suppliers(of: .role("nobody")).isEmpty)
  }

  @Test func givesNoTwoNodesOneKey() {
    var draft = Draft()
    draft.departments("sales")
    draft.roles("sales", "all")
    draft.partner("sales")
    draft.customer("sales")
    let keys = ServiceGraph(draft.organisation).nodes.map(\.key)

    #expect(Set(keys).count == keys.count)
  }
}
