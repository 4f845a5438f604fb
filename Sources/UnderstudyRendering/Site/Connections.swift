import UnderstudyModel
import UnderstudyRelations

/// What follows from who serves whom, found once for all pages.
///
/// Found in the content as the audience may see it, so nothing hidden can show through.
struct Connections: Sendable {
  let graph: ServiceGraph
  let chains: Chains
  /// The number of each open sticking point, by its place in the register.
  let stickingNumbers: [Identifier<StickingPoint>: Int]

  init(_ input: SiteInput) {
    graph = ServiceGraph(input.organisation)
    chains = Chains(graph)
    let points =
      input.organisation.services.flatMap(\.service.stickingPoints)
      + input.organisation.content.roles.flatMap(\.stickingPoints)
      + input.organisation.systems.flatMap(\.stickingPoints)
    let open = points.filter { $0.status != .done }
    stickingNumbers = Dictionary(
      open.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }
}
