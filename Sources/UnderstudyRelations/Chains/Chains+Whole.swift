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
    let taken = Set(own.nodes.compactMap { graph.places[$0] })
    let place = graph.places[.role(role)] ?? 0
    var way = furthestWay(to: place, reach: reach, least: own.strength, avoiding: taken)
    if way.isEmpty, reach > 0 {
      way = Array(
        directSuppliers(of: place).filter { !taken.contains(graph.linkTable.suppliers[$0]) }
          .min { ServiceLink.strongerFirst(graph.links[$0], graph.links[$1]) }.map { [$0] } ?? [])
    }
    let upstream = way.map { graph.links[$0] }
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
      layerOfNode[$0] == strongest && graph.isStation($0) && !graph.nodeTable.isCustomer[$0]
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

  /// Goes back in rings, nearest first; the best of the outermost ring wins. Places of links.
  private func furthestWay(
    to place: Int, reach: Int, least: Service.Criticality, avoiding taken: Set<Int>
  ) -> [Int] {
    var ways: [Int: UpstreamWay] = [place: UpstreamWay()]
    var seen = taken.union([place])
    var best: [Int] = []
    for _ in 0..<max(0, reach) {
      var next: [Int: UpstreamWay] = [:]
      for (place, way) in ways {
        for link in directSuppliers(of: place)
        where graph.linkTable.criticalities[link] >= least {
          let supplier = graph.linkTable.suppliers[link]
          guard !seen.contains(supplier) else { continue }
          let longer = way.begun(by: link, minutes: graph.linkTable.minutes[link])
          if let known = next[supplier], !(longer < known) { continue }
          next[supplier] = longer
        }
      }
      guard let furthest = next.values.min() else { break }
      best = furthest.links
      seen.formUnion(next.keys)
      ways = next
    }
    return best
  }

  /// Links that reach a role or partner by name or by department, as places, in no order that matters.
  private func directSuppliers(of place: Int) -> [Int] {
    let own = graph.incoming[place]
    let shared =
      graph.nodeTable.isRole[place] ? graph.circles[place].flatMap { graph.incoming[$0] } : []
    return (own + shared).filter { graph.linkTable.suppliers[$0] != place }
  }
}

/// A way back from a role, first link first. Sooner ways are smaller, equal ones by their services, so
/// that of two the same wins whatever the order in which they were found.
private struct UpstreamWay: Comparable {
  var links: [Int] = []
  var minutes = 0

  func begun(by link: Int, minutes more: Int) -> Self {
    UpstreamWay(links: [link] + links, minutes: minutes + more)
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.minutes != right.minutes { return left.minutes < right.minutes }
    return left.links.lexicographicallyPrecedes(right.links)
  }
}
