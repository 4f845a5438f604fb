import UnderstudyDiagnostics
import UnderstudyModel

/// Tries small changes for what a plan leaves out or has late, and says which of them help.
///
/// Troubles that share an item and its causes are mended together, those that matter most first.
/// Every change is applied to a copy of the content, the plan is made again with little effort, and
/// the verifier looks at it; what gains nothing is not told. The same content tries the same on every
/// machine.
///
/// - Parameters:
///   - outcome: a plan with its reasons.
///   - problem: what it was made for.
///   - effort: how much may be tried.
///   - shouldStop: asked before each trial whether to stop; what has been found is kept.
/// - Returns: the same plan; its reasons name the cheapest change that works, where one does.
package func withRemedies(
  _ outcome: PlanOutcome, of problem: PlanningProblem, effort: RemedyEffort = .usual,
  shouldStop: (@Sendable () -> Bool)? = nil
) -> PlanOutcome {
  let troubles = Trouble.all(outcome, of: problem)
  guard !troubles.isEmpty else { return outcome }
  var trial = Trial(outcome.placements, of: problem, effort, shouldStop)
  guard trial.mayTry else { return outcome }
  var outcome = outcome
  let candidates = LooseningCandidates(outcome, of: problem)
  let words = RemedyWords(problem)
  // Half of the effort is for bottlenecks, which look at the plan as a whole.
  for group in troubles.groupedByCause where trial.isInFirstHalf {
    var found: [[Loosening]] = []
    let keys = Set(group.map(\.key))
    for loosenings in candidates.candidates(for: group).prefix(6) where trial.isInFirstHalf {
      guard found.count < 3, let result = trial.result(of: loosenings),
        result.mended.contains(where: { keys.contains($0) })
      else { continue }
      found.append(loosenings)
    }
    for loosenings in found {
      guard let result = trial.result(of: loosenings) else { continue }
      let remedy = Remedy(
        words: words.words(loosenings), edits: words.edits(loosenings), effect: result.effect,
        mended: result.mended, subjects: words.subjects(loosenings))
      if !outcome.remedies.contains(where: { $0.edits == remedy.edits }) {
        outcome.remedies.append(remedy)
      }
    }
  }
  outcome.bottlenecks = bottlenecks(troubles, candidates, &trial, words)
  outcome.nameRemedies()
  outcome.refreshTroubles(of: problem)
  return outcome
}

/// What troubles share that are mended together.
private struct TroubleKind: Hashable {
  var item: Identifier<Item>
  var isLate: Bool
  var causes: Set<Obstacle.Cause>
}

extension [Trouble] {
  /// Those that share item and causes together; the groups that matter most first.
  fileprivate var groupedByCause: [[Trouble]] {
    var places: [TroubleKind: Int] = [:]
    var groups: [[Trouble]] = []
    for trouble in self {
      let kind = TroubleKind(
        item: trouble.key.item, isLate: trouble.isLate,
        causes: Set(trouble.causes.map { $0.kin.besidesTrainee }))
      if let place = places[kind] {
        groups[place].append(trouble)
      } else {
        places[kind] = groups.count
        groups.append([trouble])
      }
    }
    func burden(_ group: [Trouble]) -> Int {
      group.reduce(0) { $0 + $1.burden * Swift.max(1, Swift.min($1.weight, 1_000)) }
    }
    return groups.enumerated().sorted { left, right in
      (burden(right.element), left.offset) < (burden(left.element), right.offset)
    }.map(\.element)
  }
}

extension Obstacle.Cause {
  /// The same for every trainee whom it concerns.
  fileprivate var besidesTrainee: Self {
    switch self {
    case .wait: .wait(0)
    case .follower: .follower(0)
    default: self
    }
  }
}

extension PlanOutcome {
  /// Lets each reason name the first change that mends its request.
  fileprivate mutating func nameRemedies() {
    func named(_ reason: Reason, _ key: PlacementKey) -> Reason {
      guard let remedy = remedies.first(where: { $0.mended.contains(key) }) else { return reason }
      var reason = reason
      reason.remedy = "\(remedy.words): tried, it \(remedy.effect.words)"
      reason.subjects += remedy.subjects
      return reason
    }
    unplaced = unplaced.map {
      var unplaced = $0
      unplaced.reason = named($0.reason, PlacementKey($0.trainee, $0.item, $0.time))
      return unplaced
    }
    late = late.map {
      var late = $0
      late.reason = named($0.reason, PlacementKey($0.trainee, $0.item, $0.time))
      return late
    }
  }

  /// Tells what is unplaced or late anew, with what would mend it.
  fileprivate mutating func refreshTroubles(of problem: PlanningProblem) {
    diagnostics.removeAll { ["unplaced", "late"].contains($0.id) }
    diagnostics += TroubleReport(problem).diagnostics(unplaced, late)
  }
}
