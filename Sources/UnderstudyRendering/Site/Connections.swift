import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations

/// What follows from who serves whom and who can do what, found once for all pages.
///
/// Found in the content as the audience may see it, so nothing hidden can show through.
struct Connections: Sendable {
  let graph: ServiceGraph
  let chains: Chains
  let register: StickingPointRegister
  /// Who can do what today.
  let coverage: Coverage
  /// What each person still needs to cover a role, and when the plan brings it.
  let teaching: Teaching
  /// Each sticking point in the register.
  let sticking: [Identifier<StickingPoint>: StickingPointEntry]

  init(_ input: SiteInput) {
    graph = ServiceGraph(input.organisation)
    chains = Chains(graph)
    register = StickingPointRegister(graph, on: input.today)
    coverage = Coverage(
      ReachedLevels(input.organisation, record: input.record), on: input.today)
    teaching = Teaching(coverage, record: input.record, plan: input.plan.placements)
    sticking = Dictionary(
      register.entries.map { ($0.point.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
