package import UnderstudyModel

/// Whom a stoppage reaches, through which services, and how soon.
///
/// Assumed is the worst: whoever gets nothing can give nothing. A receiver is without a service once
/// the promised time has passed, so the fault travels no faster than the promises let it. It reaches
/// somebody only while the stoppage lasts: what is late by less than its promise is made up. Where
/// others can cover the role and are at work, they step in and nothing is felt on those days.
/// Somebody reached by several ways is listed with the soonest. See `Documentation/relations.md`.
package struct Impact: Sendable {
  /// What stops.
  package enum Failure: Hashable, Sendable {
    /// Everything that a role or partner gives.
    case node(Node)
    case service(Identifier<Service>)
  }

  /// Somebody the stoppage reaches.
  package struct Reach: Hashable, Sendable {
    package var node: Node
    /// The services on the way, first to last.
    package var way: [ServiceLink]
    /// When it arrives, in the organisation's zone.
    package var at: LocalTime
    /// Minutes that pass from the beginning until it arrives.
    package var delay: PassingTime
    /// How many services on the way promise no figure and were taken as one working day.
    package var assumed: Int { way.count { $0.service.within == nil } }
  }

  package let failure: Failure
  package let stoppage: Stoppage
  /// When it begins to be felt and when the work goes on; `nil` where others step in throughout.
  package var felt: (from: LocalTime, until: LocalTime)? {
    window.map { (ground.local($0.lowerBound), ground.local($0.upperBound)) }
  }
  /// Who steps in on some day, by identifier.
  package var standIns: [Identifier<Person>] { ground.standIns(for: giver ?? -1, stoppage) }
  /// Promises that a service protects which somebody now misses, by identifier.
  package internal(set) var promises: [Identifier<Promise>] = []
  /// Goals that such a service carries, by identifier.
  package internal(set) var goals: [Identifier<Goal>] = []

  private let ground: ImpactGround
  private let window: Range<Int>?
  /// Whose work it is; `nil` for a name that does not exist.
  private let giver: Int?
  var spread = FaultSpread()
  /// The customers, where they were searched apart from everybody else.
  var customersApart: [CustomerSearch.Arrival]?

  init(
    _ failure: Failure, _ stoppage: Stoppage, _ window: Range<Int>?, _ giver: Int?,
    on ground: ImpactGround
  ) {
    self.failure = failure
    self.stoppage = stoppage
    self.window = window
    self.giver = giver
    self.ground = ground
  }

  /// Everybody that a stoppage reaches, however many.
  package init(of failure: Failure, lasting stoppage: Stoppage, on ground: ImpactGround) {
    let work = StoppedWork(failure, in: ground.graph)
    let window = work.giver.flatMap { ground.window(of: $0, stoppage) }
    self.init(failure, stoppage, window, work.giver, on: ground)
    guard let window else { return }
    var search = FaultSearch(ground, work, in: window)
    search.run()
    spread = search.spread
    let organisation = ground.graph.organisation
    let lost = search.lostLinks.map { ground.graph.links[$0].service }
    promises = Set(lost.compactMap { $0.promise?.id }).filter { organisation[$0] != nil }.sorted()
    goals = Set(lost.compactMap { $0.goal?.id }).filter { organisation[$0] != nil }.sorted()
  }
}

extension Impact {
  /// Everybody reached, soonest first, then by fewest steps, then in the order of nodes. Those who
  /// stop themselves are not in it.
  package var reached: [Reach] { reached { _ in true } }

  /// The customers among those reached.
  package var customers: [Reach] { reached { ground.graph.nodeTable.isCustomer[$0] } }

  /// The roles among those reached.
  package var roles: [Reach] { reached { ground.graph.nodeTable.isRole[$0] } }

  /// The first role that feels it; `nil` where none does.
  package var firstRole: Node? {
    guard let window,
      let first = spread.arrivals.first(where: { ground.graph.nodeTable.isRole[$0.place] }),
      first.moment < window.upperBound
    else { return nil }
    return ground.graph.nodes[first.place]
  }

  /// How many roles are reached.
  package var roleCount: Int { count.roles }

  /// Whether `roleCount` and `reached` leave roles out because the search was told to stop early.
  package var isCut: Bool { count.isCut }

  private var count: (roles: Int, isCut: Bool) {
    guard let window else { return (0, false) }
    var mayReturn = false
    if case .service = failure { mayReturn = true }
    return spread.roleCount(
      before: window.upperBound, in: ground.graph, but: giver, mayReturn: mayReturn)
  }

  private func reached(where isWanted: (Int) -> Bool) -> [Reach] {
    guard let window else { return [] }
    let isCustomer = ground.graph.nodeTable.isCustomer
    var found = spread.arrivals.indices.compactMap { place -> CustomerSearch.Arrival? in
      let arrival = spread.arrivals[place]
      guard arrival.moment < window.upperBound, isWanted(arrival.place),
        customersApart == nil || !isCustomer[arrival.place]
      else { return nil }
      return CustomerSearch.Arrival(
        place: arrival.place, moment: arrival.moment, steps: arrival.steps,
        way: spread.way(to: place))
    }
    found += (customersApart ?? []).filter { $0.moment < window.upperBound && isWanted($0.place) }
    return found.sorted { ($0.moment, $0.steps, $0.place) < ($1.moment, $1.steps, $1.place) }
      .map { arrival in
        Reach(
          node: ground.graph.nodes[arrival.place], way: arrival.way.map { ground.graph.links[$0] },
          at: ground.local(arrival.moment),
          delay: PassingTime(minutes: arrival.moment - window.lowerBound))
      }
  }
}
