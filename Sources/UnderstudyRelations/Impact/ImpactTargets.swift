import UnderstudyModel

/// What a stoppage may make fall: ``LatestStarts`` for every customer, promise and goal, by the end of the
/// stoppage. There are few ends: the usual ones, and beginnings of days on which somebody steps in.
struct ImpactTargets: Sendable {
  /// The customers, as places; the first targets, in this order.
  let customers: [Int]
  private let promises: [Identifier<Promise>]
  private let goals: [Identifier<Goal>]
  /// How many targets there are: customers, then promises, then goals.
  private let count: Int
  /// By link: the targets that are missed when it is.
  private let ownTargets: [[Int]]
  /// By end: the latest starts, all targets of a node side by side, so that one look answers for all of
  /// them. `Int.min` where a target is never missed in time.
  private var latest: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - ends: every moment at which a stoppage may end.
  init(_ ground: ImpactGround, ends: Set<Int>) {
    let graph = ground.graph
    let customers = graph.nodes.indices.filter { graph.nodeTable.isCustomer[$0] }
    var promises: [Identifier<Promise>: [Int]] = [:]
    var goals: [Identifier<Goal>: [Int]] = [:]
    for (place, link) in graph.links.enumerated() {
      if let id = link.service.promise?.id, graph.organisation[id] != nil {
        promises[id, default: []].append(place)
      }
      if let id = link.service.goal?.id, graph.organisation[id] != nil {
        goals[id, default: []].append(place)
      }
    }
    self.customers = customers
    self.promises = promises.keys.sorted()
    self.goals = goals.keys.sorted()
    let links =
      customers.map { graph.incoming[$0] } + self.promises.map { promises[$0] ?? [] }
      + self.goals.map { goals[$0] ?? [] }
    count = links.count
    var ownTargets = [[Int]](repeating: [], count: graph.links.count)
    for (target, links) in links.enumerated() {
      for link in links { ownTargets[link].append(target) }
    }
    self.ownTargets = ownTargets
    for end in ends {
      var table = [Int](repeating: .min, count: graph.nodes.count * count)
      for (target, links) in links.enumerated() {
        let starts = LatestStarts(ground, missing: links, before: end)
        for (place, moment) in starts.moments.enumerated() {
          if let moment { table[place * count + target] = moment }
        }
      }
      latest[end] = table
    }
  }

  /// What falls.
  struct Missed {
    /// As places in ``ImpactTargets/customers``.
    var customers: [Int]
    var promises: [Identifier<Promise>]
    var goals: [Identifier<Goal>]
  }

  func missed(
    when stopped: StoppedWork, in window: Range<Int>, on ground: ImpactGround
  ) -> Missed {
    let targets = targetsMissed(when: stopped, in: window, on: ground)
    let (first, second) = (customers.count, customers.count + promises.count)
    return Missed(
      customers: targets.filter { $0 < first },
      promises: targets.filter { (first..<second).contains($0) }.map { promises[$0 - first] },
      goals: targets.filter { $0 >= second }.map { goals[$0 - second] })
  }

  private func targetsMissed(
    when stopped: StoppedWork, in window: Range<Int>, on ground: ImpactGround
  ) -> [Int] {
    guard let latest = latest[window.upperBound] else { return [] }
    if let supplier = stopped.supplier {
      return (0..<count).filter { latest[supplier * count + $0] >= window.lowerBound }
    }
    guard let link = stopped.links.first,
      let arrival = ground.end(of: link, from: window.lowerBound), arrival < window.upperBound
    else { return [] }
    let graph = ground.graph
    let receiver = graph.linkTable.receivers[link]
    let own = ownTargets[link]
    // Nobody misses what they no longer give themselves.
    let others: [Int]? =
      graph.nodeTable.isStation[receiver]
      ? (receiver == stopped.giver ? [] : nil)
      : stopped.giver.flatMap { giver in
        graph.groups[giver].contains(receiver)
          ? graph.members[receiver].filter { $0 != giver } : nil
      }
    return (0..<count).filter { target in
      if own.contains(target) { return true }
      guard latest[receiver * count + target] >= arrival else { return false }
      return others?.contains { latest[$0 * count + target] >= arrival } ?? true
    }
  }
}
