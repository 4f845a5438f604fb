import UnderstudyModel

extension Commitments {
  /// Gives up the pins that a plan built around them does not keep, and says why.
  ///
  /// - Returns: whether there were any.
  mutating func dropPins(notKeptBy state: PlanState) -> Bool {
    if pins.isEmpty { return false }
    let problem = state.ground.problem
    let placements = state.placements
    var finder = ReasonFinder(state)
    var kept: [PlanningPolicy.Pin] = []
    // Of the pins of one request the last gives way, for the others may hold without it.
    var givenUp: Set<PlacementKey> = []
    for pin in pins.reversed() {
      let isMet = placements.contains { pin.isMet(by: $0) }
      if isMet || !givenUp.insert(pin.sample(problem).request).inserted {
        kept.append(pin)
        continue
      }
      let fault = Self.fault(of: pin, in: state, &finder)
      broken.append(pin)
      diagnostics.append(.broken(pin, fault.rule, fault.message, problem))
    }
    defer { pins = kept.reversed() }
    return kept.count < pins.count
  }

  /// Why a plan does not keep a pin that looked as if it could.
  private static func fault(
    of pin: PlanningPolicy.Pin, in state: PlanState, _ finder: inout ReasonFinder
  ) -> (rule: PlanningRule, message: String) {
    let ground = state.ground
    guard let number = ground.problem.request(for: pin.sample(ground.problem)) else {
      return (.request, "nothing of the kind is asked of the trainee")
    }
    if let fixed = ground.demands[number].fixed ?? ground.demands[number].begun {
      let host = ground.people[fixed.host].name
      let day = ground.window.day(of: fixed.start).words
      return (.notice, "it has begun, or people know of it: with \(host) on \(day)")
    }
    if !state.isActive[number] { return (.choice, "another alternative of its choice is taken") }
    if let start = pin.start, ground.demands[number].shortestPart == nil,
      let conflict = PinJudge(ground.problem, [], Verifier(ground.problem))
        .conflict(of: pin, number, start, beside: state.placements)
    {
      return conflict
    }
    guard state.visits[number] == nil else {
      return (.parts, "its pieces cannot be laid out in that way")
    }
    let reason = finder.reasonUnplaced(number)
    return (reason.rule, reason.sentence)
  }
}

extension PlanningPolicy.Pin {
  /// A placement that names the pin's request.
  func sample(_ problem: PlanningProblem) -> Placement {
    let start = LocalTime(problem.window.first, .midnight)
    return Placement(
      trainee: trainee.id, item: item.id, time: time, part: part, host: trainee.id, start: start,
      end: start)
  }
}
