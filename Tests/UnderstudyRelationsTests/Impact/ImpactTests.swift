import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ImpactTests {
  private let shop = ServiceGraph(HomeGoods.draft.organisation)

  @Test func tellsWhomAFailureReachesHowSoonAndThroughWhom() throws {
    let impact = Impact(of: .node(.role("lead")), in: shop)
    let dispatch = try #require(impact.reached.first)
    let customer = try #require(impact.customers.first)

    #expect(dispatch.node == .role("dispatch"))
    #expect(dispatch.after.withoutFigure == 1)
    #expect(customer.way.map(\.service.what) == ["packed orders", "tracking updates", "answers"])
    #expect(customer.after.words == "at least 5 hours")
  }

  @Test func comparesByTimeAndNotBySteps() throws {
    var draft = Draft()
    draft.customer("shopper")
    draft.roles("a", "b")
    draft.serve("a", "slow", to: .customer("shopper"), within: "2d")
    draft.serve("a", "quick", to: .role("b"), within: "1h")
    draft.serve("b", "quick", to: .customer("shopper"), within: "1h")
    let impact = Impact(of: .node(.role("a")), in: ServiceGraph(draft.organisation))

    #expect(impact.customers.map { $0.way.map(\.id) } == [["a-quick", "b-quick"]])
    #expect(impact.reached.map(\.node.name) == ["b", "shopper"])
  }

  @Test func letsOneServiceFailAlone() {
    let impact = Impact(of: .service("desk-billing-details"), in: shop)

    #expect(impact.roles.first?.node == .role("invoice"))
    #expect(!impact.roles.contains { $0.node == .role("desk") })
  }

  @Test func reachesEveryRoleThroughAServiceForEveryone() {
    let impact = Impact(of: .service("facil-a-working-building"), in: shop)

    #expect(impact.roles.count == 17)
    #expect(impact.roles.allSatisfy { $0.way.count == 1 })
  }

  @Test func reachesTheRolesOfADepartment() {
    var draft = Draft()
    draft.departments("care")
    draft.role("one", "One", in: "care")
    draft.role("two", "Two", in: "care")
    draft.roles("a", "other")
    draft.serve("a", "notes", to: .department("care"))
    let impact = Impact(of: .node(.role("a")), in: ServiceGraph(draft.organisation))

    #expect(impact.reached.map(\.node.name) == ["one", "two"])
  }

  @Test func endsWhereServicesRunInCircles() {
    var draft = Draft()
    draft.roles("a", "b")
    draft.serve("a", "x", to: .role("b"))
    draft.serve("b", "y", to: .role("a"))
    let impact = Impact(of: .node(.role("a")), in: ServiceGraph(draft.organisation))

    #expect(impact.reached.map(\.node.name) == ["b"])
  }

  @Test(arguments: [
    Impact.Failure.node(.role("unknown")), .service("unknown"), .node(.customer("shopper")),
  ])
  func reachesNobodyFromWhatGivesNothing(failure: Impact.Failure) {
    #expect(Impact(of: failure, in: shop).reached.isEmpty)
  }

  @Test(arguments: 0..<30)
  func neverTakesLongerThanAnyOtherWay(seed: UInt64) {
    var random = RandomOrganisation(seed: seed)
    let graph = ServiceGraph(random.draft(roles: 10, services: 30).organisation)
    for start in graph.nodes where start.role != nil {
      let reached = Impact(of: .node(start), in: graph).reached
      let after = Dictionary(
        uniqueKeysWithValues: reached.map { ($0.node, $0.after.assumedMinutes) })
      for link in graph.links {
        let before = link.supplier == start ? 0 : after[link.supplier]
        guard let before, link.receiver.role != nil, link.receiver != start else { continue }
        #expect(after[link.receiver] ?? .max <= before + link.assumedMinutes)
      }
    }
  }
}
