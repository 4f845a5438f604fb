package import UnderstudyModel

/// Roles that very many depend on or that depend on very many, and services that nobody rated.
package struct Balance: Sendable {
  /// A role with its neighbours counted.
  package struct Hub: Hashable, Sendable {
    package var role: Identifier<Role>
    /// How many it serves, and how many serve it; whoever is reached by a service for everyone is not
    /// counted, because then everybody would be.
    package var customers: Int
    package var suppliers: Int
  }

  /// A role counts as a hub from so many neighbours on one side.
  package static let least = 8

  /// Roles with at least ``least`` customers or suppliers, and more than twice as many as half of all roles
  /// have; those with most first.
  package let hubs: [Hub]
  /// What half of all roles have at most: customers, and suppliers.
  package let usual: (customers: Int, suppliers: Int)
  /// Services to colleagues of which nobody said how good they are, by identifier. Customers and partners
  /// are not asked by the same slips.
  package let unrated: [ServiceLink]

  package init(_ graph: ServiceGraph, _ measures: ServiceMeasures) {
    let roles = graph.nodes.indices.compactMap { place -> Hub? in
      guard let role = graph.nodes[place].role else { return nil }
      let given = graph.outgoing[place].filter { !graph.linkTable.isForEveryone[$0] }
      let received = ([place] + graph.circles[place]).flatMap { graph.incoming[$0] }
        .filter { graph.linkTable.suppliers[$0] != place }
      return Hub(
        role: role, customers: Set(given.map { graph.linkTable.receivers[$0] }).count,
        suppliers: Set(received.map { graph.linkTable.suppliers[$0] }).count)
    }
    let usual = (
      customers: Self.median(roles.map(\.customers)), suppliers: Self.median(roles.map(\.suppliers))
    )
    self.usual = usual
    hubs = roles.filter {
      ($0.customers >= Self.least && $0.customers > 2 * usual.customers)
        || ($0.suppliers >= Self.least && $0.suppliers > 2 * usual.suppliers)
    }.sorted { left, right in
      let (a, b) = (left.customers + left.suppliers, right.customers + right.suppliers)
      return a == b ? left.role < right.role : a > b
    }
    unrated = graph.links.filter { link in
      switch link.receiver {
      case .customer, .partner: false
      case .role, .department, .everyone: measures.feedback(on: link.id) == nil
      }
    }
  }

  private static func median(_ numbers: [Int]) -> Int {
    numbers.isEmpty ? 0 : numbers.sorted()[(numbers.count - 1) / 2]
  }
}
