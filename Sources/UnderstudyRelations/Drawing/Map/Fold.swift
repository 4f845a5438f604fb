import UnderstudyModel

/// An organisation folded to its departments.
///
/// Each role counts for its department; where there are more departments than there is room for,
/// for the one around it, and so on outwards. If even the outermost are too many, those with the
/// fewest services are left out.
struct Fold {
  /// Departments and partners, in order.
  private(set) var nodes: [Node] = []
  /// Services between them and to customers and everyone, stronger ones first in each bundle.
  private(set) var links: [(from: Node, to: Node, links: [ServiceLink])] = []
  private var foldedOf: [Node: Node] = [:]

  init(_ graph: ServiceGraph, most: Int) {
    let depths = graph.nodes.map { graph.circleCount(of: $0) }
    let deepest = depths.max() ?? 0
    for depth in stride(from: deepest, through: 1, by: -1) {
      fold(graph, depth: depth)
      if nodes.count <= most { break }
    }
    bundle(graph)
    guard nodes.count > most else { return }
    var weight: [Node: Int] = [:]
    for link in links {
      weight[link.from, default: 0] += link.links.count
      weight[link.to, default: 0] += link.links.count
    }
    nodes = nodes.sorted { (-(weight[$0] ?? 0), $0) < (-(weight[$1] ?? 0), $1) }.prefix(most)
      .sorted()
    let kept = Set(nodes)
    links = links.filter { link in
      kept.contains(link.from)
        && (kept.contains(link.to) || link.to == .everyone || link.to.customer != nil)
    }
  }

  /// The node that stands for another; itself where nothing does.
  func node(of node: Node) -> Node { foldedOf[node] ?? node }

  /// Folds everything to departments that have at most so many around them, themselves counted.
  private mutating func fold(_ graph: ServiceGraph, depth: Int) {
    foldedOf = [:]
    var found: Set<Node> = []
    for node in graph.nodes {
      if node.isPartner { found.insert(node) }
      guard node.role != nil || node.department != nil,
        let department = graph.circle(of: node, depth: depth)
      else { continue }
      foldedOf[node] = department
      if node.role != nil { found.insert(department) }
    }
    nodes = found.sorted()
  }

  private mutating func bundle(_ graph: ServiceGraph) {
    struct Ends: Hashable {
      var from: Node
      var to: Node
    }
    var bundles: [Ends: [ServiceLink]] = [:]
    for link in graph.links {
      let ends = Ends(from: node(of: link.supplier), to: node(of: link.receiver))
      if ends.from != ends.to { bundles[ends, default: []].append(link) }
    }
    links = bundles.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      ($0.key.from, $0.key.to, $0.value.sorted(by: ServiceLink.strongerFirst))
    }
  }
}

extension ServiceGraph {
  /// In how many departments a role or department lies, one inside the other.
  fileprivate func circleCount(of node: Node) -> Int { places[node].map { circles[$0].count } ?? 0 }

  /// The department around a node that itself lies in `depth` departments, or the innermost one.
  fileprivate func circle(of node: Node, depth: Int) -> Node? {
    guard let place = places[node], !circles[place].isEmpty else { return nil }
    return nodes[circles[place][max(0, circles[place].count - depth)]]
  }
}
