package import UnderstudyModel

/// How much harm a service does by falling short of what it promises.
package struct ServiceHarm: Hashable, Sendable {
  package var link: ServiceLink
  /// How far it falls short, 0 to 1: the larger of the share of deliveries after their time, and of how
  /// far colleagues' mean score lies below five, where five is 0 and one is 1.
  package var shortfall: Double
  /// Customers who miss something if it stops for five days.
  package var customers: Int
  /// Promises that fall then.
  package var promises: Int
  /// Roles that feel it then, at least.
  package var roles: Int
  /// What counts: the shortfall times customers, promises, the share of roles and a tenth.
  package var harm: Double
}

/// The services that were measured, those that do most harm first.
///
/// A score that is withheld, because fewer than three answered, counts for nothing.
package struct ServiceHarms: Sendable {
  /// How long a service is taken to stop.
  package static let length = Stoppage(halfDays: 10)

  package let ranked: [ServiceHarm]
  private let places: [Identifier<Service>: Int]

  package init(_ measures: ServiceMeasures, _ impacts: Impacts, _ graph: ServiceGraph) {
    let roles = Double(max(1, graph.nodeTable.roleCount))
    let found = graph.links.compactMap { link -> ServiceHarm? in
      guard let shortfall = measures.shortfall(of: link.id) else { return nil }
      let impact = impacts[link.id].first { $0.stoppage == Self.length }
      let (customers, promises) = (impact?.customers.count ?? 0, impact?.promises.count ?? 0)
      let felt = Double(customers + promises) + Double(impact?.roleCount ?? 0) / roles
      return ServiceHarm(
        link: link, shortfall: shortfall, customers: customers, promises: promises,
        roles: impact?.roleCount ?? 0, harm: shortfall * (0.1 + felt))
    }
    let ranked = found.sorted { left, right in
      left.harm == right.harm ? left.link.id < right.link.id : left.harm > right.harm
    }
    self.ranked = ranked
    places = Dictionary(
      ranked.enumerated().map { ($1.link.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` for a service of which nothing may be told.
  package subscript(service: Identifier<Service>) -> ServiceHarm? {
    places[service].map { ranked[$0] }
  }

  /// Its place in the list, from 1.
  package func rank(of service: Identifier<Service>) -> Int? { places[service].map { $0 + 1 } }
}

extension ServiceMeasures {
  /// How far a service falls short of what it promises, 0 to 1; `nil` where nobody measured, or too few
  /// answered. See ``ServiceHarm/shortfall``.
  package func shortfall(of service: Identifier<Service>) -> Double? {
    let late = response(of: service)?.share.map { 1 - $0 }
    let unhappy = feedback(on: service)?.score.map { (5 - $0.mean) / 4 }
    return [late, unhappy].compactMap { $0 }.max()
  }
}
