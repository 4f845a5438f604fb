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
    guard let place = graph.places[node] else { return [] }
    return ways(from: place, within: limits).compactMap { $0.way.chain(in: graph) }
  }

  /// The same as places, each with how strong it is.
  func ways(
    from place: Int, within limits: Limits
  ) -> [(way: ChainWay, strength: ChainWay.Strength)] {
    guard let number = layerOfNode[place], limits.count > 0,
      let first = way(from: place, in: layers[number])
    else { return [] }
    var found = [first]
    var known: Set<[Int]> = [first.links]
    var steps = limits.steps
    for number in number..<layers.count where found.count < limits.count {
      var search = AlternativeSearch(graph, layers[number], from: place, length: limits.length)
      while found.count < limits.count, let way = search.next(steps: &steps) {
        if known.insert(way.links).inserted { found.append(way) }
      }
    }
    return found.map { (way: $0, strength: ChainWay.Strength($0, in: graph)) }
      .sorted { $0.strength < $1.strength }
  }
}

/// One search for chains in order of time, through the links of one layer.
private struct AlternativeSearch {
  /// The beginning of a chain: the way so far, as the last node and where it came from.
  private struct Beginning {
    var place: Int
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
    add(Beginning(place: place, parent: nil, minutes: 0, links: 0), way: [])
  }

  /// The next way; `nil` when there is none, or when `steps` have been used up.
  mutating func next(steps: inout Int) -> ChainWay? {
    while steps > 0, let entry = queue.removeFirst() {
      steps -= 1
      let beginning = beginnings[entry.beginning]
      let visited = visits(entry.beginning)
      if graph.nodeTable.isCustomer[beginning.place] {
        return ChainWay(links: entry.way, places: visited.reversed())
      }
      guard beginning.links < length else { continue }
      for link in graph.outgoing[beginning.place] where layer.admits(link, of: graph) {
        let receiver = graph.linkTable.receivers[link]
        guard let next = continuation(of: receiver, avoiding: visited) else { continue }
        add(
          Beginning(
            place: next, parent: entry.beginning,
            minutes: beginning.minutes + graph.linkTable.minutes[link], links: beginning.links + 1),
          way: entry.way + [link])
      }
    }
    return nil
  }

  /// Who carries on after a link: the receiver, or the nearest role of a department or of everyone.
  private func continuation(of receiver: Int, avoiding visited: [Int]) -> Int? {
    guard !graph.isStation(receiver) else { return visited.contains(receiver) ? nil : receiver }
    if let step = layer.steps[receiver], !visited.contains(step.next) { return step.next }
    var best: (distance: ChainLayer.Distance, place: Int)?
    for place in graph.members[receiver] where !visited.contains(place) {
      guard let distance = layer.steps[place]?.distance else { continue }
      if let known = best, (known.distance, known.place) < (distance, place) { continue }
      best = (distance, place)
    }
    return best?.place
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
    var found: [Int] = []
    var at: Int? = last
    while let place = at {
      found.append(beginnings[place].place)
      at = beginnings[place].parent
    }
    return found
  }
}
