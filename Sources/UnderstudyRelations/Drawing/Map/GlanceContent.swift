import UnderstudyModel

/// Chooses what is drawn at a glance.
struct GlanceContent {
  private let glance: GlanceMap
  private let fold: Fold
  private var content = MapContent()
  private var drawn: [(link: MapContent.Link, bundle: [ServiceLink])] = []
  private var rest: [ListedLink] = []

  private var graph: ServiceGraph { glance.chains.graph }

  init(_ glance: GlanceMap) {
    self.glance = glance
    fold = Fold(glance.chains.graph, most: 24)
  }

  mutating func build() -> MapContent {
    let line = glance.chains.mainLine(length: 10)?.nodes ?? []
    let row = line.map { fold.node(of: $0) }
    let unique = row.enumerated().filter { !row[..<$0].contains($1) }.map(\.element)
    for node in chosen(unique) { addStation(node) }
    content.customers = graph.nodes.filter { $0.customer != nil }
      .sorted { ($0 == line.last ? 0 : 1, $0) < ($1 == line.last ? 0 : 1, $1) }
      .map { .init(node: $0, name: graph.name(of: $0)) }
    content.mainRow = Array(
      unique.compactMap { node in content.stations.firstIndex { $0.node == node } }
        .suffix(MapForm.glance.columns))
    addLinks()
    content.rail = rail
    return content
  }

  func listing(_ isDrawn: [Bool]) -> [ListedLink] {
    zip(drawn, isDrawn).map { entry, isDrawn in
      ListedLink(
        from: content.stations[entry.link.from].node, to: end(of: entry.link),
        links: entry.bundle, text: entry.link.sentence, isDrawn: isDrawn)
    } + rest
  }

  /// The drawing in words: what is drawn, and who keeps everyone going.
  func about(_ isDrawn: [Bool]) -> String {
    let sentences = zip(drawn, isDrawn).filter(\.1).map { $0.0.link.sentence + "." }
    let last = content.rail.isEmpty ? [] : [content.rail.map(\.text).joined() + "."]
    return (sentences + last).joined(separator: " ")
  }

  private func end(of link: MapContent.Link) -> Node {
    if let customer = link.customer { return content.customers[customer].node }
    return link.station.map { content.stations[$0].node } ?? .everyone
  }

  /// The departments of the main row, then those with most services among each other and to
  /// customers; not those whose work is mostly for everyone.
  private func chosen(_ row: [Node]) -> [Node] {
    var weight: [Node: Int] = [:]
    for bundle in fold.links where bundle.to != .everyone {
      weight[bundle.from, default: 0] += bundle.links.count
      weight[bundle.to, default: 0] += bundle.links.count
    }
    let others = fold.nodes.filter { !row.contains($0) && !isForEveryone($0) && !$0.isPartner }
      .sorted { (-(weight[$0] ?? 0), $0) < (-(weight[$1] ?? 0), $1) }
    let onRow = row.filter { fold.nodes.contains($0) }.suffix(MapForm.glance.columns)
    return (onRow + others.prefix(max(0, glance.limit - onRow.count))).sorted()
  }

  private func isForEveryone(_ node: Node) -> Bool {
    let given = fold.links.filter { $0.from == node }
    let broad = given.filter { $0.to == .everyone }.reduce(0) { $0 + $1.links.count }
    return broad > 0 && broad * 3 >= given.reduce(0) { $0 + $1.links.count }
  }

  private mutating func addStation(_ node: Node) {
    let department = node.department
    let people = graph.organisation.content.people.filter { person in
      guard person.isEmployed(on: glance.day),
        let home = person.homeDepartment(in: graph.organisation)
      else { return false }
      return fold.node(of: .department(home)) == node
    }.count
    let roles = department.map { graph.roles(in: $0).count } ?? 0
    let subtitle =
      people == 1 ? "1 person" : people > 1 ? "\(people) people" : counted(roles, "role")
    content.stations.append(
      .init(
        node: node, name: graph.name(of: node),
        subtitle: department == nil ? graph.subtitle(of: node) : subtitle, isAlone: false,
        group: nil))
  }

  private typealias Bundle = (from: Node, to: Node, links: [ServiceLink])

  private mutating func addLinks() {
    let drawable = fold.links.filter { bundle in
      content.stations.contains { $0.node == bundle.from } && end(at: bundle.to) != nil
    }
    let wanted = essential(among: drawable)
    for bundle in fold.links {
      let sentence = sentence(for: bundle)
      guard wanted.contains(where: { $0.from == bundle.from && $0.to == bundle.to }),
        let first = bundle.links.first, let to = end(at: bundle.to),
        let from = content.stations.firstIndex(where: { $0.node == bundle.from })
      else {
        rest.append(
          ListedLink(
            from: bundle.from, to: bundle.to, links: bundle.links, text: sentence, isDrawn: false))
        continue
      }
      let link = MapContent.Link(
        from: from, to: to, what: first.service.what, time: first.service.promptnessWords,
        criticality: first.criticality, pins: [], sentence: sentence)
      content.links.append(link)
      drawn.append((link, bundle.links))
    }
  }

  /// The main row's own services, and what joins each other department to the rest.
  private func essential(among bundles: [Bundle]) -> [Bundle] {
    let row = content.mainRow.map { content.stations[$0].node }
    let steps = Array(
      zip(row, row.dropFirst().map { $0 } + content.customers.prefix(1).map(\.node)))
    var found = bundles.filter { bundle in
      steps.contains { $0.0 == bundle.from && $0.1 == bundle.to }
    }
    for node in content.stations.map(\.node) where !row.contains(node) {
      for end in [bundles.filter { $0.to == node }, bundles.filter { $0.from == node }] {
        let best = end.min { left, right in
          guard let one = left.links.first, let other = right.links.first else { return false }
          return ServiceLink.strongerFirst(one, other)
        }
        if let best { found.append(best) }
      }
    }
    return found
  }

  private func end(at node: Node) -> MapContent.Link.End? {
    if let customer = content.customers.firstIndex(where: { $0.node == node }) {
      return .customer(customer)
    }
    return content.stations.firstIndex { $0.node == node }.map { .station($0) }
  }

  private func sentence(
    for bundle: Bundle
  ) -> String {
    let given = bundle.links.prefix(3).map { link in
      let time = link.service.promptnessWords
      return time.isEmpty ? link.service.what : "\(link.service.what) (\(time))"
    }
    let more = bundle.links.count - given.count
    let whole = given + (more > 0 ? [counted(more, "more service")] : [])
    return "\(graph.name(of: bundle.from)) gives \(graph.name(of: bundle.to)) "
      + whole.joined(separator: ", ")
  }

  /// `IT and Payroll keep everyone going: broken tools back in 1 hour`, as far as one line reaches.
  private var rail: [TextLine.Span] {
    let broad = fold.links.filter { $0.to == .everyone }
    let names = broad.map { graph.name(of: $0.from) }
    guard let last = names.last else { return [] }
    let said =
      names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) and \(last)"
    let verb = names.count == 1 ? "keeps" : "keep"
    var spans: [TextLine.Span] = [
      .init(said, .roomyTime), .init(" \(verb) everyone going", .roomyWhat),
    ]
    let services = broad.flatMap(\.links).sorted(by: ServiceLink.strongerFirst)
    for (place, link) in services.enumerated() {
      let time = link.service.promptnessWords
      let joint = link.service.within == nil ? " " : " in "
      let next: [TextLine.Span] = [
        .init(
          "\(place == 0 ? ":" : ",") \(link.service.what)\(time.isEmpty ? "" : joint)", .roomyWhat),
        .init(time, .roomyTime),
      ].filter { !$0.text.isEmpty }
      let width = (spans + next).reduce(0) { $0 + $1.style.width(of: $1.text) }
      if width > MapForm.glance.railWidth { break }
      spans += next
    }
    let width = spans.reduce(0) { $0 + $1.style.width(of: $1.text) }
    guard width > MapForm.glance.railWidth else { return spans }
    let short = "\(spelled(names.count).capitalised) departments"
    return [.init(short, .roomyTime), .init(" keep everyone going", .roomyWhat)]
  }
}
