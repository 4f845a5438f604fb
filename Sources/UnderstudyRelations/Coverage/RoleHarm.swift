import UnderstudyModel

/// How much it would harm if nobody did a role: what a stoppage of five days comes to while nobody
/// steps in.
///
/// One for each customer reached and each promise broken, and the share of roles that feel it; a tenth
/// besides, because a role that no customer ever feels is still there for a reason.
struct RoleHarm {
  private let harm: [Identifier<Role>: Double]

  init(_ graph: ServiceGraph, from day: Day) {
    let ground = ImpactGround(graph, nil, from: day)
    let window = ground.start..<ground.end(of: Stoppage(halfDays: 10))
    let targets = ImpactTargets(ground, ends: [window.upperBound])
    let roles = Double(max(1, graph.nodeTable.roleCount))
    var harm: [Identifier<Role>: Double] = [:]
    for node in graph.nodes {
      guard let role = node.role else { continue }
      let stopped = StoppedWork(.node(node), in: graph)
      let missed = targets.missed(when: stopped, in: window, on: ground)
      let felt = missed.customers.count + missed.promises.count
      var search = FaultSearch(ground, stopped, in: window)
      search.run(most: 60)
      let reached = search.spread.roleCount(
        before: window.upperBound, in: graph, but: stopped.giver, mayReturn: false)
      harm[role] = 0.1 + Double(felt) + Double(reached.roles) / roles
    }
    self.harm = harm
  }

  /// At least 0.1.
  subscript(role: Identifier<Role>) -> Double { harm[role] ?? 0.1 }
}
