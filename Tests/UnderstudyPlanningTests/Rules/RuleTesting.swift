import UnderstudyModel

@testable import UnderstudyPlanning

extension Shop {
  /// The rules that some placements break together, each named once, in order.
  func broken(
    _ placements: Placement..., today: String = "2026-12-01", done: [String: String] = [:]
  ) -> [PlanningRule] {
    let found = Set(
      Verifier(problem(today: today, done: done)).breaches(in: placements).map(\.rule))
    return PlanningRule.allCases.filter { found.contains($0) }
  }
}
