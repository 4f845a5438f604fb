import UnderstudyModel

/// Looks for the repair that costs people least.
struct RepairSearch {
  let problem: PlanningProblem
  let broken: BrokenSessions
  private let effort: Effort
  private let watch: PlanningWatch
  /// The problem with the aims that decide while something unbroken may move.
  private let careful: PlanningProblem
  /// Every session of the earlier plan that lies ahead, by the key of its first piece.
  private let open: Set<PlacementKey>
  /// The requests that had no place and are to stay without, by number.
  private let left: [Int]
  private var best: RepairedPlan

  /// So many single sessions are freed by way of trial, at most.
  private static let mostEjections = 40

  init(
    _ problem: PlanningProblem, _ broken: BrokenSessions, _ effort: Effort,
    _ watch: PlanningWatch
  ) {
    self.problem = problem
    self.broken = broken
    self.effort = effort
    self.watch = watch
    open = Set(problem.earlier.filter { !problem.isHistory($0) }.map(\.request))
    left = problem.requestsToLeave()
    best = RepairedPlan(problem.earlier, of: problem)
    careful = PlanningProblem(
      problem.organisation.carefulWithChanges, record: problem.record, today: problem.today)
  }

  /// The best repair that was found.
  mutating func run() -> RepairedPlan {
    guard !broken.sessions.isEmpty else { return best }
    best = withoutBroken()
    placeBroken()
    let lost = best.worth.lost
    freeAround(best.lost)
    if best.worth.lost > 0 || best.worth.brokenPins > 0 { free(open) }
    // Freeing much has found places, so freeing little may find them too.
    if best.worth.lost < lost { ejectOneByOne(to: best.worth) }
    putBack()
    tellFewer()
    return best
  }

  private var isStopped: Bool { watch.shouldStop?() ?? false }

  // MARK: What is tried

  /// The earlier plan without what breaks a rule, and without what waits for that.
  private func withoutBroken() -> RepairedPlan {
    let verifier = Verifier(problem)
    var plan = problem.earlier.filter {
      problem.isHistory($0) || !broken.sessions.contains($0.request)
    }
    while true {
      let faults = verifier.breaches(in: plan).filter { $0.rule != .pins }
      let out = Set(faults.flatMap(\.placements).filter { !problem.isHistory($0) }.map(\.request))
      if out.isEmpty { return RepairedPlan(plan, of: problem) }
      plan.removeAll { !problem.isHistory($0) && out.contains($0.request) }
    }
  }

  /// Only what has to move moves; at first with the hosts who have to be told anyway.
  private mutating func placeBroken() {
    let known = problem.earlier.filter { broken.sessions.contains($0.request) }
    let told = Set(known.flatMap { [$0.trainee, $0.host] })
    var wanted: [Int: Set<Identifier<Person>>] = [:]
    for placement in known {
      if let number = problem.request(for: placement) { wanted[number] = told }
    }
    attempt(freeing: broken.sessions, among: problem, wanted: wanted)
    if best.worth.lost > 0 && !isStopped { attempt(freeing: broken.sessions, among: problem) }
  }

  /// Starts again from the broken sessions, and while more is lost than need be, frees that single
  /// session which helps most.
  private mutating func ejectOneByOne(to goal: RepairWorth) {
    var freed = broken.sessions
    var trials = 0
    var before = attempt(freeing: freed, among: careful)
    while before.worth.lost > goal.lost, freed.count < goal.moved {
      var found: (session: PlacementKey, plan: RepairedPlan)?
      for session in neighbours(of: before.lost, besides: freed) {
        guard trials < Self.mostEjections, !isStopped else { return }
        trials += 1
        let plan = attempt(freeing: freed.union([session]), among: careful)
        if plan.worth < (found?.plan.worth ?? before.worth) { found = (session, plan) }
        if plan.worth.lost <= goal.lost { break }
      }
      guard let found, found.plan.worth.lost < before.worth.lost else { return }
      freed.insert(found.session)
      before = found.plan
    }
  }

  private mutating func freeAround(_ lost: Set<PlacementKey>) {
    guard !lost.isEmpty else { return }
    free(broken.sessions.union(neighbours(of: lost, besides: broken.sessions)))
  }

  private mutating func free(_ sessions: Set<PlacementKey>) {
    guard !isStopped else { return }
    attempt(freeing: sessions.union(broken.sessions), among: careful)
  }

  /// Sessions that stand in the way of others, the nearest first: those of the same trainees, then
  /// those of the people who could host them.
  private func neighbours(
    of lost: Set<PlacementKey>, besides freed: Set<PlacementKey>
  ) -> [PlacementKey] {
    let trainees = Set(lost.map(\.trainee))
    var hosts: Set<Identifier<Person>> = []
    for placement in problem.earlier where lost.contains(placement.request) {
      if let number = problem.request(for: placement) {
        hosts.formUnion(problem.eligibleHosts(of: number))
      }
    }
    let ahead = problem.earlier.filter {
      open.contains($0.request) && !$0.isPinned && !freed.contains($0.request)
    }
    var seen: Set<PlacementKey> = []
    return
      (ahead.filter { trainees.contains($0.trainee) }
      + ahead.filter { hosts.contains($0.host) || trainees.contains($0.host) })
      .map(\.request).filter { seen.insert($0).inserted }
  }

  // MARK: One attempt

  /// Plans anew what is freed, and whatever turns out to wait for what has lost its place.
  @discardableResult
  private mutating func attempt(
    freeing sessions: Set<PlacementKey>, among problem: PlanningProblem,
    wanted: [Int: Set<Identifier<Person>>] = [:]
  ) -> RepairedPlan {
    var freed = sessions
    let verifier = Verifier(self.problem)
    while true {
      var task = problem
      task.sorting = StandingSorted(
        staying: open.subtracting(freed), moving: broken.sessions)
      task.wantedHosts = wanted
      for number in left { task.wantedHosts[number] = [] }
      let plan = plannedState(task, effort: effort(for: freed.count), watch: watch).placements
      let breaches = verifier.breaches(in: plan).filter { $0.rule != .pins }
      let waiting = Set(
        breaches.flatMap(\.placements).filter { !self.problem.isHistory($0) }.map(\.request)
      ).subtracting(freed)
      if breaches.isEmpty || waiting.isEmpty {
        let repaired = RepairedPlan(plan, of: self.problem)
        // A plan that breaks a rule is no repair, however little it moves.
        if breaches.isEmpty { keep(repaired) }
        return repaired
      }
      freed.formUnion(waiting)
    }
  }

  /// Keeps a plan that is better than the best so far; tells whether it was.
  @discardableResult
  private mutating func keep(_ plan: RepairedPlan) -> Bool {
    guard plan.worth < best.worth else { return false }
    best = plan
    return true
  }

  /// Whether a plan keeps every rule; how many pins it keeps is part of its worth.
  private func keepsRules(_ placements: [Placement], _ verifier: Verifier) -> Bool {
    verifier.breaches(in: placements).allSatisfy { $0.rule == .pins }
  }

  private func effort(for count: Int) -> Effort {
    Effort(steps: effort.steps ?? min(5_000, 100 * count))
  }

  // MARK: What is mended at the end

  /// Puts sessions that moved without need back, one by one and two by two.
  private mutating func putBack() {
    let verifier = Verifier(problem)
    var isBetter = true
    var trials = 0
    while isBetter {
      isBetter = false
      let plan = best
      let needless = plan.comparison.moved.map(\.before.request).unique().filter {
        !broken.certain.contains($0)
      }
      let pairs = needless.indices.flatMap { one in
        needless[(one + 1)...].map { [needless[one], $0] }
      }
      for sessions in needless.map({ [$0] }) + pairs {
        guard trials < 200, !isStopped else { return }
        trials += 1
        let old = problem.earlier.filter { sessions.contains($0.request) }
        let others = plan.placements.filter { !sessions.contains($0.request) }
        guard keepsRules(others + old, verifier), keep(RepairedPlan(others + old, of: problem))
        else { continue }
        isBetter = true
        break
      }
    }
  }

  /// Gives sessions that moved to hosts who have to be told anyway, where that tells fewer people.
  private mutating func tellFewer() {
    var tried: Set<PlacementKey> = []
    while !isStopped, tried.count < 50 {
      let plan = best
      let telling = plan.sessionsTelling
      let told = Set(telling.keys)
      let next = plan.comparison.moved.first {
        telling[$0.after.host] == [$0.before.request] && $0.after.host != $0.before.host
          && !tried.contains($0.before.request)
      }
      guard let next, let number = problem.request(for: next.before) else { return }
      let session = next.before.request
      tried.insert(session)
      var content = problem.organisation.content
      content.schedule = plan.placements
      var task = PlanningProblem(
        Organisation(content), record: problem.record, today: problem.today)
      task.sorting = StandingSorted(
        staying: Set(plan.placements.map(\.request)).subtracting([session]), moving: [session])
      for number in left { task.wantedHosts[number] = [] }
      task.wantedHosts[number] = told.subtracting([next.after.host])
      let found = plannedState(task, effort: effort(for: 1), watch: watch).placements
      if keepsRules(found, Verifier(problem)) { keep(RepairedPlan(found, of: problem)) }
    }
  }
}

extension RepairedPlan {
  /// For everybody who has to be told, of which sessions, by the key of the first piece.
  fileprivate var sessionsTelling: [Identifier<Person>: Set<PlacementKey>] {
    let changed =
      comparison.moved.flatMap { [$0.before, $0.after] } + comparison.new + comparison.gone
    var telling: [Identifier<Person>: Set<PlacementKey>] = [:]
    for placement in changed {
      telling[placement.trainee, default: []].insert(placement.request)
      telling[placement.host, default: []].insert(placement.request)
    }
    return telling
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it comes first.
  fileprivate func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
