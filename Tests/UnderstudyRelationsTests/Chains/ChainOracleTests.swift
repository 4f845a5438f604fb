import Testing
import UnderstudyModel

@testable import UnderstudyRelations

/// Compares the search with a list of every chain there is.
@Suite struct ChainOracleTests {
  @Test(arguments: 0..<60)
  func findsTheStrongestOfAllChains(seed: UInt64) {
    let graph = ServiceGraph(Self.draft(seed).organisation)
    let chains = Chains(graph)
    for node in graph.nodes where node.role != nil {
      let all = Self.allChains(from: node, in: graph).sorted(by: Chain.strongerFirst)
      let found = chains.strongest(from: node, within: .init(count: 4, steps: 100_000))

      #expect(chains.strongest(from: node) == all.first)
      #expect(found == Array(all.prefix(4)))
    }
  }

  @Test(arguments: 0..<30)
  func findsTheLongestOfTheStrongest(seed: UInt64) {
    let graph = ServiceGraph(Self.draft(seed).organisation)
    let chains = Chains(graph)
    for node in graph.nodes {
      guard let role = node.role, let strongest = chains.strongest(from: node) else { continue }
      let best = Self.allChains(from: node, in: graph)
        .filter { $0.strength >= strongest.strength }
        .min { left, right in
          if left.links.count != right.links.count { return left.links.count > right.links.count }
          return left.total.assumedMinutes < right.total.assumedMinutes
        }
      let whole = chains.whole(through: role, reach: 0, length: 20)

      #expect(whole?.links.count == best?.links.count)
      #expect(whole?.total.assumedMinutes == best?.total.assumedMinutes)
    }
  }

  /// Seven roles and a customer, fourteen services between them.
  private static func draft(_ seed: UInt64) -> Draft {
    var random = RandomOrganisation(seed: seed)
    var draft = Draft()
    draft.customer("c0")
    for role in 0..<7 { draft.role("r\(role)", "Role") }
    for service in 0..<14 {
      let to = random.next(below: 8)
      let within = ["1h", "2h", "3h", "each Monday"][random.next(below: 4)]
      let criticality = [Service.Criticality.low, .normal, .high][random.next(below: 3)]
      draft.serve(
        "r\(random.next(below: 7))", "x", to: to == 7 ? .customer("c0") : .role("r\(to)"),
        within: within, criticality, id: "s\(service)")
    }
    return draft
  }

  private static func allChains(from node: Node, in graph: ServiceGraph) -> [Chain] {
    var found: [Chain] = []
    func extend(_ nodes: [Node], _ links: [ServiceLink]) {
      guard let last = nodes.last else { return }
      if let customer = last.customer {
        found.append(Chain(links: links, nodes: nodes, customer: customer))
        return
      }
      for link in graph.links where link.supplier == last && !nodes.contains(link.receiver) {
        extend(nodes + [link.receiver], links + [link])
      }
    }
    extend([node], [])
    return found
  }
}
