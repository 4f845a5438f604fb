package import UnderstudyModel

extension Chains {
  /// The line on which a role stands, from its furthest supplier to the customer.
  ///
  /// As strong as the role's strongest chain, but downstream it takes the way that passes most
  /// colleagues, so that people see what becomes of their work; among ways of one length the one
  /// promised soonest. Upstream it goes back along services that are at least as strong, to the
  /// supplier who is most steps away by the fewest steps; where no supplier is that strong, it begins
  /// with the strongest one there is. Services for everyone are not followed upstream.
  ///
  /// - Parameters:
  ///   - role: the role that must stand on the chain.
  ///   - reach: how many links it may go back; 0 begins with the role itself.
  ///   - length: how many links it may go on; the strongest chain is given whatever its length.
  /// - Returns: `nil` where the role has no chain to a customer.
  package func whole(
    through role: Identifier<Role>, reach: Int = 3, length: Int = 5
  ) -> Chain? {
    guard let own = longest(from: .role(role), length: length) else { return nil }
    let taken = Set(own.nodes)
    var upstream = furthestWay(to: .role(role), reach: reach, least: own.strength, avoiding: taken)
    if upstream.isEmpty, reach > 0 {
      upstream = Array(
        directSuppliers(of: .role(role)).filter { !taken.contains($0.supplier) }.prefix(1))
    }
    return Chain(
      links: upstream + own.links, nodes: upstream.map(\.supplier) + own.nodes,
      customer: own.customer)
  }

  /// The line that shows best how the organisation reaches a customer: of the strongest there are,
  /// the one with most people on it, `length` links at most; `nil` where nobody reaches a customer by
  /// name.
  package func mainLine(length: Int) -> Chain? {
    let strongest = layerOfNode.compactMap { $0 }.min()
    let starts = graph.nodes.indices.filter {
      layerOfNode[$0] == strongest && graph.isStation($0) && graph.nodes[$0].customer == nil
    }
    let chains = starts.compactMap { longest(from: graph.nodes[$0], length: length, steps: 600) }
      .filter { !$0.isBroad }
    return chains.min { left, right in
      if left.links.count != right.links.count { return left.links.count > right.links.count }
      return Chain.strongerFirst(left, right)
    }
  }

  private func longest(from node: Node, length: Int, steps: Int = 4_000) -> Chain? {
    guard let place = graph.places[node], let number = layerOfNode[place] else { return nil }
    var search = LongestSearch(graph, layers[number], length: length, steps: steps)
    return search.run(from: place) ?? strongest(from: node)
  }

  /// Goes back in rings, nearest first; the best of the outermost ring wins.
  private func furthestWay(
    to node: Node, reach: Int, least: Service.Criticality, avoiding taken: Set<Node>
  ) -> [ServiceLink] {
    var ways: [Node: [ServiceLink]] = [node: []]
    var seen = taken.union([node])
    var best: [ServiceLink] = []
    for _ in 0..<max(0, reach) {
      var next: [Node: [ServiceLink]] = [:]
      for (place, way) in ways.sorted(by: { $0.key < $1.key }) {
        for link in directSuppliers(of: place) where link.criticality >= least {
          guard !seen.contains(link.supplier) else { continue }
          let longer = [link] + way
          if let known = next[link.supplier], !precedes(longer, known) { continue }
          next[link.supplier] = longer
        }
      }
      guard let furthest = next.values.min(by: precedes) else { break }
      best = furthest
      seen.formUnion(next.keys)
      ways = next
    }
    return best
  }

  /// Links that reach a role or partner by name or by department, stronger ones first.
  private func directSuppliers(of node: Node) -> [ServiceLink] {
    graph.received(by: node).filter { $0.receiver != .everyone }
  }

  private func precedes(_ left: [ServiceLink], _ right: [ServiceLink]) -> Bool {
    let times = (TotalTime(of: left).assumedMinutes, TotalTime(of: right).assumedMinutes)
    if times.0 != times.1 { return times.0 < times.1 }
    return left.map(\.id).lexicographicallyPrecedes(right.map(\.id))
  }
}
