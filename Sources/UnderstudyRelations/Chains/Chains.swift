package import UnderstudyModel

/// The lines from every role to the paying customer.
///
/// The strongest chain of every role is found when the value is made, in time that grows with the
/// number of services; further chains of a role are searched when asked for. A service for everyone
/// carries a chain only where no chain does without, because it would join everything to everything.
package struct Chains: Sendable {
  package let graph: ServiceGraph
  /// Roles from which no line of services ends at a customer, by identifier.
  package let rolesWithoutChain: [Identifier<Role>]
  /// Services that run in circles, one for each knot of roles, by their first role.
  package let loops: [ServiceLoop]
  /// How many links the search looked at, so that tests can see how it grows.
  package private(set) var work = 0

  /// Strongest first.
  let layers: [ChainLayer]
  /// By node: the first layer in which it reaches a customer.
  let layerOfNode: [Int?]
  /// The only customer at whom chains end; `nil`: any.
  let customer: Identifier<Customer>?

  /// - Parameters:
  ///   - graph: who serves whom.
  ///   - customer: the only customer at whom chains may end; absent: any.
  ///   - namesLoops: whether ``loops`` are looked for.
  package init(
    _ graph: ServiceGraph, to customer: Identifier<Customer>? = nil, namesLoops: Bool = true
  ) {
    self.graph = graph
    self.customer = customer
    var layers: [ChainLayer] = []
    var layerOfNode = [Int?](repeating: nil, count: graph.nodes.count)
    for allowsEveryone in [false, true] {
      for least in Service.Criticality.allCases.sorted(by: >) {
        let layer = ChainLayer(
          graph, least: least, allowsEveryone: allowsEveryone, to: customer)
        for place in graph.nodes.indices
        where layerOfNode[place] == nil && layer.steps[place] != nil {
          layerOfNode[place] = layers.count
        }
        work += layer.work
        layers.append(layer)
      }
    }
    self.layers = layers
    self.layerOfNode = layerOfNode
    rolesWithoutChain = graph.nodes.indices.compactMap { place in
      layerOfNode[place] == nil ? graph.nodes[place].role : nil
    }
    loops = namesLoops ? ServiceLoop.all(in: graph) : []
  }

  /// How many roles stand on a line that ends at a customer.
  package var rolesOnChains: Int {
    graph.nodes.count { $0.role != nil } - rolesWithoutChain.count
  }

  /// The strongest chain from a role or partner to a customer; `nil` where there is none.
  ///
  /// What "strongest" means is told at ``Chain/strongerFirst(_:_:)``.
  package func strongest(from node: Node) -> Chain? {
    guard let place = graph.places[node], let number = layerOfNode[place] else { return nil }
    return way(from: place, in: layers[number])?.chain(in: graph)
  }

  /// The best way that a layer knows from a node; `nil` from a customer, or where there is none.
  func way(from place: Int, in layer: ChainLayer) -> ChainWay? {
    var way = ChainWay(links: [], places: [place])
    var at = place
    while let step = layer.steps[at], step.next != at {
      if let link = step.link { way.links.append(link) }
      at = step.next
      if graph.isStation(at) { way.places.append(at) }
    }
    return graph.nodeTable.isCustomer[at] && !way.links.isEmpty ? way : nil
  }
}

extension ServiceGraph {
  /// Whether a chain names the node; departments and everyone only hand on to their roles.
  func isStation(_ place: Int) -> Bool { nodeTable.isStation[place] }
}
