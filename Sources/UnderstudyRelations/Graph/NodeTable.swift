import UnderstudyModel

/// What kind of node stands at each place of a graph, as searches want to know it.
struct NodeTable: Sendable {
  private(set) var isRole: [Bool] = []
  private(set) var isCustomer: [Bool] = []
  /// Whether a chain names the node; departments and everyone only hand on to their roles.
  private(set) var isStation: [Bool] = []
  private(set) var roleCount = 0

  init(_ nodes: [Node]) {
    for node in nodes {
      isRole.append(node.role != nil)
      isCustomer.append(node.customer != nil)
      isStation.append(node.department == nil && node != .everyone)
    }
    roleCount = isRole.count { $0 }
  }
}
