package import UnderstudyModel

/// What it comes to when a role or a service stops, for every one of them and the usual lengths.
///
/// Customers, promises and goals are exact. Roles are counted and listed up to a bound, because a
/// long stoppage in a large organisation reaches almost everybody: beyond it ``Impact/isCut`` says
/// so. What all of them share (how late anybody may stop and a customer, promise or goal is missed, and
/// how near everybody is to each customer) is found once, when the value is made; an answer is found when
/// asked for. The work therefore grows with the number of roles and services, not with its square; only
/// ``Impact/init(of:lasting:on:)`` follows everything to its end.
package struct Impacts: Sendable {
  private let ground: ImpactGround
  private let lengths: [Stoppage]
  private let most: Int
  private let targets: ImpactTargets
  /// By customer, as in `targets`.
  private let nearness: [Nearness]

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - lengths: how long work stands still, shortest first.
  ///   - most: after how many roles a search may stop.
  package init(
    _ ground: ImpactGround, lengths: [Stoppage] = Stoppage.usual, most: Int = 60
  ) {
    self.ground = ground
    self.lengths = lengths
    self.most = most
    targets = ImpactTargets(ground, ends: ground.ends(of: lengths))
    nearness = targets.customers.map { Nearness(to: $0, on: ground) }
  }

  /// The impacts of a role's stoppage, shortest first; empty for a role that does not exist.
  package subscript(role: Identifier<Role>) -> [Impact] { impacts(of: .node(.role(role))) }

  /// The impacts of one service that is no longer given, shortest first; empty for one that does not
  /// exist.
  package subscript(service: Identifier<Service>) -> [Impact] { impacts(of: .service(service)) }

  private func impacts(of failure: Impact.Failure) -> [Impact] {
    let stopped = StoppedWork(failure, in: ground.graph)
    guard let giver = stopped.giver else { return [] }
    var known: [Int: (spread: FaultSpread, customers: [CustomerSearch.Arrival])] = [:]
    // Longest first: a search for a longer stoppage with the same beginning answers for a shorter.
    let longestFirst = lengths.reversed().map { stoppage -> Impact in
      guard let window = ground.window(of: giver, stoppage) else {
        return Impact(failure, stoppage, nil, giver, on: ground)
      }
      let missed = targets.missed(when: stopped, in: window, on: ground)
      let found =
        known[window.lowerBound] ?? search(stopped, in: window, missing: missed.customers)
      known[window.lowerBound] = found
      var impact = Impact(failure, stoppage, window, giver, on: ground)
      impact.spread = found.spread
      impact.customersApart = found.customers
      impact.promises = missed.promises
      impact.goals = missed.goals
      return impact
    }
    return longestFirst.reversed()
  }

  private func search(
    _ stopped: StoppedWork, in window: Range<Int>, missing customers: [Int]
  ) -> (spread: FaultSpread, customers: [CustomerSearch.Arrival]) {
    var spreading = FaultSearch(ground, stopped, in: window)
    spreading.run(most: most)
    let spread = spreading.spread
    var known: [Int: Int] = [:]
    for (number, arrival) in spread.arrivals.enumerated()
    where ground.graph.nodeTable.isCustomer[arrival.place] {
      known[arrival.place] = number
    }
    // Most customers are met on the way; only for those beyond the search another one sets out.
    var toCustomer: CustomerSearch?
    let found = customers.compactMap { customer -> CustomerSearch.Arrival? in
      let place = targets.customers[customer]
      if let number = known[place] {
        let arrival = spread.arrivals[number]
        return CustomerSearch.Arrival(
          place: place, moment: arrival.moment, steps: arrival.steps, way: spread.way(to: number))
      }
      var search = toCustomer ?? CustomerSearch(ground)
      // So that the search is not copied when it runs.
      toCustomer = nil
      defer { toCustomer = search }
      return search.run(to: place, by: nearness[customer], from: stopped, in: window)
    }
    return (spread, found)
  }
}
