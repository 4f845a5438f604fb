import UnderstudyPlanning

/// How hard to try follows what was asked for: whoever wants a plan within a second does not wait ten
/// for its proof.
extension PlanOptions {
  /// For the search itself.
  var effort: Effort { Effort(steps: steps, seconds: seconds) }

  /// For the proof of how good the plan is: half of the seconds of the search, or as much work as its
  /// steps are. Tens of thousands of requests get a second or two, for one look at all takes that long.
  func proofEffort(for problem: PlanningProblem) -> BoundEffort {
    guard let seconds else { return steps.map { .beside(searchSteps: $0) } ?? .usual }
    let least = max(Self.shortest, Double(problem.requests.count) / 10_000)
    return .thorough.within(seconds: max(least, seconds / 2))
  }

  /// For trying what would mend the plan: a quarter of the seconds of the search.
  var remedyEffort: RemedyEffort {
    var effort = RemedyEffort.usual
    effort.seconds = seconds.map { max(Self.shortest, $0 / 4) }
    return effort
  }

  /// In less time nothing is found out.
  private static let shortest = 0.2
}
