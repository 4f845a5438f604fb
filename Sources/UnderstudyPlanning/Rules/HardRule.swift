/// Something that every plan must keep.
///
/// A rule is asked about a finished plan and looks at it naively, slot by slot. It shares nothing
/// with the search, so that neither can hide the other's mistake.
protocol HardRule: Sendable {
  var name: PlanningRule { get }

  /// Where the plan breaks the rule; empty where it keeps it.
  func breaches(in plan: ExaminedPlan) -> [Breach]
}
