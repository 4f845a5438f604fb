import UnderstudyModel

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
    guard let graph = chains.first?.graph, let place = graph.places[node] else { return [] }
    return chains.flatMap { $0.ways(from: place, within: .init(count: count)) }
      .sorted { $0.strength < $1.strength }.compactMap { $0.way.chain(in: graph) }
  }
}
