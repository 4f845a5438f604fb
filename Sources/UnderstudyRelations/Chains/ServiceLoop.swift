import UnderstudyModel

/// Services that run in a circle, so that each waits for the other.
package struct ServiceLoop: Hashable, Sendable {
  /// A shortest circle, from the role or partner with the first name back to it.
  package var links: [ServiceLink]
  /// Who gives each of the links.
  package var nodes: [Node]
  /// Everybody who is tied into the same knot, the circle's own included, in order.
  package var knot: [Node]
}

extension ServiceLoop {
  /// One circle for each knot of roles and partners that wait for each other.
  ///
  /// Services for everyone are left aside: they would tie the whole organisation into one knot.
  /// Knots are the strongly connected components: R. Tarjan, "Depth-first search and linear graph
  /// algorithms", 1972, here without recursion.
  static func all(in graph: ServiceGraph) -> [ServiceLoop] {
    components(of: graph).compactMap { component in
      let knot = component.filter { graph.isStation($0) }.sorted()
      guard let first = knot.first, let way = circle(through: first, in: Set(component), graph)
      else { return nil }
      let links = way.map { graph.links[$0] }
      return ServiceLoop(
        links: links, nodes: links.map(\.supplier), knot: knot.map { graph.nodes[$0] })
    }.sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) }
  }

  /// A shortest way from a place back to itself within a component, as places of links.
  private static func circle(
    through first: Int, in component: Set<Int>, _ graph: ServiceGraph
  ) -> [Int]? {
    var cameBy: [Int: (from: Int, link: Int?)] = [:]
    var front = [first]
    while !front.isEmpty {
      var next: [Int] = []
      for place in front {
        for (link, target) in arcs(from: place, graph) where component.contains(target) {
          if target == first { return way(to: place, cameBy) + (link.map { [$0] } ?? []) }
          guard cameBy[target] == nil else { continue }
          cameBy[target] = (place, link)
          next.append(target)
        }
      }
      front = next
    }
    return nil
  }

  private static func way(to place: Int, _ cameBy: [Int: (from: Int, link: Int?)]) -> [Int] {
    var way: [Int] = []
    var at = place
    while let step = cameBy[at] {
      if let link = step.link { way.append(link) }
      at = step.from
    }
    return way.reversed()
  }

  /// Where one gets from a place: by a link, or from a department to its roles.
  private static func arcs(from place: Int, _ graph: ServiceGraph) -> [(link: Int?, target: Int)] {
    if graph.nodes[place].department != nil { return graph.members[place].map { (nil, $0) } }
    return graph.outgoing[place].compactMap { link in
      guard graph.links[link].receiver != .everyone else { return nil }
      return graph.places[graph.links[link].receiver].map { (link, $0) }
    }
  }

  private static func components(of graph: ServiceGraph) -> [[Int]] {
    let count = graph.nodes.count
    var number = [Int?](repeating: nil, count: count)
    var lowest = Array(repeating: 0, count: count)
    var isOnStack = Array(repeating: false, count: count)
    var stack: [Int] = []
    var found: [[Int]] = []
    var counter = 0
    for root in 0..<count where number[root] == nil {
      var calls: [(place: Int, targets: [Int], next: Int)] = []
      func enter(_ place: Int) {
        number[place] = counter
        lowest[place] = counter
        counter += 1
        stack.append(place)
        isOnStack[place] = true
        calls.append((place, arcs(from: place, graph).map(\.target), 0))
      }
      enter(root)
      while let call = calls.last {
        if call.next < call.targets.count {
          calls[calls.count - 1].next += 1
          let target = call.targets[call.next]
          if number[target] == nil {
            enter(target)
          } else if isOnStack[target], let reached = number[target] {
            lowest[call.place] = min(lowest[call.place], reached)
          }
          continue
        }
        calls.removeLast()
        if let parent = calls.last {
          lowest[parent.place] = min(lowest[parent.place], lowest[call.place])
        }
        guard lowest[call.place] == number[call.place] else { continue }
        var component: [Int] = []
        while let place = stack.popLast() {
          isOnStack[place] = false
          component.append(place)
          if place == call.place { break }
        }
        found.append(component)
      }
    }
    return found
  }
}
