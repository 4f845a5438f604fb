package import UnderstudyModel

/// Who serves whom: every role, partner, department and customer, and the services between them.
///
/// A service whose supplier or receiver does not exist is left out (a check reports it), and so is
/// a later service of a name that is taken. The order in which content was written has no influence:
/// nodes and links are sorted.
package struct ServiceGraph: Sendable {
  package let organisation: Organisation
  /// Every node, in the order of ``Node``.
  package let nodes: [Node]
  /// Every service between two nodes that exist, by identifier.
  package let links: [ServiceLink]
  /// How a full working day and week count when times are added up.
  package let week: WorkingWeek

  let places: [Node: Int]
  /// The links and nodes as numbers, for searches.
  let linkTable: LinkTable
  let nodeTable: NodeTable
  /// By node: the links it gives, as places in `links`, in order of identifier.
  let outgoing: [[Int]]
  /// By node: the links addressed to exactly it.
  let incoming: [[Int]]
  /// By node, for departments and everyone: the roles they consist of.
  let members: [[Int]]
  /// By node: the departments in which a role or department lies, innermost first; a department
  /// lies in itself.
  let circles: [[Int]]
  /// By node, for roles: `circles`, and everyone: all who receive on the role's behalf.
  let groups: [[Int]]

  package init(_ organisation: Organisation) {
    self.organisation = organisation
    week = WorkingWeek(organisation.defaultCalendar)
    let nodes = Self.nodes(of: organisation)
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    let links = Self.links(of: organisation, among: places, week: week)

    var outgoing = [[Int]](repeating: [], count: nodes.count)
    var incoming = outgoing
    let linkTable = LinkTable(links, among: places)
    for place in links.indices {
      outgoing[linkTable.suppliers[place]].append(place)
      incoming[linkTable.receivers[place]].append(place)
    }
    var members = [[Int]](repeating: [], count: nodes.count)
    var circles = members
    var groups = members
    for (place, node) in nodes.enumerated() {
      circles[place] = Self.circles(of: node, in: organisation)
        .compactMap { places[.department($0)] }
      guard node.role != nil else { continue }
      groups[place] = circles[place] + (places[.everyone].map { [$0] } ?? [])
      for group in groups[place] { members[group].append(place) }
    }
    self.nodes = nodes
    self.places = places
    self.links = links
    self.outgoing = outgoing
    self.incoming = incoming
    self.members = members
    self.circles = circles
    self.groups = groups
    self.linkTable = linkTable
    nodeTable = NodeTable(nodes)
  }

  /// The link of a service; `nil` where no such service joins two nodes.
  package subscript(service: Identifier<Service>) -> ServiceLink? {
    place(of: service).map { links[$0] }
  }

  /// Where a service stands in `links`; `nil` where no such service joins two nodes.
  func place(of service: Identifier<Service>) -> Int? {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].id < service { low = middle + 1 } else { high = middle }
    }
    return low < links.count && links[low].id == service ? low : nil
  }
}

extension ServiceGraph {
  private static func nodes(of organisation: Organisation) -> [Node] {
    var nodes: Set<Node> = [.everyone]
    nodes.formUnion(organisation.content.roles.map { .role($0.id) })
    nodes.formUnion(organisation.partners.map { .partner($0.id) })
    nodes.formUnion(organisation.customers.map { .customer($0.id) })
    nodes.formUnion(organisation.departments.map { .department($0.id) })
    return nodes.sorted()
  }

  private static func links(
    of organisation: Organisation, among places: [Node: Int], week: WorkingWeek
  ) -> [ServiceLink] {
    var taken: Set<Identifier<Service>> = []
    return organisation.services.compactMap { offer -> ServiceLink? in
      let service = offer.service
      let supplier = Node(offer.supplier)
      let receiver = Node(service.receiver)
      guard taken.insert(service.id).inserted, places[supplier] != nil, places[receiver] != nil
      else { return nil }
      return ServiceLink(
        supplier: supplier, receiver: receiver, service: service,
        time: service.within.map { PassingTime($0, week: week) })
    }.sorted { $0.id < $1.id }
  }

  /// The department a node lies in, the one around it, and so on, ending where parents repeat.
  private static func circles(
    of node: Node, in organisation: Organisation
  ) -> [Identifier<Department>] {
    var found: [Identifier<Department>] = []
    var next = node.department ?? node.role.flatMap { organisation[$0]?.department?.id }
    while let id = next, !found.contains(id), let department = organisation[id] {
      found.append(id)
      next = department.parent?.id
    }
    return found
  }
}

extension Node {
  package init(_ supplier: ServiceOffer.Supplier) {
    switch supplier {
    case .role(let id): self = .role(id)
    case .partner(let id): self = .partner(id)
    }
  }

  package init(_ receiver: Service.Receiver) {
    switch receiver {
    case .role(let reference): self = .role(reference.id)
    case .department(let reference): self = .department(reference.id)
    case .customer(let reference): self = .customer(reference.id)
    case .partner(let reference): self = .partner(reference.id)
    case .everyone: self = .everyone
    }
  }
}
