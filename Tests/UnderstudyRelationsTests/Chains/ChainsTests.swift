import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ChainsTests {
  private let shop = Chains(ServiceGraph(HomeGoods.draft.organisation))

  private func chains(_ build: (inout Draft) -> Void) -> Chains {
    var draft = Draft()
    draft.customer("shopper")
    build(&draft)
    return Chains(ServiceGraph(draft.organisation))
  }

  @Test func followsARoleToTheCustomer() throws {
    let chain = try #require(shop.strongest(from: .role("campaign")))

    #expect(chain.links.map(\.service.what) == ["qualified leads", "order confirmation"])
    #expect(chain.nodes.map(\.key) == ["role:campaign", "role:desk", "customer:shopper"])
    #expect(chain.customer == "shopper")
    #expect(chain.strength == .high)
    #expect(chain.total.words == "1 day 15 minutes")
  }

  @Test func ratesTheWeakestLinkBeforeTime() throws {
    let chains = chains { draft in
      draft.roles("a", "b")
      draft.serve("a", "quick", to: .customer("shopper"), within: "1h", .normal)
      draft.serve("a", "slow", to: .role("b"), within: "5d", .high)
      draft.serve("b", "slow", to: .customer("shopper"), within: "5d", .high)
    }
    #expect(
      try #require(chains.strongest(from: .role("a"))).links.map(\.id) == ["a-slow", "b-slow"])
  }

  @Test func ratesTimeBeforeLengthAndLengthBeforeNames() throws {
    let chains = chains { draft in
      draft.roles("a", "b", "c")
      draft.serve("a", "direct", to: .customer("shopper"), within: "4h")
      draft.serve("a", "first", to: .role("b"), within: "1h")
      draft.serve("b", "second", to: .customer("shopper"), within: "2h")
      draft.serve("b", "detour", to: .role("c"), within: "1h")
      draft.serve("c", "third", to: .customer("shopper"), within: "1h")
      draft.serve("c", "other-third", to: .customer("shopper"), within: "1h")
    }
    #expect(
      chains.strongest(from: .role("a"), within: .init(count: 9)).map { $0.links.map(\.id) } == [
        ["a-first", "b-second"], ["a-first", "b-detour", "c-other-third"],
        ["a-first", "b-detour", "c-third"], ["a-direct"],
      ])
  }

  @Test func countsAPromiseWithoutAFigureAsADay() throws {
    let chains = chains { draft in
      draft.roles("a", "b", "c")
      draft.serve("a", "vague", to: .role("b"), within: "each Monday")
      draft.serve("b", "out", to: .customer("shopper"), within: "1h")
      draft.serve("a", "exact", to: .role("c"), within: "2d")
      draft.serve("c", "out", to: .customer("shopper"), within: "1h")
    }
    let chain = try #require(chains.strongest(from: .role("a")))

    #expect(chain.links.map(\.id) == ["a-vague", "b-out"])
    #expect(chain.total.words == "at least 1 hour")
    #expect(chain.total.withoutFigure == 1)
  }

  @Test func goesOnWithTheNearestRoleOfADepartment() throws {
    let chains = chains { draft in
      draft.departments("care")
      draft.role("far", "Far", in: "care")
      draft.role("near", "Near", in: "care")
      draft.roles("a")
      draft.serve("a", "notes", to: .department("care"), within: "1h")
      draft.serve("far", "answers", to: .customer("shopper"), within: "9h")
      draft.serve("near", "answers", to: .customer("shopper"), within: "2h")
    }
    let chain = try #require(chains.strongest(from: .role("a")))

    #expect(chain.nodes.map(\.key) == ["role:a", "role:near", "customer:shopper"])
  }

  @Test func usesAServiceForEveryoneOnlyWhereNothingElseLeadsToACustomer() throws {
    let chains = chains { draft in
      draft.roles("pay", "it", "clerk")
      draft.serve("clerk", "parcels", to: .customer("shopper"), .high)
      draft.serve("pay", "pay", to: .everyone, .high)
      draft.serve("it", "repairs", to: .everyone, .high)
      draft.serve("it", "backups", to: .role("clerk"), .low)
    }
    let pay = try #require(chains.strongest(from: .role("pay")))
    let it = try #require(chains.strongest(from: .role("it")))

    #expect(pay.isBroad)
    #expect(pay.nodes.map(\.key) == ["role:pay", "role:clerk", "customer:shopper"])
    #expect(it.links.map(\.id) == ["it-backups", "clerk-parcels"])
  }

  @Test func reportsRolesWithoutAChain() {
    let chains = chains { draft in
      draft.roles("clerk", "archive", "attic")
      draft.serve("clerk", "parcels", to: .customer("shopper"))
      draft.serve("attic", "boxes", to: .role("archive"))
    }
    #expect(chains.rolesWithoutChain == ["archive", "attic"])
    #expect(chains.rolesOnChains == 1)
    #expect(chains.strongest(from: .role("attic")) == nil)
    #expect(chains.strongest(from: .role("attic"), within: .init()).isEmpty)
  }

  @Test func passesThroughPartners() throws {
    let chains = chains { draft in
      draft.roles("buyer", "clerk")
      draft.partner("carrier")
      draft.serve("buyer", "orders", to: .partner("carrier"))
      draft.serve("carrier", "vans", to: .role("clerk"))
      draft.serve("clerk", "parcels", to: .customer("shopper"))
    }
    #expect(try #require(chains.strongest(from: .role("buyer"))).nodes.count == 4)
  }

  @Test func isEmptyForAnEmptyOrganisation() {
    let chains = Chains(ServiceGraph(Draft().organisation))

    #expect(chains.rolesOnChains == 0)
    #expect(chains.loops.isEmpty)
    #expect(chains.mainLine(length: 5) == nil)
  }

  @Test func needsWorkInProportionToTheOrganisation() {
    func work(roles: Int) -> Int {
      var random = RandomOrganisation(seed: 7)
      return Chains(ServiceGraph(random.draft(roles: roles, services: 6 * roles).organisation)).work
    }
    let (small, large) = (work(roles: 250), work(roles: 2_000))
    #expect(small > 250)
    #expect(large < small * 8 * 2)
  }
}
