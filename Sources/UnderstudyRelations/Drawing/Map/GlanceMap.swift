package import UnderstudyModel

/// The whole organisation at a glance: a handful of departments on the way to the customer, and in
/// one sentence those who keep everyone going.
///
/// Drawn are the services along the main row, and for every other department the strongest that it
/// receives and the strongest that it gives. Departments beyond the limit, and everything else that is
/// not drawn, stand in the list.
package struct GlanceMap: Sendable {
  package var chains: Chains
  /// The day on which people are counted.
  package var day: Day
  /// How many departments are drawn.
  package var limit: Int

  package init(_ chains: Chains, on day: Day, limit: Int = 7) {
    self.chains = chains
    self.day = day
    self.limit = limit
  }

  /// The map; `name` begins every identifier in it and must be the page's only one.
  package func drawing(name: String) -> Drawing {
    var builder = GlanceContent(self)
    let content = builder.build()
    let layout = MapLayout(content, form: .glance)
    let graph = chains.graph
    return Drawing(
      name: name, title: "\(graph.organisation.name) at a glance",
      about: builder.about(layout.courses.map { $0 != .listed }),
      frame: layout.frame, shapes: layout.shapes,
      listing: builder.listing(layout.courses.map { $0 != .listed }))
  }
}
