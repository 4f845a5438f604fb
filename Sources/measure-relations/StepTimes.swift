import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyRelations

/// How long each step took in one run, in the order in which a build takes them.
///
/// Reads the clock, as a measurement must; nothing else in the project does.
struct StepTimes {
  private(set) var times: [(step: String, time: Duration)] = []
  /// How much was found, so that no step can be left out because nobody asks for its result.
  private(set) var found = 0

  /// - Parameter folder: what is read; every result is made for every role in it.
  /// - Throws: what loading throws where the folder cannot be read.
  init(of folder: String) throws {
    let organisation = try measure("read") {
      try loadOrganisation(from: .folder(folder, output: nil)).value
    }
    let day = organisation.content.planning?.from ?? Day(number: 20_780)
    let roles = organisation.content.roles.map { $0.id }
    let graph = measure("graph") { ServiceGraph(organisation) }
    let chains = measure("chains: strongest") { Chains(graph) }
    let lines = measure("chains: six of each role") {
      roles.reduce(0) {
        $0 + chains.strongest(from: .role($1), within: Chains.Limits(count: 6)).count
      }
    }
    let further = measure("chains: ten to each customer") {
      let toEach = CustomerChains(graph)
      return roles.reduce(0) { $0 + toEach.strongest(from: .role($1)).count }
    }
    let whole = measure("chains: whole line") {
      roles.reduce(0) { $0 + (chains.whole(through: $1)?.links.count ?? 0) }
    }
    let (levels, coverage) = measure("coverage") {
      let levels = ReachedLevels(organisation)
      return (levels, Coverage(levels, on: day))
    }
    let ground = measure("impact: ground") { ImpactGround(graph, levels, from: day) }
    let impacts = measure("impact: what all share") { Impacts(ground) }
    let stoppages = measure("impact: every role") {
      roles.reduce(0) { $0 + impacts[$1].reduce(0) { $0 + $1.roleCount } }
    }
    let failures = measure("impact: every service") {
      graph.links.reduce(0) { $0 + impacts[$1.id].reduce(0) { $0 + $1.roleCount } }
    }
    let advices = measure("advice") { LearningAdvices(coverage, Teaching(coverage), chains) }
    let register = StickingPointRegister(graph, on: day)
    let shapes = measure("ego maps") {
      roles.reduce(0) {
        $0 + EgoMap(of: $1, in: graph, register: register).drawing(name: "ego").shapes.count
      }
    }
    found = lines + further + whole + stoppages + failures + shapes + advices.ranked.count
  }

  private mutating func measure<Value>(_ step: String, _ body: () throws -> Value) rethrows -> Value
  {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    times.append((step, start.duration(to: clock.now)))
    return value
  }
}
