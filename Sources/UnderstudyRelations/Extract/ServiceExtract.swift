package import UnderstudyModel

/// A part of who serves whom, to be handed to other programs.
///
/// Nodes and links are in an order that depends on identifiers alone.
package struct ServiceExtract: Sendable {
  /// Which part.
  package enum Scope: Hashable, Sendable {
    case whole
    /// The roles of a department, those of the departments inside it included, and everybody at the
    /// other end of their services.
    case department(Identifier<Department>)
    /// A role, who serves it and whom it serves.
    case role(Identifier<Role>)
  }

  package let graph: ServiceGraph
  package let scope: Scope
  /// In the order of ``Node``. Departments and everyone are in it where a service is for them.
  package let nodes: [Node]
  /// By identifier.
  package let links: [ServiceLink]

  package init(_ graph: ServiceGraph, _ scope: Scope = .whole) {
    self.graph = graph
    self.scope = scope
    let (inner, links) = Self.parts(of: graph, scope)
    self.links = links
    let ends = Set(links.map(\.supplier)).union(links.map(\.receiver))
    nodes = Set(inner).union(ends).sorted()
  }

  private static func parts(
    of graph: ServiceGraph, _ scope: Scope
  ) -> (nodes: [Node], links: [ServiceLink]) {
    switch scope {
    case .whole:
      return (graph.nodes.filter { $0.department == nil && $0 != .everyone }, graph.links)
    case .role(let id):
      let node = Node.role(id)
      let ids = Set((graph.given(by: node) + graph.received(by: node)).map(\.id))
      return (graph.places[node] == nil ? [] : [node], graph.links.filter { ids.contains($0.id) })
    case .department(let id):
      let node = Node.department(id)
      guard let place = graph.places[node] else { return ([], []) }
      let ids = Set((graph.given(by: node) + graph.received(by: node)).map(\.id))
      let links = graph.links.filter {
        ids.contains($0.id) || graph.lies($0.supplier, in: place)
      }
      return (graph.roles(in: id).map { .role($0) }, links)
    }
  }

  /// What the part is called: the organisation, the department or the role.
  package var title: String {
    switch scope {
    case .whole: graph.organisation.name
    case .department(let id): graph.name(of: .department(id))
    case .role(let id): graph.name(of: .role(id))
    }
  }

  /// What a node is called where it stands beside others: a department as all who work in it.
  func label(of node: Node) -> String {
    switch node {
    case .department: "All of \(graph.name(of: node))"
    case .everyone: "Everyone"
    default: graph.name(of: node)
    }
  }

  /// What kind of node it is, in a word.
  package func kind(of node: Node) -> String {
    switch node {
    case .role: "role"
    case .partner: "partner"
    case .customer: "customer"
    case .department: "department"
    case .everyone: "everyone"
    }
  }

  /// `Complete orders, 2 hours`.
  func label(of link: ServiceLink) -> String {
    [link.service.what, link.service.promptnessWords].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The nodes by the innermost department in which they lie, departments in order, those without
  /// one last.
  var regions: [(department: Identifier<Department>?, nodes: [Node])] {
    let grouped = Dictionary(grouping: nodes) { graph.department(of: $0) }
    let inside = grouped.compactMap { key, nodes in key.map { ($0, nodes) } }
      .sorted { $0.0 < $1.0 }
    return inside.map { ($0.0, $0.1) } + (grouped[nil].map { [(nil, $0)] } ?? [])
  }
}
