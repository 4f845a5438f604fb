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
  package let felt: (from: LocalTime, until: LocalTime)?
  /// Who steps in on some day, by identifier.
  package let standIns: [Identifier<Person>]
  /// Everybody reached, soonest first, then by fewest steps, then in the order of nodes. Those who
  /// stop themselves are not in it.
  package let reached: [Reach]
  /// How many roles are reached.
  package let roleCount: Int
  /// Whether `roleCount` and `reached` leave roles out because the search was told to stop early.
  package let isCut: Bool
  /// Promises that a service protects which somebody now misses, by identifier.
  package let promises: [Identifier<Promise>]
  /// Goals that such a service carries, by identifier.
  package let goals: [Identifier<Goal>]

  /// The customers among those reached.
  package var customers: [Reach] { reached.filter { $0.node.customer != nil } }

  /// The roles among those reached.
  package var roles: [Reach] { reached.filter { $0.node.role != nil } }

  /// Everybody that a stoppage reaches, however many.
  package init(of failure: Failure, lasting stoppage: Stoppage, on ground: ImpactGround) {
    let graph = ground.graph
    let links: [Int]
    let supplier: Int?
    switch failure {
    case .node(let node):
      supplier = graph.places[node]
      links = supplier.map { graph.outgoing[$0] } ?? []
    case .service(let id):
      links = graph.place(of: id).map { [$0] } ?? []
      supplier = links.first.map { ground.suppliers[$0] }
    }
    let window = supplier.flatMap { ground.window(of: $0, stoppage) }
    var search = FaultSearch(ground, supplier: supplier, links: links, in: window ?? 0..<0)
    search.run()
    let lost = window == nil ? [] : search.lostLinks.map { graph.links[$0].service }
    self.init(
      failure, stoppage, window,
      standIns: supplier.map { ground.standIns(for: $0, stoppage) } ?? [],
      search, ground, promises: Set(lost.compactMap { $0.promise?.id }),
      goals: Set(lost.compactMap { $0.goal?.id }))
  }

  init(
    _ failure: Failure, _ stoppage: Stoppage, _ window: Range<Int>?,
    standIns: [Identifier<Person>], _ search: FaultSearch, _ ground: ImpactGround,
    promises: Set<Identifier<Promise>>, goals: Set<Identifier<Goal>>
  ) {
    let organisation = ground.graph.organisation
    self.failure = failure
    self.stoppage = stoppage
    felt = window.map { (ground.local($0.lowerBound), ground.local($0.upperBound)) }
    self.standIns = standIns
    reached = window.map { search.reached(before: $0.upperBound) } ?? []
    let count = window.map { search.roleCount(before: $0.upperBound) } ?? (roles: 0, isCut: false)
    roleCount = count.roles
    isCut = count.isCut
    self.promises = promises.filter { organisation[$0] != nil }.sorted()
    self.goals = goals.filter { organisation[$0] != nil }.sorted()
  }
}
