import UnderstudyModel

extension Commitments {
  /// Gives up the pins whose requests have no place in a plan that was built around them, and says
  /// why.
  ///
  /// - Returns: whether there were any.
  mutating func dropPins(without state: PlanState) -> Bool {
    let problem = state.ground.problem
    var finder = ReasonFinder(state)
    var kept: [PlanningPolicy.Pin] = []
    var hasDropped = false
    for pin in pins {
      guard let number = problem.request(for: pin.sample(problem)), state.visits[number] == nil
      else {
        kept.append(pin)
        continue
      }
      let reason = finder.reasonUnplaced(number)
      broken.append(pin)
      diagnostics.append(.broken(pin, reason.rule, reason.sentence, problem))
      hasDropped = true
    }
    pins = kept
    return hasDropped
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
