package import UnderstudyModel

/// What it comes to when a role stops, for every role and the usual lengths.
///
/// Customers, promises and goals are exact. Roles are counted and listed up to a bound, because a
/// long stoppage in a large organisation reaches almost everybody: beyond it ``Impact/isCut`` says
/// so. The work therefore grows with the number of roles and services, not with its square; only
/// ``Impact/init(of:lasting:on:)`` follows everything to its end.
package struct Impacts: Sendable {
  /// By role, shortest first.
  private let found: [Identifier<Role>: [Impact]]

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - lengths: how long roles stand still, shortest first.
  ///   - most: after how many roles a search may stop.
  package init(
    _ ground: ImpactGround, lengths: [Stoppage] = Stoppage.usual, most: Int = 60
  ) {
    var backward = BackwardTables(ground)
    var found: [Identifier<Role>: [Impact]] = [:]
    for (place, node) in ground.graph.nodes.enumerated() {
      guard let role = node.role else { continue }
      found[role] = backward.impacts(of: role, at: place, lengths, most: most)
    }
    self.found = found
  }

  /// The impacts of a role's stoppage, shortest first; empty for a role that does not exist.
  package subscript(role: Identifier<Role>) -> [Impact] { found[role] ?? [] }
}

/// ``LatestStarts`` for every customer, promise and goal, by the end of the stoppage, made when first
/// asked for. There are few ends: the usual ones, and beginnings of days where somebody steps in.
private struct BackwardTables {
  private struct Tables {
    var customers: [LatestStarts]
    var promises: [(id: Identifier<Promise>, starts: LatestStarts)]
    var goals: [(id: Identifier<Goal>, starts: LatestStarts)]
  }

  private let ground: ImpactGround
  private let customerLinks: [[Int]]
  private let promiseLinks: [(key: Identifier<Promise>, value: [Int])]
  private let goalLinks: [(key: Identifier<Goal>, value: [Int])]
  private var tables: [Int: Tables] = [:]

  init(_ ground: ImpactGround) {
    self.ground = ground
    let graph = ground.graph
    customerLinks = graph.nodes.indices.filter { graph.nodes[$0].customer != nil }
      .map { graph.incoming[$0] }
    var promises: [Identifier<Promise>: [Int]] = [:]
    var goals: [Identifier<Goal>: [Int]] = [:]
    for (place, link) in graph.links.enumerated() {
      if let id = link.service.promise?.id { promises[id, default: []].append(place) }
      if let id = link.service.goal?.id { goals[id, default: []].append(place) }
    }
    promiseLinks = promises.sorted { $0.key < $1.key }
    goalLinks = goals.sorted { $0.key < $1.key }
  }

  mutating func impacts(
    of role: Identifier<Role>, at place: Int, _ lengths: [Stoppage], most: Int
  ) -> [Impact] {
    var searches: [Int: FaultSearch] = [:]
    // Longest first: a search for a longer stoppage with the same beginning answers for a shorter.
    let longestFirst = lengths.reversed().map { stoppage -> Impact in
      let window = ground.window(of: place, stoppage)
      let search: FaultSearch
      if let window, let known = searches[window.lowerBound] {
        search = known
      } else {
        search = self.search(from: place, in: window, most: most)
        if let window { searches[window.lowerBound] = search }
      }
      let lost = window.map { missed(from: place, in: $0) } ?? (promises: [], goals: [])
      return Impact(
        .node(.role(role)), stoppage, window, standIns: ground.standIns(for: place, stoppage),
        search, ground, promises: lost.promises, goals: lost.goals)
    }
    return longestFirst.reversed()
  }

  private mutating func search(
    from place: Int, in window: Range<Int>?, most: Int
  ) -> FaultSearch {
    let links = ground.graph.outgoing[place]
    var search = FaultSearch(ground, supplier: place, links: links, in: window ?? 0..<0)
    guard let window else { return search }
    let customers = table(window.upperBound).customers.count {
      $0.moments[place].map { $0 >= window.lowerBound } ?? false
    }
    search.run(most: most, customers: customers)
    return search
  }

  private mutating func missed(
    from place: Int, in window: Range<Int>
  ) -> (promises: Set<Identifier<Promise>>, goals: Set<Identifier<Goal>>) {
    let table = table(window.upperBound)
    func isMissed(_ starts: LatestStarts) -> Bool {
      starts.moments[place].map { $0 >= window.lowerBound } ?? false
    }
    return (
      Set(table.promises.filter { isMissed($0.starts) }.map(\.id)),
      Set(table.goals.filter { isMissed($0.starts) }.map(\.id))
    )
  }

  private mutating func table(_ end: Int) -> Tables {
    if let known = tables[end] { return known }
    let made = Tables(
      customers: customerLinks.map { LatestStarts(ground, missing: $0, before: end) },
      promises: promiseLinks.map { ($0.key, LatestStarts(ground, missing: $0.value, before: end)) },
      goals: goalLinks.map { ($0.key, LatestStarts(ground, missing: $0.value, before: end)) })
    tables[end] = made
    return made
  }
}
