import UnderstudyModel

/// Chooses what stands on the map of an organisation.
struct MapContentBuilder {
  private let map: OrganisationMap
  private var content = MapContent()
  private var stationOf: [Node: Int] = [:]
  private var groupOf: [Node: Int] = [:]
  /// What each link of the content stands for.
  private var services: [[ServiceLink]] = []
  /// What a folded map leaves to its list.
  private var rest: [ListedLink] = []

  private var graph: ServiceGraph { map.graph }

  init(_ map: OrganisationMap) { self.map = map }

  /// Roles in their departments.
  mutating func roles() -> MapContent {
    for node in graph.nodes where node.role != nil || node.isPartner { addStation(node) }
    // A service for a whole department ends at a box of its own in that department.
    for link in graph.links {
      guard case .department(let id) = link.receiver, stationOf[link.receiver] == nil else {
        continue
      }
      addStation(.department(id))
    }
    addCustomers()
    for bundle in bundles { addLink(bundle.links, from: bundle.from, to: bundle.to) }
    arrange(map.chains.mainLine(length: MapForm.roles.columns)?.nodes ?? [])
    return content
  }

  /// How many services between two boxes have lines of their own; more share one.
  private static let linesAtMost = 2

  /// What the lines of a map of roles stand for, by the first service of each.
  private var bundles: [(from: Node, to: Node, links: [ServiceLink])] {
    struct Ends: Hashable {
      var from: Node
      var to: Node
    }
    let grouped = Dictionary(grouping: graph.links) { Ends(from: $0.supplier, to: $0.receiver) }
    return grouped.flatMap { ends, links in
      let lines =
        links.count > Self.linesAtMost
        ? [links.sorted(by: ServiceLink.strongerFirst)] : links.map { [$0] }
      return lines.map { (from: ends.from, to: ends.to, links: $0) }
    }.sorted { left, right in
      guard let one = left.links.first, let other = right.links.first else { return false }
      return one.id < other.id
    }
  }

  /// What the map says, and whether there is a line for it.
  func listing(_ isDrawn: [Bool]) -> [ListedLink] {
    zip(services, zip(content.links, isDrawn)).map { links, drawn in
      ListedLink(
        from: content.stations[drawn.0.from].node, to: node(of: drawn.0.to), links: links,
        text: drawn.0.sentence, isDrawn: drawn.1, pins: drawn.0.pins.map(\.number))
    } + rest
  }

  private func node(of end: MapContent.Link.End) -> Node {
    switch end {
    case .station(let place): content.stations[place].node
    case .customer(let place): content.customers[place].node
    case .everyone: .everyone
    }
  }
}

// MARK: - Departments

extension MapContentBuilder {
  /// How many departments a folded map may have.
  private static let departmentsAtMost = 24

  /// Whole departments, outermost ones where there are too many; roles without a department are left
  /// to the list.
  mutating func departments() -> MapContent {
    let fold = Fold(graph, most: Self.departmentsAtMost)
    for node in fold.nodes {
      let count = graph.roles(in: node.department ?? "").count
      addStation(node, subtitle: node.isPartner ? "partner" : counted(count, "role"))
    }
    addCustomers()
    let line = map.chains.mainLine(length: 2 * MapForm.departments.columns)
    let steps = (line?.nodes ?? []).map { fold.node(of: $0) }
    let row = steps.enumerated().filter { !steps[..<$0].contains($1) }.map(\.element)
    addLinks(fold.links, among: fold.nodes, row: row, most: fold.nodes.count * 2)
    arrange(row)
    return content
  }
}

// MARK: - One department

extension MapContentBuilder {
  /// A department's roles, with everybody at the other end of their services: other departments
  /// folded, partners and roles without a department as they are.
  mutating func department(_ id: Identifier<Department>) -> MapContent {
    guard let home = graph.places[.department(id)] else { return content }
    let inside = graph.links.filter {
      graph.lies($0.supplier, in: home) || graph.lies($0.receiver, in: home)
    }
    let drawn = roles(of: id, by: inside)
    func end(_ node: Node) -> Node? {
      if node.role.map({ drawn.contains(.role($0)) }) ?? false { return node }
      if graph.lies(node, in: home) { return node.department == nil ? nil : node }
      return graph.department(of: node).map { .department($0) } ?? node
    }
    struct Ends: Hashable {
      var from: Node
      var to: Node
    }
    var bundles: [Ends: [ServiceLink]] = [:]
    for link in inside {
      guard let from = end(link.supplier), let to = end(link.receiver), from != to else { continue }
      bundles[Ends(from: from, to: to), default: []].append(link)
    }
    let near = nearest(
      to: drawn, by: bundles.map { (from: $0.key.from, to: $0.key.to, count: $0.value.count) })
    bundles = bundles.filter { near.contains($0.key.from) && near.contains($0.key.to) }
    let ends = Set(bundles.keys.flatMap { [$0.from, $0.to] })
    for node in graph.nodes where drawn.contains(node) { addStation(node) }
    for node in ends.subtracting(drawn).sorted() where node != .everyone && node.customer == nil {
      let isOutside = node.department != nil && !graph.lies(node, in: home)
      addStation(node, subtitle: isOutside ? "department" : node.role == nil ? "" : "role")
    }
    addCustomers(among: ends)
    let rows = drawn.sorted().compactMap { map.chains.strongest(from: $0) }
      .sorted(by: Chain.strongerFirst).map { $0.nodes.map { end($0) ?? $0 } }
    // Only a chain whose every step is drawn can be the row.
    let row = rows.first { row in
      Set(row).count == row.count
        && zip(row, row.dropFirst()).allSatisfy { bundles[Ends(from: $0, to: $1)] != nil }
    }
    let lines = bundles.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
      (from: $0.key.from, to: $0.key.to, links: $0.value.sorted(by: ServiceLink.strongerFirst))
    }
    let nodes = content.stations.map(\.node)
    addLinks(lines, among: nodes, row: row ?? [], most: max(24, nodes.count * 3 / 2))
    arrange(row ?? [])
    return content
  }

  /// How many boxes outside a department its map may have: the fewer, the more roles it has itself.
  private static func neighboursAtMost(beside roles: Int) -> Int { max(6, min(16, 28 - roles)) }

  /// The roles, every customer, everyone, and of all others those with most services.
  private func nearest(
    to roles: Set<Node>, by bundles: [(from: Node, to: Node, count: Int)]
  ) -> Set<Node> {
    var weight: [Node: Int] = [:]
    var near = roles
    for bundle in bundles {
      for node in [bundle.from, bundle.to] where !roles.contains(node) {
        if node == .everyone || node.customer != nil { near.insert(node) }
        weight[node, default: 0] += bundle.count
      }
    }
    let others = weight.keys.filter { !near.contains($0) }
      .sorted { (-(weight[$0] ?? 0), $0) < (-(weight[$1] ?? 0), $1) }
    return near.union(others.prefix(Self.neighboursAtMost(beside: roles.count)))
  }

  /// The roles that are drawn: all, or those with most services.
  private func roles(of id: Identifier<Department>, by links: [ServiceLink]) -> Set<Node> {
    let all = graph.roles(in: id).map { Node.role($0) }
    guard all.count > OrganisationMap.rolesAtMost else { return Set(all) }
    var weight: [Node: Int] = [:]
    for link in links {
      weight[link.supplier, default: 0] += 1
      weight[link.receiver, default: 0] += 1
    }
    return Set(
      all.sorted { (-(weight[$0] ?? 0), $0) < (-(weight[$1] ?? 0), $1) }
        .prefix(OrganisationMap.rolesAtMost))
  }
}

// MARK: - Parts

extension MapContentBuilder {
  private mutating func addStation(_ node: Node, subtitle: String = "") {
    var name = graph.name(of: node)
    var group: Int?
    if !subtitle.isEmpty {
      group = nil
    } else if case .department = node {
      group = self.group(of: node, name: name)
      name = "All of \(name)"
    } else if let department = graph.department(of: node) {
      group = self.group(
        of: .department(department), name: graph.name(of: .department(department)))
    } else if node.isPartner {
      group = self.group(of: .everyone, name: "Partners")
    }
    stationOf[node] = content.stations.count
    content.stations.append(
      .init(
        node: node, name: name, subtitle: subtitle,
        isAlone: node.role.map { map.alone.contains($0) } ?? false, group: group))
  }

  private mutating func group(of node: Node, name: String) -> Int {
    if let known = groupOf[node] { return known }
    groupOf[node] = content.groups.count
    content.groups.append(.init(node: node == .everyone ? nil : node, name: name))
    return content.groups.count - 1
  }

  /// Customers who are served by somebody; one that nobody serves would stand alone.
  private mutating func addCustomers(among shown: Set<Node>? = nil) {
    for node in graph.nodes where node.customer != nil && shown?.contains(node) ?? true {
      content.customers.append(.init(node: node, name: graph.name(of: node)))
    }
  }

  private mutating func addLink(_ links: [ServiceLink], from: Node, to: Node) {
    guard let first = links.first, let supplier = stationOf[from] else { return }
    let end: MapContent.Link.End
    if to == .everyone {
      end = .everyone
    } else if let customer = content.customers.firstIndex(where: { $0.node == to }) {
      end = .customer(customer)
    } else if let station = stationOf[to] {
      end = .station(station)
    } else {
      return
    }
    content.links.append(
      .init(
        from: supplier, to: end, what: first.service.what, more: links.count - 1,
        time: first.service.promptnessWords,
        criticality: first.criticality,
        pins: links.flatMap { map.register?.open(of: $0.id) ?? [] }
          .sorted { $0.number < $1.number },
        sentence: sentence(for: links, from: from, to: to)))
    services.append(links)
  }

  /// Adds the lines that leave the map legible, and puts all others on the list.
  private mutating func addLinks(
    _ bundles: [MapBackbone.Bundle], among nodes: [Node], row: [Node], most: Int
  ) {
    let backbone = MapBackbone(bundles, among: nodes, row: row, most: most)
    for ((from, to, links), isDrawn) in zip(bundles, backbone.isDrawn) {
      if isDrawn {
        addLink(links, from: from, to: to)
      } else {
        rest.append(
          ListedLink(
            from: from, to: to, links: links, text: sentence(for: links, from: from, to: to),
            isDrawn: false))
      }
    }
  }

  private func sentence(for links: [ServiceLink], from: Node, to: Node) -> String {
    guard links.count > 1 else { return links.first.map { graph.sentence(for: $0) } ?? "" }
    let given = links.map { link in
      let time = link.service.promptnessWords
      return time.isEmpty ? link.service.what : "\(link.service.what) (\(time))"
    }
    return "\(graph.name(of: from)) gives to \(graph.name(of: to)): "
      + given.joined(separator: ", ")
  }

  /// Puts a chain on the main row, as much of its end as there are columns for, and its customer
  /// before all others.
  private mutating func arrange(_ row: [Node]) {
    guard let last = row.last,
      let customer = content.customers.firstIndex(where: { $0.node == last })
    else { return }
    let stations = row.dropLast().compactMap { stationOf[$0] }
    content.mainRow = Array(stations.suffix(MapForm.roles.columns))
    guard customer > 0 else { return }
    content.customers.swapAt(0, customer)
    for place in content.links.indices {
      switch content.links[place].to {
      case .customer(0): content.links[place].to = .customer(customer)
      case .customer(customer): content.links[place].to = .customer(0)
      default: continue
      }
    }
  }
}
