package import UnderstudyModel

/// The lines to each customer apart: ``Chains`` once for every customer, shared by whoever asks.
///
/// What the best ways to one customer are is the same for all roles, so it is found once; after that the
/// strongest chains of a role cost only the steps of their own searches.
package struct CustomerChains: Sendable {
  /// By customer, in order of identifier.
  private let chains: [Chains]

  package init(_ graph: ServiceGraph) {
    chains = graph.nodes.compactMap(\.customer).map { Chains(graph, to: $0, namesLoops: false) }
  }

  /// The strongest chains from a role or partner to each customer, strongest first.
  ///
  /// - Parameters:
  ///   - node: who stands at their beginning.
  ///   - count: how many to each customer at most.
  /// - Returns: none where the node reaches no customer.
  package func strongest(from node: Node, count: Int = 10) -> [Chain] {
    strongest(from: [node], count: count)
  }

  /// The strongest chains that begin with one of some roles to each customer, strongest first: of a
  /// department.
  package func strongest(from nodes: [Node], count: Int = 10) -> [Chain] {
    guard let graph = chains.first?.graph else { return [] }
    let places = nodes.compactMap { graph.places[$0] }
    return chains.flatMap { own in
      places.flatMap { own.ways(from: $0, within: .init(count: count)) }
        .sorted { $0.strength < $1.strength }.prefix(count)
    }
    .sorted { $0.strength < $1.strength }.compactMap { $0.way.chain(in: graph) }
  }

  /// The customers at whom a line from a node ends, by identifier.
  package func customers(reachedFrom node: Node) -> [Identifier<Customer>] {
    chains.compactMap { own in
      guard let place = own.graph.places[node], own.layerOfNode[place] != nil else { return nil }
      return own.customer
    }
  }
}
