import UnderstudyModel

/// How much it would harm if nobody did a role: what a stoppage of five days comes to while nobody
/// steps in.
///
/// One for each customer reached and each promise broken, and the share of roles that feel it; a tenth
/// besides, because a role that no customer ever feels is still there for a reason.
struct RoleHarm {
  private let harm: [Identifier<Role>: Double]

  init(_ graph: ServiceGraph, from day: Day) {
    let stoppage = Stoppage(halfDays: 10)
    let impacts = Impacts(ImpactGround(graph, nil, from: day), lengths: [stoppage])
    let roles = Double(max(1, graph.nodes.count { $0.role != nil }))
    var harm: [Identifier<Role>: Double] = [:]
    for role in graph.nodes.compactMap(\.role) {
      guard let impact = impacts[role].first else { continue }
      let felt = impact.customers.count + impact.promises.count
      harm[role] = 0.1 + Double(felt) + Double(impact.roleCount) / roles
    }
    self.harm = harm
  }

  /// At least 0.1.
  subscript(role: Identifier<Role>) -> Double { harm[role] ?? 0.1 }
}
