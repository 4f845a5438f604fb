import UnderstudyModel

/// Looks for the chain from a node that passes most people on its way to a customer.
///
/// The longest simple path is a hard problem, so the search goes depth first, by the identifiers of
/// services, and stops after so many steps; the strongest chain is always among what it has seen.
struct LongestSearch {
  private let graph: ServiceGraph
  private let layer: ChainLayer
  private let length: Int
  private var steps: Int
  /// As long as the way: a list is looked through faster than a set is kept.
  private var visited: [Int] = []
  private var way: [(link: Int, place: Int)] = []
  private var best: (way: [(link: Int, place: Int)], minutes: Int)?

  /// - Parameters:
  ///   - graph: the whole graph.
  ///   - layer: the links that may be used, and who reaches a customer by them.
  ///   - length: the most links.
  ///   - steps: how many beginnings may be looked at.
  init(_ graph: ServiceGraph, _ layer: ChainLayer, length: Int, steps: Int) {
    self.graph = graph
    self.layer = layer
    self.length = length
    self.steps = steps
  }

  /// The longest chain found; among those of one length the one promised soonest.
  mutating func run(from place: Int) -> Chain? {
    visited = [place]
    extend(from: place, minutes: 0)
    guard let best, let last = best.way.last, let customer = graph.nodes[last.place].customer
    else { return nil }
    return Chain(
      links: best.way.map { graph.links[$0.link] },
      nodes: [graph.nodes[place]] + best.way.map { graph.nodes[$0.place] }, customer: customer)
  }

  private mutating func extend(from place: Int, minutes: Int) {
    for link in graph.outgoing[place] where layer.admits(link, of: graph) {
      guard steps > 0 else { return }
      steps -= 1
      let receiver = graph.linkTable.receivers[link]
      let next = graph.isStation(receiver) ? receiver : layer.steps[receiver]?.next
      guard let next, let rest = layer.steps[next]?.distance, !visited.contains(next),
        way.count + 1 + rest.links <= length
      else { continue }
      way.append((link, next))
      let total = minutes + graph.linkTable.minutes[link]
      if graph.nodeTable.isCustomer[next] {
        keep(total)
      } else {
        visited.append(next)
        extend(from: next, minutes: total)
        visited.removeLast()
      }
      way.removeLast()
    }
  }

  private mutating func keep(_ minutes: Int) {
    if let best {
      guard way.count > best.way.count || (way.count == best.way.count && minutes < best.minutes)
      else { return }
    }
    best = (way, minutes)
  }
}
