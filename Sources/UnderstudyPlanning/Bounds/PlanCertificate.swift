import UnderstudyModel

/// How good a plan is at least, level by level, with what proves it.
package struct PlanCertificate: Sendable {
  /// For each level of the aims, in their order.
  package let bounds: [LevelBound]
  /// The plan's value of each term that the aims name.
  let values: [AimValue]
  let proofs: [LevelProof]
  let placements: [Placement]
  let ground: Ground
  let relaxed: RelaxedProblem

  /// Whether no plan is better: every level's bound is met.
  package var isBest: Bool { bounds.allSatisfy(\.isBest) }
}

/// How hard a bound is sought.
package struct BoundEffort: Hashable, Sendable {
  /// States looked at, in all levels together.
  package var steps: Int
  /// How often prices are changed for one level.
  package var rounds: Int
  /// Nodes of a search tree, for each level.
  package var nodes: Int
  /// Seconds by the clock after which the search ends, whatever is left of the rest; absent: none.
  /// With seconds two runs may differ, without them they never do.
  package var seconds: Double?

  package init(steps: Int, rounds: Int, nodes: Int = 0, seconds: Double? = nil) {
    self.steps = max(0, steps)
    self.rounds = max(1, rounds)
    self.nodes = min(max(0, nodes), 1_000_000)
    self.seconds = seconds
  }

  /// The same effort, ended after so many seconds at the latest.
  package func within(seconds: Double) -> BoundEffort {
    BoundEffort(steps: steps, rounds: rounds, nodes: nodes, seconds: max(0, seconds))
  }

  /// Little enough to go unnoticed beside the planning itself.
  package static let usual = BoundEffort(steps: 1_500_000, rounds: 120, nodes: 400)

  /// As much work as so many steps of a search are, but no less than the usual and no more than the
  /// thorough.
  package static func beside(searchSteps: Int) -> BoundEffort {
    // A step of the search takes as long as looking at three states.
    let steps = max(usual.steps, min(thorough.steps / 3, searchSteps) * 3)
    let factor = steps / usual.steps
    return BoundEffort(
      steps: steps, rounds: min(thorough.rounds, usual.rounds * factor),
      nodes: min(thorough.nodes, usual.nodes * factor))
  }

  /// For whoever wants to know: some seconds.
  package static let thorough = BoundEffort(
    steps: 100_000_000, rounds: 1_000, nodes: 4_000)
}

/// Proves how far a plan is from the best at most.
///
/// - Parameters:
///   - outcome: a plan that the verifier accepts.
///   - problem: what was asked for.
///   - effort: how hard to try.
///   - shouldStop: asked now and then, from any thread, whether to stop; what is proved is kept.
///   - threads: how many threads may work at a time; absent: as many as the machine has. What is
///     proved is the same with any number.
/// - Returns: `nil` for a plan that breaks a rule, which no bound can speak of.
package func certify(
  _ outcome: PlanOutcome, of problem: PlanningProblem, effort: BoundEffort = .usual,
  shouldStop: (@Sendable () -> Bool)? = nil, threads: Int? = nil
) -> PlanCertificate? {
  let limit = BoundLimit(seconds: effort.seconds, shouldStop: shouldStop)
  guard outcome.isVerified, let values = outcome.levelValues(of: problem.policy.aims) else {
    return nil
  }
  let ground = Ground(problem, Commitments(problem, keptBy: outcome.placements))
  let relaxed = RelaxedProblem(ground)
  var search = BoundSearch(
    relaxed, values: values, effort: effort, limit: limit, threads: threads)
  search.run()
  // A plan made under other commitments, as of another day, may be better than these allow; then
  // nothing can be said.
  guard zip(search.bounds, values).allSatisfy({ $0 <= $1 }) else { return nil }
  return PlanCertificate(
    bounds: zip(search.bounds, values).enumerated().map { level, pair in
      LevelBound(level: level + 1, value: pair.1, bound: pair.0)
    }, values: outcome.quality, proofs: search.proofs, placements: outcome.placements,
    ground: ground, relaxed: relaxed)
}

extension PlanOutcome {
  /// The same plan with proof of how good it is.
  ///
  /// - Parameters:
  ///   - problem: what was asked for.
  ///   - effort: how hard to try.
  ///   - shouldStop: asked now and then, from any thread, whether to stop; what is proved is kept.
  ///   - threads: how many threads may work at a time; absent: as many as the machine has.
  /// - Returns: the plan with its certificate, as far as there can be one.
  package func certified(
    _ problem: PlanningProblem, effort: BoundEffort = .usual,
    shouldStop: (@Sendable () -> Bool)? = nil, threads: Int? = nil
  ) -> PlanOutcome {
    var plan = self
    plan.certificate = certify(
      self, of: problem, effort: effort, shouldStop: shouldStop, threads: threads)
    return plan
  }

  /// The weighted sum of each level; `nil` where it is beyond all numbers, or a weight is negative.
  func levelValues(of aims: Aims) -> [Int]? {
    var values = Array(repeating: 0, count: aims.levels.count)
    for aim in quality {
      let (product, isTooMuch) = aim.weight.multipliedReportingOverflow(by: aim.value)
      guard values.indices.contains(aim.level - 1), aim.weight >= 0, !isTooMuch else { return nil }
      let (sum, isTooLarge) = values[aim.level - 1].addingReportingOverflow(product)
      guard !isTooLarge else { return nil }
      values[aim.level - 1] = sum
    }
    return values
  }
}

/// What no plan can undercut in the first level of the aims, found at once: for whoever looks on while
/// a plan is sought.
///
/// - Parameter problem: what is asked for.
/// - Returns: `nil` where the aims have no level, and where so much is asked for that the first plan
///   would have to wait.
package func startingBound(of problem: PlanningProblem) -> Int? {
  guard let first = problem.policy.aims.levels.first, first.allSatisfy({ $0.weight >= 0 }),
    problem.requests.count <= mostRequestsAtOnce
  else { return nil }
  let relaxed = RelaxedProblem(Ground(problem, Commitments(problem, keptBy: [])))
  // No plan is known yet, so any value may be the one to prove; one look at prices of nothing is all.
  var search = BoundSearch(
    relaxed.onlyFirstLevel, values: [.max / 1_000_000_000], effort: BoundEffort(steps: 0, rounds: 1)
  )
  search.run()
  return search.bounds.first
}

/// A bound for more requests takes longer than the first plan should.
private let mostRequestsAtOnce = 1_000

extension RelaxedProblem {
  fileprivate var onlyFirstLevel: RelaxedProblem {
    RelaxedProblem(
      time: time, rows: rows, trainees: trainees, hosts: hosts, requests: requests, covers: covers,
      absences: absences, blocks: blocks, spent: spent,
      standingEnd: standingEnd, aims: Aims(levels: Array(aims.levels.prefix(1))),
      lengths: lengths)
  }
}

extension Commitments {
  /// For a new plan that keeps the pins that some placements keep.
  init(_ problem: PlanningProblem, keptBy placements: [Placement]) {
    self.init(problem)
    pins = pins.filter { pin in placements.contains { pin.isMet(by: $0) } }
  }
}
