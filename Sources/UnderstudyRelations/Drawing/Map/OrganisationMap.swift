package import UnderstudyModel

/// The map of the whole organisation: every role in its department, the services between them, and
/// the customers at the right, where every line should end.
///
/// The strongest line to a customer is one straight row. Those who serve everyone share one rail.
/// What would cross the whole map stands only in the list. Beyond ``rolesAtMost`` boxes it folds to
/// departments. Where the content keeps places (``KeptMap``), boxes stand there.
package struct OrganisationMap: Sendable {
  package var graph: ServiceGraph
  package var chains: Chains
  /// Roles that only one person can do; they are drawn dashed.
  package var alone: Set<Identifier<Role>>
  /// Where the numbers of sticking points come from; absent: none are shown.
  package var register: StickingPointRegister?

  /// How many boxes a map of roles may have.
  package static let rolesAtMost = 40

  package init(
    _ chains: Chains, alone: Set<Identifier<Role>> = [], register: StickingPointRegister? = nil
  ) {
    graph = chains.graph
    self.chains = chains
    self.alone = alone
    self.register = register
  }

  /// Whether the organisation is too large to show every role.
  package var isFolded: Bool {
    graph.nodes.count { $0.role != nil || $0.isPartner } > Self.rolesAtMost
  }

  /// The map; `name` begins every identifier in it and must be the page's only one.
  package func drawing(name: String) -> Drawing {
    var builder = MapContentBuilder(self)
    let content = isFolded ? builder.departments() : builder.roles()
    let layout = MapLayout(content, on: grid(of: content), form: form)
    return Drawing(
      name: name, title: "Who serves whom at \(graph.organisation.name)",
      about: about(content),
      frame: layout.frame, shapes: layout.shapes,
      listing: builder.listing(layout.courses.map { $0 != .listed }))
  }

  /// Where every box stands, to be written down with the content.
  package var places: KeptMap {
    var builder = MapContentBuilder(self)
    let content = isFolded ? builder.departments() : builder.roles()
    return grid(of: content).kept(content)
  }

  /// Whether boxes stand where the content keeps them; not where that was written for another map.
  package var followsKeptMap: Bool {
    var builder = MapContentBuilder(self)
    let content = isFolded ? builder.departments() : builder.roles()
    return kept(content) != nil
  }

  private var form: MapForm { isFolded ? .departments : .organisation }

  /// Boxes stand where they were kept; without a kept map they are laid out anew.
  private func grid(of content: MapContent) -> MapGrid {
    if let kept = kept(content) { return kept.grid() }
    if isFolded { return FoldedPlaces(content, maximumColumns: form.columns).grid }
    var builder = MapGridBuilder(content, form.placing, maximumColumns: form.columns)
    builder.place()
    return builder.grid()
  }

  private func kept(_ content: MapContent) -> MapGridBuilder? {
    graph.organisation.content.map.flatMap { MapGridBuilder(content, keeping: $0) }
  }

  private func about(_ content: MapContent) -> String {
    let boxes = counted(content.stations.count, isFolded ? "department" : "role")
    let regions = isFolded ? "" : " in \(counted(content.groups.count, "department"))"
    return "\(boxes.capitalised)\(regions) as boxes, and the services between them as arrows that "
      + "lead to the customers. The same services stand in the list."
  }
}

extension Node {
  var isPartner: Bool {
    if case .partner = self { true } else { false }
  }
}

extension String {
  /// With a capital first letter.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
