import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct WholeChainTests {
  private let shop = Chains(ServiceGraph(HomeGoods.draft.organisation))

  @Test(arguments: ["campaign", "desk", "lead", "dispatch"])
  func drawsTheWholeLineOnWhichARoleStands(role: String) throws {
    let chain = try #require(shop.whole(through: Identifier(role)))

    #expect(
      chain.nodes.map(\.key).suffix(5) == [
        "role:campaign", "role:desk", "role:lead", "role:dispatch", "customer:shopper",
      ])
  }

  @Test func beginsWithTheStrongestSupplierWhereNoneIsAsStrong() throws {
    let chain = try #require(shop.whole(through: "support"))

    #expect(chain.links.map(\.service.what) == ["order notes", "answers"])
  }

  @Test func beginsWithTheRoleWhereNobodyServesIt() throws {
    let chain = try #require(shop.whole(through: "shop"))

    #expect(chain.nodes.first == .role("shop"))
  }

  @Test func goesBackNoFurtherThanAsked() throws {
    #expect(try #require(shop.whole(through: "lead", reach: 0)).nodes.first == .role("lead"))
    #expect(try #require(shop.whole(through: "lead", reach: 1)).nodes.first == .role("desk"))
  }

  @Test func choosesTheLongestStrongLineForTheMap() throws {
    let line = try #require(shop.mainLine(length: 5))

    #expect(line.nodes.map(\.name) == ["campaign", "desk", "lead", "dispatch", "shopper"])
  }

  @Test func neverVisitsAnybodyTwice() {
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomOrganisation(seed: seed)
      let chains = Chains(ServiceGraph(random.draft(roles: 14, services: 50).organisation))
      for role in chains.graph.nodes.compactMap(\.role) {
        guard let chain = chains.whole(through: role) else { continue }
        #expect(Set(chain.nodes).count == chain.nodes.count)
        #expect(chain.nodes.contains(.role(role)))
        #expect(chain.nodes.count == chain.links.count + 1)
      }
    }
  }
}
