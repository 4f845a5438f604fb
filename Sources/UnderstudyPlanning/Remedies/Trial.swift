import UnderstudyModel

/// Plans again with something changed, with little effort, and measures what that gains.
///
/// Each trial starts from the plan that stands: it is the earlier plan, and moving it counts right
/// after placing everything and being in time. What planning again gains by itself is no gain of a
/// change, so a first trial changes nothing and every other is held against it.
struct Trial {
  /// What a plan leaves to be wished for.
  private struct Score {
    /// Required requests without a place, and days late over all requests, by request.
    var unplaced: Set<PlacementKey> = []
    var late: [PlacementKey: Int] = [:]

    var days: Int { late.values.reduce(0, +) }
    var all: Set<PlacementKey> { unplaced.union(late.keys) }
  }

  /// What came of one change.
  struct Result {
    var effect: RemedyEffect
    /// What had no place or was late, and is neither now; in the order of the requests.
    var mended: [PlacementKey]
  }

  private let problem: PlanningProblem
  private let content: OrganisationContent
  private let effort: Effort
  private var before = Score()
  private var known: [[Loosening]: Result?] = [:]
  /// How many steps are left.
  private var left: Int
  /// When nothing more may begin, and when half of the time is over; absent where only steps count.
  private let end: ContinuousClock.Instant?
  private let middle: ContinuousClock.Instant?
  private let shouldStop: (@Sendable () -> Bool)?
  /// Of the steps after the first trial, half.
  private var half = 0
  /// What one trial costs, in steps: every request is given a place in each of a few plans.
  let cost: Int

  /// - Parameters:
  ///   - placements: the plan that stands.
  ///   - problem: what it was made for.
  ///   - effort: how much may be tried.
  ///   - shouldStop: asked before each trial whether to stop.
  init(
    _ placements: [Placement], of problem: PlanningProblem, _ effort: RemedyEffort,
    _ shouldStop: (@Sendable () -> Bool)? = nil
  ) {
    self.problem = problem
    var content = problem.organisation.content
    content.schedule = placements
    var policy = problem.policy
    policy.aims = policy.aims.moreOrLessUnchanged
    content.planning = policy
    self.content = content
    self.effort = Effort(steps: effort.stepsEach)
    left = effort.steps
    cost = problem.requests.count * 6 + effort.stepsEach
    let now = ContinuousClock.now
    end = effort.seconds.map { now + .seconds($0) }
    middle = effort.seconds.map { now + .seconds($0 / 2) }
    self.shouldStop = shouldStop
    guard left >= 2 * cost, shouldStop?() != true else {
      left = 0
      return
    }
    left -= cost
    half = left / 2
    before = score(of: []) ?? Score()
  }

  /// Whether another trial may be made.
  var mayTry: Bool { left >= cost && !isOver(end) && shouldStop?() != true }

  /// Whether less than half of what may be spent has been spent.
  var isInFirstHalf: Bool { left > half && !isOver(middle) }

  private func isOver(_ moment: ContinuousClock.Instant?) -> Bool {
    moment.map { ContinuousClock.now >= $0 } ?? false
  }

  /// What some changes gain; `nil` where they gain nothing, or nothing may be tried any more.
  mutating func result(of loosenings: [Loosening]) -> Result? {
    if let known = known[loosenings] { return known }
    guard mayTry else { return nil }
    left -= cost
    let result = measured(loosenings)
    known[loosenings] = .some(result)
    return result
  }

  private func measured(_ loosenings: [Loosening]) -> Result? {
    guard let after = score(of: loosenings) else { return nil }
    let effect = RemedyEffect(
      placed: before.unplaced.count - after.unplaced.count, days: before.days - after.days)
    guard effect.isGain else { return nil }
    let open = after.all
    let mended = problem.requests.map { PlacementKey($0) }.filter {
      before.all.contains($0) && !open.contains($0)
    }
    return Result(effect: effect, mended: mended)
  }

  /// Plans the changed content; `nil` where the verifier refuses the plan.
  private func score(of loosenings: [Loosening]) -> Score? {
    let changed = content.loosened(loosenings, covers: problem.covers)
    let again = PlanningProblem(Organisation(changed), record: problem.record, today: problem.today)
    let state = plannedState(again, effort: effort)
    let verifier = Verifier(again, excusing: state.ground.commitments.broken)
    let plan = verifier.examined(state.placements)
    guard verifier.breaches(in: plan).isEmpty else { return nil }
    let measure = AimMeasure(plan, state.ground.shares)
    var score = Score()
    for number in state.unplaced where state.isCounted[number] {
      score.unplaced.insert(PlacementKey(again.requests[number]))
    }
    for number in again.requests.indices where state.visits[number] != nil {
      let days = measure.daysLate(number)
      if days > 0 { score.late[PlacementKey(again.requests[number])] = days }
    }
    return score
  }
}

extension Aims {
  /// Everything placed and in time, then as little moved as can be, then what the author says.
  fileprivate var moreOrLessUnchanged: Aims {
    Aims(levels: [[.init(.placed)], [.init(.onTime)], [.init(.unchanged)]] + levels)
  }
}
