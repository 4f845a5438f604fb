import UnderstudyDiagnostics
import UnderstudyModel

extension PlanOutcome {
  /// Everything that can be said about a plan that has just been made, without what the verifier
  /// refuses of it.
  ///
  /// The search and the verifier share nothing, so each can have a fault. If ever one shows, only the
  /// sessions concerned lose their place, and a warning says whose fault that is.
  static func ofNewPlan(_ made: PlanState) -> PlanOutcome {
    let outcome = PlanOutcome(made)
    if outcome.isVerified { return outcome }
    var state = made
    let (withdrawn, pins) = state.withdrawRefused()
    var mended = PlanOutcome(state, without: pins)
    mended.withdrawn = withdrawn
    mended.diagnostics += withdrawn.map { .plannerFault($0) }
    return mended
  }
}

extension PlanState {
  /// Takes out of the plan what the verifier refuses, and what falls with it, until nothing is left to
  /// take.
  ///
  /// - Returns: what the verifier said, and the pins that held before and do not any more.
  mutating func withdrawRefused() -> (breaches: [Breach], pins: [PlanningPolicy.Pin]) {
    let commitments = ground.commitments
    let verifier = Verifier(ground.problem, excusing: commitments.broken)
    var said: [Breach] = []
    while true {
      let breaches = verifier.breaches(in: placements).filter { !$0.placements.isEmpty }
      let refused = breaches.compactMap { breach in
        withdrawable(breach).map { (number: $0, breach: breach) }
      }
      if refused.isEmpty { break }
      for one in refused where visits[one.number] != nil {
        remove(one.number)
        said.append(one.breach)
      }
    }
    let left = placements
    return (said, commitments.pins.filter { pin in !left.contains { pin.isMet(by: $0) } })
  }

  /// The request of a breach that gives way: the last that the planner itself has placed, and no
  /// pinned one where there is another.
  private func withdrawable(_ breach: Breach) -> Int? {
    let numbers = breach.placements.compactMap { ground.problem.request(for: $0) }.filter {
      visits[$0] != nil && ground.demands[$0].fixed == nil
    }
    return numbers.last { !ground.demands[$0].isAnchored } ?? numbers.last
  }
}

extension Verifier {
  /// A plan without what is refused of it, and what falls with that.
  ///
  /// - Parameter placements: the plan.
  /// - Returns: what may stand, and what was said against the rest.
  func accepted(of placements: [Placement]) -> (placements: [Placement], withdrawn: [Breach]) {
    var left = placements
    var said: [Breach] = []
    while true {
      var dropped: Set<PlacementKey> = []
      for breach in breaches(in: left) {
        let open = breach.placements.filter { !problem.isHistory($0) }
        guard let worst = open.last(where: { !$0.isPinned }) ?? open.last else { continue }
        if dropped.insert(worst.request).inserted { said.append(breach) }
      }
      if dropped.isEmpty { return (left, said) }
      left.removeAll { dropped.contains($0.request) && !problem.isHistory($0) }
    }
  }
}

extension Diagnostic {
  static func plannerFault(_ breach: Breach) -> Self {
    Diagnostic(
      "planner-fault", .warning,
      "the planner made a mistake, and a session lost its place for it, by the rule "
        + "'\(breach.rule.rawValue)': \(breach.message)",
      at: breach.range,
      help: "this is a fault of Understudy and not of the content: please report it")
  }
}
