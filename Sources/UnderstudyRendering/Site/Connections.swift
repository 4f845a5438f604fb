import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations

/// What follows from who serves whom and who can do what, found once for all pages.
///
/// Found in the content as the audience may see it, so nothing hidden can show through.
struct Connections: Sendable {
  let graph: ServiceGraph
  let chains: Chains
  /// The lines to each customer apart.
  let customerChains: CustomerChains
  /// What it comes to when a role stands still.
  let impacts: Impacts
  let register: StickingPointRegister
  let measures: ServiceMeasures
  let goals: GoalSupports
  /// Which neighbours curricula let people meet.
  let neighboursMet: [NeighboursMet]
  /// Who does, answers for, is asked and is told.
  let responsibilities: Responsibilities
  /// Roles with very many neighbours, and services that nobody rated.
  let balance: Balance
  /// Which departments work together, and which only seem to.
  let departments: DepartmentLinks
  /// Who can do what today.
  let coverage: Coverage
  /// Roles and people as tables show them.
  let order: ReadingOrder
  let curricula: CurriculaByRole
  /// How that goes over the planning window if the plan is carried out.
  let forecast: CoverageForecast
  /// What each person still needs to cover a role, and when the plan brings it.
  let teaching: Teaching
  let advices: LearningAdvices
  /// Those of them that calendars can hold.
  let proposals: LearningProposals
  /// Services that were measured, by the harm that their falling short does.
  let harms: ServiceHarms
  /// Each sticking point in the register.
  let sticking: [Identifier<StickingPoint>: StickingPointEntry]

  init(_ input: SiteInput) {
    let organisation = input.organisation
    let plan = input.plan.placements
    graph = ServiceGraph(organisation)
    chains = Chains(graph)
    customerChains = CustomerChains(graph)
    register = StickingPointRegister(graph, on: input.today)
    measures = ServiceMeasures(graph, on: input.today)
    balance = Balance(graph, measures)
    goals = GoalSupports(chains)
    neighboursMet = NeighboursMet.all(in: graph)
    responsibilities = Responsibilities(graph)
    departments = DepartmentLinks(
      graph, shadowing: DepartmentLinks.shadowing(in: organisation, plan: plan))
    let levels = ReachedLevels(organisation, record: input.record)
    coverage = Coverage(levels, on: input.today)
    impacts = Impacts(ImpactGround(graph, levels, from: input.today))
    order = ReadingOrder(coverage)
    curricula = CurriculaByRole(organisation.curricula)
    forecast = CoverageForecast(
      ReachedLevels(organisation, record: input.record, plan: plan), plan: plan,
      over: input.today...max(input.today, input.horizon))
    teaching = Teaching(coverage, record: input.record, plan: plan)
    advices = LearningAdvices(coverage, teaching, chains, measures: measures)
    proposals = LearningProposals(
      advices, levels, record: input.record, plan: plan, graph, on: input.today)
    // As if nobody stepped in, so that it is the service that is ranked and not its stand-ins.
    let bare = Impacts(ImpactGround(graph, nil, from: input.today), lengths: [ServiceHarms.length])
    harms = ServiceHarms(measures, bare, graph)
    sticking = Dictionary(
      register.entries.map { ($0.point.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
