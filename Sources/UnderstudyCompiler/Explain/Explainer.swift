import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations
import UnderstudyRendering

/// Everything that an explanation draws on, made once.
struct Explainer: Sendable {
  let organisation: Organisation
  let today: Day
  let record: LearningRecord
  let graph: ServiceGraph
  let chains: Chains
  let ground: ImpactGround
  let coverage: Coverage
  let teaching: Teaching
  let measures: ServiceMeasures
  let register: StickingPointRegister
  let plan: PlanOutcome
  /// How coverage goes over the planning window if the plan is carried out.
  let forecast: CoverageForecast
  /// How many chains to each customer are told.
  let chainCount: Int

  init(_ compilation: Compilation, chainCount: Int) {
    organisation = compilation.organisation
    today = compilation.today
    record = compilation.record
    plan = compilation.standingPlan()
    graph = ServiceGraph(organisation)
    chains = Chains(graph)
    let levels = ReachedLevels(organisation, record: record)
    ground = ImpactGround(graph, levels, from: today)
    coverage = Coverage(levels, on: today)
    teaching = Teaching(coverage, record: record, plan: plan.placements)
    measures = ServiceMeasures(graph, on: today)
    register = StickingPointRegister(graph, on: today)
    let last = max(today, organisation.planning?.until ?? today + 26 * 7)
    forecast = CoverageForecast(
      ReachedLevels(organisation, record: record, plan: plan.placements), plan: plan.placements,
      over: today...last)
    self.chainCount = chainCount
  }
}

// MARK: - Words

extension Explainer {
  func name(_ person: Identifier<Person>) -> String {
    organisation[person]?.name ?? person.rawValue
  }

  func name(_ role: Identifier<Role>) -> String { graph.name(of: .role(role)) }

  /// `Complete orders to the Fulfilment lead, 2 hours [roles/desk.xml:9]`.
  func words(for link: ServiceLink) -> String {
    let time = link.service.promptnessWords
    let place = link.service.declared.place.map { " [\($0)]" } ?? ""
    return "\(link.service.what) to \(graph.name(of: link.receiver))"
      + (time.isEmpty ? "" : ", \(time)") + (link.criticality == .high ? ", critical" : "") + place
  }

  /// `Order desk clerk -> complete orders (2 hours) -> Fulfilment lead -> …; at least 5 hours`.
  func words(for chain: Chain) -> String {
    var words = chain.nodes.first.map(graph.name) ?? ""
    for (link, node) in zip(chain.links, chain.nodes.dropFirst()) {
      let time = link.service.promptnessWords
      words +=
        " -> \(link.service.what)\(time.isEmpty ? "" : " (\(time))") -> \(graph.name(of: node))"
    }
    return chain.total.words.isEmpty ? words : "\(words); in all \(chain.total.words)"
  }

  func data(_ link: ServiceLink) -> JSONValue {
    .object(of: [
      ("id", .string(link.id.rawValue)), ("from", .string(link.supplier.key)),
      ("to", .string(link.receiver.key)), ("what", .string(link.service.what)),
      ("within", link.service.within.map { .string("\($0.length)") }),
      ("criticality", .string(link.criticality.rawValue)),
      ("source", link.service.declared.place.map { .string($0) }),
    ])
  }

  func data(_ chain: Chain) -> JSONValue {
    .object([
      ("customer", .string(chain.customer.rawValue)),
      ("strength", .string(chain.strength.rawValue)),
      ("minutes", .int(chain.total.known.minutes)),
      ("withoutFigure", .int(chain.total.withoutFigure)),
      ("nodes", .array(chain.nodes.map { .string($0.key) })),
      ("services", .array(chain.links.map { .string($0.id.rawValue) })),
    ])
  }

  func people(_ people: [Identifier<Person>]) -> JSONValue {
    .array(people.map { .string($0.rawValue) })
  }

  /// `two people`, `nobody`.
  func number(_ people: Int) -> String {
    people == 0 ? "nobody" : count(people, "person", "people")
  }
}
