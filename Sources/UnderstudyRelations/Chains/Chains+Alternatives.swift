import UnderstudyModel

extension Chains {
  /// How far a search for further chains goes.
  package struct Limits: Hashable, Sendable {
    /// How many chains are wanted.
    package var count: Int
    /// The longest chain that is looked for, in links. The strongest is given whatever its length.
    package var length: Int
    /// How many beginnings of chains may be looked at before the search gives up.
    package var steps: Int

    package init(count: Int = 3, length: Int = 12, steps: Int = 2_000) {
      self.count = count
      self.length = length
      self.steps = steps
    }
  }

  /// The strongest chains from a role or partner, strongest first; none visits anybody twice.
  ///
  /// A best-first search that knows from ``ChainLayer`` how far every node is from a customer:
  /// P. E. Hart, N. J. Nilsson, B. Raphael, "A formal basis for the heuristic determination of
  /// minimum cost paths", 1968. Where a service is for a department or for everyone, it goes on with
  /// the role that is nearest to a customer.
  package func strongest(from node: Node, within limits: Limits) -> [Chain] {
    guard let place = graph.places[node], let first = strongest(from: node), limits.count > 0
    else { return [] }
    var found = [first]
    var known: Set<[Identifier<Service>]> = [first.links.map(\.id)]
    var steps = limits.steps
    for number in layers.indices
    where found.count < limits.count && number >= layerOfNode[place] ?? 0 {
      var search = AlternativeSearch(graph, layers[number], from: place, length: limits.length)
      while found.count < limits.count, let chain = search.next(steps: &steps) {
        if known.insert(chain.links.map(\.id)).inserted { found.append(chain) }
      }
    }
    return found.sorted(by: Chain.strongerFirst)
  }
}

/// One search for chains in order of time, through the links of one layer.
private struct AlternativeSearch {
  /// The beginning of a chain: the way so far, as the last node and where it came from.
  private struct Beginning {
    var place: Int
    var link: Int?
    var parent: Int?
    var minutes: Int
    var links: Int
  }

  private struct Entry: Comparable {
    var expected: ChainLayer.Distance
    /// The links so far: among equals the smaller goes first, a beginning before its continuation.
    var way: [Int]
    var beginning: Int

    static func < (left: Self, right: Self) -> Bool {
      if left.expected != right.expected { return left.expected < right.expected }
      return left.way.lexicographicallyPrecedes(right.way)
    }
  }

  private let graph: ServiceGraph
  private let layer: ChainLayer
  private let length: Int
  private var beginnings: [Beginning] = []
  private var queue = Heap<Entry>()

  init(_ graph: ServiceGraph, _ layer: ChainLayer, from place: Int, length: Int) {
    self.graph = graph
    self.layer = layer
    self.length = length
    add(Beginning(place: place, link: nil, parent: nil, minutes: 0, links: 0), way: [])
  }

  /// The next chain; `nil` when there is none, or when `steps` have been used up.
  mutating func next(steps: inout Int) -> Chain? {
    while steps > 0, let entry = queue.removeFirst() {
      steps -= 1
      let beginning = beginnings[entry.beginning]
      if graph.nodes[beginning.place].customer != nil { return chain(entry.beginning) }
      guard beginning.links < length else { continue }
      let visited = Set(visits(entry.beginning))
      for place in graph.outgoing[beginning.place] where layer.admits(graph.links[place]) {
        let link = graph.links[place]
        guard let receiver = graph.places[link.receiver],
          let next = continuation(of: receiver, avoiding: visited)
        else { continue }
        add(
          Beginning(
            place: next, link: place, parent: entry.beginning,
            minutes: beginning.minutes + link.assumedMinutes, links: beginning.links + 1),
          way: entry.way + [place])
      }
    }
    return nil
  }

  /// Who carries on after a link: the receiver, or the nearest role of a department or of everyone.
  private func continuation(of receiver: Int, avoiding visited: Set<Int>) -> Int? {
    guard !graph.isStation(receiver) else { return visited.contains(receiver) ? nil : receiver }
    if let step = layer.steps[receiver], !visited.contains(step.next) { return step.next }
    return graph.members[receiver].filter { !visited.contains($0) }
      .compactMap { place in layer.steps[place].map { (distance: $0.distance, place: place) } }
      .min { ($0.distance, $0.place) < ($1.distance, $1.place) }?.place
  }

  private mutating func add(_ beginning: Beginning, way: [Int]) {
    guard let rest = layer.steps[beginning.place]?.distance else { return }
    beginnings.append(beginning)
    queue.insert(
      Entry(
        expected: .init(
          minutes: beginning.minutes + rest.minutes, links: beginning.links + rest.links),
        way: way, beginning: beginnings.count - 1))
  }

  /// Every place of a beginning, last first.
  private func visits(_ last: Int) -> [Int] {
    sequence(first: beginnings[last]) { $0.parent.map { beginnings[$0] } }.map(\.place)
  }

  private func chain(_ last: Int) -> Chain? {
    let way = Array(
      sequence(first: beginnings[last]) { $0.parent.map { beginnings[$0] } }.reversed())
    guard let customer = way.last.flatMap({ graph.nodes[$0.place].customer }) else { return nil }
    return Chain(
      links: way.compactMap(\.link).map { graph.links[$0] },
      nodes: way.map { graph.nodes[$0.place] }, customer: customer)
  }
}
