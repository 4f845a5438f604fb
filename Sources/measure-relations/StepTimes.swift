import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyRelations

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How long each step took in one run, in the order in which a build takes them.
///
/// Reads a clock, as a measurement must: the processor time of the program, all threads together, which
/// other programs on the machine hardly disturb.
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
    let toEach = measure("chains: to each customer apart") { CustomerChains(graph) }
    let told = measure("chains: thirty of each role") {
      roles.reduce(0) { $0 + toEach.strongest(from: .role($1), count: 3).count }
    }
    let further = measure("chains: ten to each customer") {
      roles.reduce(0) { $0 + toEach.strongest(from: .role($1)).count }
    }
    let whole = measure("chains: whole line") {
      roles.reduce(0) { $0 + (chains.whole(through: $1)?.links.count ?? 0) }
    }
    let (levels, coverage) = measure("coverage") {
      let levels = ReachedLevels(organisation)
      return (levels, Coverage(levels, on: day))
    }
    let ahead = measure("coverage: every day of 14 weeks") {
      CoverageForecast(levels, over: day...day + 97).courses.reduce(0) {
        $0 + $1.daysBelowMinimum.count
      }
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
    found =
      lines + told + ahead + further + whole + stoppages + failures + shapes + advices.ranked.count
  }

  private mutating func measure<Value>(_ step: String, _ body: () throws -> Value) rethrows -> Value
  {
    let start = Self.processorTime
    let value = try body()
    times.append((step, Self.processorTime - start))
    return value
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
