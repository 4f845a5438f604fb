import UnderstudyModel

/// A chain as places in the graph, while searches compare many of which few are told.
struct ChainWay: Hashable {
  /// From the first supplier to the customer.
  var links: [Int]
  /// Who stands on it, the customer last: one more than `links`.
  var places: [Int]

  /// The chain in full; `nil` for a way that does not end at a customer.
  func chain(in graph: ServiceGraph) -> Chain? {
    guard let customer = places.last.flatMap({ graph.nodes[$0].customer }), !links.isEmpty
    else { return nil }
    return Chain(
      links: links.map { graph.links[$0] }, nodes: places.map { graph.nodes[$0] },
      customer: customer)
  }

  /// The order of ``Chain/strongerFirst(_:_:)``, worked out once for a way. Stronger ones are smaller.
  ///
  /// Places of links follow their identifiers, so they serve to compare those.
  struct Strength: Comparable {
    private var isBroad: Bool
    private var criticality: Service.Criticality
    private var minutes: Int
    private var links: [Int]

    init(_ way: ChainWay, in graph: ServiceGraph) {
      let table = graph.linkTable
      isBroad = way.links.contains { table.isForEveryone[$0] }
      criticality = way.links.map { table.criticalities[$0] }.min() ?? .low
      minutes = way.links.reduce(0) { $0 + table.minutes[$1] }
      links = way.links
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.isBroad != right.isBroad { return right.isBroad }
      if left.criticality != right.criticality { return left.criticality > right.criticality }
      if left.minutes != right.minutes { return left.minutes < right.minutes }
      if left.links.count != right.links.count { return left.links.count < right.links.count }
      return left.links.lexicographicallyPrecedes(right.links)
    }
  }
}
