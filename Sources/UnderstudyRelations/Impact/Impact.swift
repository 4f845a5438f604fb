package import UnderstudyModel

/// Whom a failure reaches, through which services, and how soon.
///
/// Assumed is the worst: whoever gets nothing can give nothing. A receiver is without the service
/// once the promised time has passed, so the fault arrives at each step no sooner than the promise
/// lets it: times add up along the way as in ``PassingTime``, and a promise without a figure counts
/// as one day. Somebody reached by several ways is listed with the soonest. A service for a
/// department or for everyone reaches each of its roles.
package struct Impact: Sendable {
  /// What fails.
  package enum Failure: Hashable, Sendable {
    /// Everything that a role or partner gives.
    case node(Node)
    case service(Identifier<Service>)
  }

  /// Somebody the failure reaches.
  package struct Reach: Hashable, Sendable {
    package var node: Node
    /// The services on the way, first to last.
    package var way: [ServiceLink]
    /// How long it takes to arrive.
    package var after: TotalTime
  }

  package let failure: Failure
  /// Everybody reached, soonest first, then by fewest steps, then in the order of nodes. Those who
  /// fail themselves are not in it.
  package let reached: [Reach]

  /// The customers among them.
  package var customers: [Reach] { reached.filter { $0.node.customer != nil } }

  /// The roles among them.
  package var roles: [Reach] { reached.filter { $0.node.role != nil } }

  package init(of failure: Failure, in graph: ServiceGraph) {
    self.failure = failure
    var search = ImpactSearch(graph)
    switch failure {
    case .node(let node):
      if let place = graph.places[node] {
        search.settle(place)
        for link in graph.outgoing[place] { search.follow(link, from: nil) }
      }
    case .service(let id):
      if let link = graph.links.firstIndex(where: { $0.id == id }) {
        if let supplier = graph.places[graph.links[link].supplier] { search.settle(supplier) }
        search.follow(link, from: nil)
      }
    }
    reached = search.run()
  }
}

/// Dijkstra's search forward along services, with time as distance.
private struct ImpactSearch {
  private struct Arrival {
    var place: Int
    var link: Int
    var parent: Int?
    var minutes: Int
    var steps: Int
  }

  private struct Entry: Comparable {
    var minutes: Int
    var steps: Int
    var place: Int
    var arrival: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.minutes, left.steps, left.place, left.arrival)
        < (right.minutes, right.steps, right.place, right.arrival)
    }
  }

  private let graph: ServiceGraph
  private var isSettled: [Bool]
  private var arrivals: [Arrival] = []
  private var queue = Heap<Entry>()

  init(_ graph: ServiceGraph) {
    self.graph = graph
    isSettled = Array(repeating: false, count: graph.nodes.count)
  }

  mutating func settle(_ place: Int) { isSettled[place] = true }

  /// Lets a link fail: whoever it is for is reached after its time.
  mutating func follow(_ link: Int, from parent: Int?) {
    guard let receiver = graph.places[graph.links[link].receiver] else { return }
    let before = parent.map { arrivals[$0] }
    let minutes = (before?.minutes ?? 0) + graph.links[link].assumedMinutes
    let steps = (before?.steps ?? 0) + 1
    let ends = graph.isStation(receiver) ? [receiver] : graph.members[receiver]
    for place in ends where !isSettled[place] {
      arrivals.append(
        Arrival(place: place, link: link, parent: parent, minutes: minutes, steps: steps))
      queue.insert(
        Entry(minutes: minutes, steps: steps, place: place, arrival: arrivals.count - 1))
    }
  }

  mutating func run() -> [Impact.Reach] {
    var reached: [Impact.Reach] = []
    while let entry = queue.removeFirst() {
      guard !isSettled[entry.place] else { continue }
      isSettled[entry.place] = true
      let way = way(to: entry.arrival)
      reached.append(
        Impact.Reach(node: graph.nodes[entry.place], way: way, after: TotalTime(of: way)))
      for link in graph.outgoing[entry.place] { follow(link, from: entry.arrival) }
    }
    return reached
  }

  private func way(to arrival: Int) -> [ServiceLink] {
    sequence(first: arrivals[arrival]) { $0.parent.map { arrivals[$0] } }
      .map { graph.links[$0.link] }.reversed()
  }
}
