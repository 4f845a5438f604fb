import UnderstudyModel

/// The best way to a customer from every node, through links of at least some criticality.
///
/// Found backwards from the customers, all nodes in one go: E. W. Dijkstra, "A note on two problems
/// in connexion with graphs", 1959. The length of a way is its time, then its number of links; equal
/// ways are told apart by the identifiers of their services, so that the answer never depends on the
/// order of the content. Because every link adds to the length, a best way never visits a node twice.
struct ChainLayer {
  /// How far a customer is: minutes promised, then links.
  struct Distance: Comparable {
    var minutes: Int
    var links: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.minutes, left.links) < (right.minutes, right.links)
    }
  }

  /// The first step of a node's best way.
  struct Step {
    var distance: Distance
    /// The link that is followed; `nil` for a customer, and for a department or everyone, who hand
    /// on to one of their roles.
    var link: Int?
    /// The node after the step; itself for a customer.
    var next: Int
  }

  /// By node; `nil` where no customer can be reached.
  private(set) var steps: [Step?]
  /// How many links and memberships were looked at.
  private(set) var work = 0
  private let least: Service.Criticality
  private let allowsEveryone: Bool

  /// - Parameters:
  ///   - graph: the whole graph.
  ///   - least: the lowest criticality of a link that ways may use.
  ///   - allowsEveryone: whether ways may use services that are for everyone.
  ///   - customer: the only customer whom ways may end at; absent: any.
  init(
    _ graph: ServiceGraph, least: Service.Criticality, allowsEveryone: Bool,
    to customer: Identifier<Customer>? = nil
  ) {
    self.least = least
    self.allowsEveryone = allowsEveryone
    steps = Array(repeating: nil, count: graph.nodes.count)
    var isSettled = Array(repeating: false, count: graph.nodes.count)
    var queue = Heap<Entry>()
    for (place, node) in graph.nodes.enumerated()
    where node.customer != nil && (customer == nil || node.customer == customer) {
      steps[place] = Step(distance: Distance(minutes: 0, links: 0), link: nil, next: place)
      queue.insert(Entry(distance: Distance(minutes: 0, links: 0), place: place))
    }
    while let entry = queue.removeFirst() {
      guard !isSettled[entry.place] else { continue }
      isSettled[entry.place] = true
      for place in graph.incoming[entry.place] where admits(place, of: graph) {
        work += 1
        let supplier = graph.linkTable.suppliers[place]
        guard !isSettled[supplier] else { continue }
        let distance = Distance(
          minutes: entry.distance.minutes + graph.linkTable.minutes[place],
          links: entry.distance.links + 1)
        offer(Step(distance: distance, link: place, next: entry.place), to: supplier, &queue)
      }
      for group in graph.groups[entry.place] where !isSettled[group] {
        work += 1
        offer(Step(distance: entry.distance, link: nil, next: entry.place), to: group, &queue)
      }
    }
  }

  /// Whether the layer's ways may use the link at a place.
  func admits(_ link: Int, of graph: ServiceGraph) -> Bool {
    graph.linkTable.criticalities[link] >= least
      && (allowsEveryone || !graph.linkTable.isForEveryone[link])
  }

  /// The places of the links on the best way from a node, first to last.
  func links(from place: Int) -> [Int] {
    var found: [Int] = []
    var at = place
    while let step = steps[at], step.next != at {
      if let link = step.link { found.append(link) }
      at = step.next
    }
    return found
  }

  private mutating func offer(_ step: Step, to place: Int, _ queue: inout Heap<Entry>) {
    if let known = steps[place] {
      if known.distance < step.distance { return }
      if known.distance == step.distance, !isEarlier(step, than: known) { return }
    }
    steps[place] = step
    queue.insert(Entry(distance: step.distance, place: place))
  }

  /// Compares two ways of one length by their services. Places follow identifiers, so they serve.
  private func isEarlier(_ step: Step, than known: Step) -> Bool {
    func way(_ step: Step) -> [Int] { (step.link.map { [$0] } ?? []) + links(from: step.next) }
    return way(step).lexicographicallyPrecedes(way(known))
  }

  private struct Entry: Comparable {
    var distance: Distance
    /// Roles have smaller places than departments and everyone: they settle first, so that a
    /// department is settled only when all its nearest roles have offered themselves.
    var place: Int

    static func < (left: Self, right: Self) -> Bool {
      if left.distance != right.distance { return left.distance < right.distance }
      return left.place < right.place
    }
  }
}
