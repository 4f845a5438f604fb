package import UnderstudyModel

/// Somebody at the other end of some services, with those services.
package struct Neighbour: Hashable, Sendable {
  package var node: Node
  /// Never empty; stronger ones first.
  package var links: [ServiceLink]

  package init(_ node: Node, links: [ServiceLink]) {
    self.node = node
    self.links = links
  }
}

extension ServiceGraph {
  /// The services that a node gives, stronger ones first.
  ///
  /// Of a department: what its roles give to anybody outside it.
  package func given(by node: Node) -> [ServiceLink] {
    guard let place = places[node] else { return [] }
    let given =
      node.department == nil
      ? outgoing[place]
      : members[place].flatMap { outgoing[$0] }
        .filter { !lies(linkTable.receivers[$0], in: place) }
    return given.sorted(by: isStronger).map { links[$0] }
  }

  /// The services that reach a node, stronger ones first, those for everyone last.
  ///
  /// Of a role: also what its department, any department around that, and everyone receive, except
  /// what the role gives itself. Of a department: what it, the departments in and around it, its
  /// roles and everyone receive from outside it.
  package func received(by node: Node) -> [ServiceLink] {
    guard let place = places[node] else { return [] }
    var found = Set(incoming[place])
    switch node {
    case .role:
      found.formUnion(circles[place].flatMap { incoming[$0] })
      found.formUnion(linksForEveryone)
      return sortedByNearness(found.filter { linkTable.suppliers[$0] != place })
    case .department:
      found.formUnion(circles[place].flatMap { incoming[$0] })
      found.formUnion(members[place].flatMap { incoming[$0] })
      found.formUnion(members[place].flatMap { circles[$0] }.flatMap { incoming[$0] })
      found.formUnion(linksForEveryone)
      return sortedByNearness(found.filter { !lies(linkTable.suppliers[$0], in: place) })
    case .partner, .customer, .everyone:
      return sortedByNearness(found)
    }
  }

  /// Whom a node serves, each once, with what it gives them: "whom I serve".
  ///
  /// The strongest come first. Of a department the others are departments, customers, partners and
  /// roles without a department.
  package func customers(of node: Node) -> [Neighbour] {
    neighbours(in: given(by: node), of: node) { $0.receiver }
  }

  /// Who serves a node, each once, with what they give it: "who serves me".
  package func suppliers(of node: Node) -> [Neighbour] {
    neighbours(in: received(by: node), of: node) { $0.supplier }
  }

  /// The innermost department in which a role or department lies.
  package func department(of node: Node) -> Identifier<Department>? {
    places[node].flatMap { circles[$0].first }.flatMap { nodes[$0].department }
  }

  /// The roles that a department consists of, those of the departments inside it included, by name.
  package func roles(in department: Identifier<Department>) -> [Identifier<Role>] {
    places[.department(department)].map { members[$0].compactMap { nodes[$0].role } } ?? []
  }

  /// Whether the node at a place lies in the department at another.
  func lies(_ place: Int, in department: Int) -> Bool { circles[place].contains(department) }

  /// Whether a role or department lies in the department at a place.
  func lies(_ node: Node, in department: Int) -> Bool {
    places[node].map { lies($0, in: department) } ?? false
  }

  /// The order of ``ServiceLink/strongerFirst(_:_:)`` for links as places, which follow identifiers.
  func isStronger(_ left: Int, than right: Int) -> Bool {
    let (levels, minutes) = (linkTable.criticalities, linkTable.minutes)
    if levels[left] != levels[right] { return levels[left] > levels[right] }
    return (minutes[left], left) < (minutes[right], right)
  }

  /// Places of the links that are for everyone.
  var linksForEveryone: [Int] { places[.everyone].map { incoming[$0] } ?? [] }

  private func sortedByNearness(_ found: Set<Int>) -> [ServiceLink] {
    found.sorted { left, right in
      let isBroad = (linkTable.isForEveryone[left], linkTable.isForEveryone[right])
      return isBroad.0 == isBroad.1 ? isStronger(left, than: right) : isBroad.1
    }.map { links[$0] }
  }

  private func neighbours(
    in links: [ServiceLink], of node: Node, end: (ServiceLink) -> Node
  ) -> [Neighbour] {
    var order: [Node] = []
    var found: [Node: [ServiceLink]] = [:]
    for link in links {
      var other = end(link)
      if node.department != nil, let circle = department(of: other) { other = .department(circle) }
      if found[other] == nil { order.append(other) }
      found[other, default: []].append(link)
    }
    return order.map { Neighbour($0, links: found[$0] ?? []) }
  }
}
