package import UnderstudyModel

/// All hard rules together, and nothing of the search.
package struct Verifier: Sendable {
  package let problem: PlanningProblem
  private let excused: [PlanningPolicy.Pin]
  private let times: PeopleTimes

  /// - Parameters:
  ///   - problem: what is asked for.
  ///   - excused: pins that cannot hold, because they break another rule.
  package init(_ problem: PlanningProblem, excusing excused: [PlanningPolicy.Pin] = []) {
    self.problem = problem
    self.excused = excused
    times = PeopleTimes(problem)
  }

  /// Everything that speaks against a plan, rule by rule; empty for a plan that may stand.
  ///
  /// What started before today is history: it takes up time and counts in limits, but is no breach.
  package func breaches(in placements: [Placement]) -> [Breach] {
    breaches(in: placements, of: PlanningRule.allCases)
  }

  /// Like ``breaches(in:)``, asking some of the rules only.
  func breaches(in placements: [Placement], of names: [PlanningRule]) -> [Breach] {
    breaches(in: examined(placements), of: names)
  }

  /// A plan laid out for the rules to look at.
  func examined(_ placements: [Placement]) -> ExaminedPlan {
    ExaminedPlan(placements, of: problem, knowing: times)
  }

  /// Like ``breaches(in:)``, of a plan that is laid out already. No rule asks another, so they look at
  /// it side by side.
  func breaches(
    in plan: ExaminedPlan, of names: [PlanningRule] = PlanningRule.allCases
  ) -> [Breach] {
    var answers = (Self.rules + [PinsHold(excused: excused)]).filter { names.contains($0.name) }
      .map { Answer(rule: $0) }
    SideBySide().each(&answers) { $0.breaches = $0.rule.breaches(in: plan) }
    return answers.flatMap(\.breaches).filter { breach in
      breach.placements.isEmpty || breach.placements.contains { !problem.isHistory($0) }
    }
  }

  /// A rule, and what it says against a plan.
  private struct Answer {
    let rule: any HardRule
    var breaches: [Breach] = []
  }

  private static let rules: [any HardRule] = [
    AskedFor(), RightLength(), Presence(), Unbroken(), NotBusy(), TakesVisitors(), EligibleHost(),
    KeptApart(), RightSite(), OneThingAtATime(), RoomForOne(), GuestsAtOnce(), WholeHost(),
    WorkshopRuns(), TraineeLimits(), HostLimits(), InOrder(), WellSpaced(), NotTooEarly(),
    WithNotice(), WithinHours(), WithinWindow(), OnStartGrid(), EnoughOnDuty(), PiecesTogether(),
    DistinctHosts(), ChoiceKept(),
  ]
}
