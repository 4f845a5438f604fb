package import UnderstudyModel

/// A line of services that ends at an external customer.
package struct Chain: Hashable, Sendable {
  /// From the first supplier to the customer; never empty.
  package var links: [ServiceLink]
  /// Who stands on the chain: who gives the first link, and after each link who carries on.
  ///
  /// One more than `links`; nobody twice. Where a link is for a department or everyone, the role
  /// that carries the chain on from there. The last is the customer.
  package var nodes: [Node]
  package var customer: Identifier<Customer>
  package var total: TotalTime

  package init(links: [ServiceLink], nodes: [Node], customer: Identifier<Customer>) {
    self.links = links
    self.nodes = nodes
    self.customer = customer
    total = TotalTime(of: links)
  }

  /// The criticality of the weakest link: how strong the whole chain is.
  package var strength: Service.Criticality { links.map(\.criticality).min() ?? .low }

  /// Whether a link of it is for everyone, so that the customer is reached only in a broad sense.
  package var isBroad: Bool { links.contains { $0.receiver == .everyone } }

  /// Stronger chains first: those that need no service for everyone, then by the criticality of the
  /// weakest link, then by total time, then by length, then by the identifiers of the services.
  package static func strongerFirst(_ left: Self, _ right: Self) -> Bool {
    if left.isBroad != right.isBroad { return right.isBroad }
    if left.strength != right.strength { return left.strength > right.strength }
    let times = (left.total.assumedMinutes, right.total.assumedMinutes)
    if times.0 != times.1 { return times.0 < times.1 }
    if left.links.count != right.links.count { return left.links.count < right.links.count }
    return left.links.map(\.id).lexicographicallyPrecedes(right.links.map(\.id))
  }
}

/// How long the promises along a chain take together.
package struct TotalTime: Hashable, Sendable {
  /// The sum of the promises that name a figure.
  package var known: PassingTime
  /// How many links promise no figure; with any, the total is at least `known`.
  package var withoutFigure: Int

  package init(known: PassingTime, withoutFigure: Int) {
    self.known = known
    self.withoutFigure = withoutFigure
  }

  package init(of links: [ServiceLink]) {
    known = links.compactMap(\.time).reduce(PassingTime(minutes: 0), +)
    withoutFigure = links.count { $0.time == nil }
  }

  /// For comparing: a link without a figure counts as one day.
  package var assumedMinutes: Int { known.minutes + withoutFigure * PassingTime.day.minutes }

  /// `2 days 3 hours`, or `at least 2 days 3 hours` where a link promises no figure.
  ///
  /// Empty where no link promises one.
  package var words: String {
    if withoutFigure == 0 { return known.words }
    return known.minutes == 0 ? "" : "at least \(known.words)"
  }
}
