import UnderstudyDiagnostics
import UnderstudyModel

extension PlanOutcome {
  /// Everything that can be said about a plan.
  ///
  /// - Parameters:
  ///   - state: the plan.
  ///   - isStanding: whether it is looked at as it stands; else it has just been made.
  ///   - givenUp: pins that do not hold in it, besides those that break a rule.
  init(_ state: PlanState, isStanding: Bool = false, without givenUp: [PlanningPolicy.Pin] = []) {
    let ground = state.ground
    let problem = ground.problem
    let placements =
      isStanding ? ground.commitments.everything : state.placements
    let verifier = Verifier(problem, excusing: ground.commitments.broken + givenUp)
    let plan = verifier.examined(placements)
    let measure = AimMeasure(plan, ground.shares)
    let breaches = verifier.breaches(in: plan)
    var team = ReasonTeam(state, isStanding: isStanding)
    // What weighs most is looked into first, for there is an end to looking.
    var reasons: [Int: Reason] = [:]
    let missing = state.unplaced
    let lost = missing.heaviestFirst(problem).map { Question(demand: $0) }
    for (question, reason) in zip(lost, team.answers(to: lost)) {
      reasons[question.demand] = reason
    }
    let unplaced = missing.compactMap { number -> Unplaced? in
      let request = problem.requests[number]
      return reasons[number].map { reason in
        Unplaced(
          trainee: request.trainee, item: request.item.id, time: request.time,
          isOptional: !state.isCounted[number], reason: reason)
      }
    }
    let behind = problem.requests.indices.compactMap { number -> Lateness? in
      let days = measure.daysLate(number)
      guard days > 0, let visit = state.visits[number], visit.end > problem.window.now,
        let due = measure.due(of: number)
      else { return nil }
      return Lateness(
        number: number, due: due, ends: problem.window.endDay(of: visit.end), days: days)
    }
    let dues = Dictionary(uniqueKeysWithValues: behind.map { ($0.number, $0.due) })
    let delayed = behind.map(\.number).heaviestFirst(problem).map {
      Question(demand: $0, end: dues[$0])
    }
    for (question, reason) in zip(delayed, team.answers(to: delayed)) {
      reasons[question.demand] = reason
    }
    let late = behind.compactMap { one -> Late? in
      let request = problem.requests[one.number]
      return reasons[one.number].map { reason in
        Late(
          trainee: request.trainee, item: request.item.id, time: request.time, due: one.due,
          ends: one.ends, days: one.days, reason: reason)
      }
    }
    let faults = isStanding ? breaches.map { Diagnostic.stands($0) } : []
    self.init(
      placements: placements, unplaced: unplaced, late: late, quality: measure.values,
      hostLoads: Self.loads(measure, plan, ground.shares), breaches: breaches,
      diagnostics: problem.diagnostics + ground.commitments.diagnostics + faults
        + TroubleReport(problem).diagnostics(unplaced, late))
    steps = state.steps
    counts = PlacedCounts(state)
  }

  private static func loads(
    _ measure: AimMeasure, _ plan: ExaminedPlan, _ shares: FairShares
  ) -> [HostLoad] {
    let hosted = measure.hosted
    let slot = plan.problem.window.slot
    let opens = plan.problem.window.opens
    let visits = Dictionary(grouping: plan.entries.filter { $0.start >= opens }, by: \.host.id)
    return shares.hosts.map { host in
      HostLoad(
        host: host, visits: visits[host]?.count ?? 0, minutes: (hosted[host] ?? 0) * slot,
        fairShare: (shares.shares[host] ?? 0) * slot)
    }
  }
}

/// A request that is late, before anybody knows why.
private struct Lateness {
  var number: Int
  var due: Day
  var ends: Day
  var days: Int
}

extension [Int] {
  /// Numbers of requests, those of the largest weight first.
  fileprivate func heaviestFirst(_ problem: PlanningProblem) -> [Int] {
    sorted { (problem.requests[$1].weight, $0) < (problem.requests[$0].weight, $1) }
  }
}

extension PlanState {
  /// What should have a place and has none, in the order of requests: whatever counts, and what is
  /// optional by its author's word.
  var unplaced: [Int] {
    ground.demands.indices.filter { number in
      guard visits[number] == nil, isActive[number], let request = ground.demands[number].request
      else { return false }
      return isCounted[number] || ground.problem.requests[request].alternative == nil
    }
  }
}

extension Diagnostic {
  fileprivate static func stands(_ breach: Breach) -> Self {
    Diagnostic(
      "broken-placement", .warning,
      "the schedule breaks the rule '\(breach.rule.rawValue)': \(breach.message)",
      at: breach.range, help: "run 'understudy plan' to mend the schedule",
      notes: breach.notes)
  }
}
