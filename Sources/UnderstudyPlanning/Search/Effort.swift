/// How hard the planner tries, in steps: never in seconds, so that a plan is the same on a slow
/// machine and on a fast one.
package struct Effort: Hashable, Sendable {
  /// How many times a demand is given a place anew while the plan is improved; 0 leaves the plan as
  /// it was first built.
  package var steps: Int

  package init(steps: Int) { self.steps = max(0, steps) }

  /// Enough for what people do by hand to look clumsy.
  package static let usual = Effort(steps: 4_000)

  /// The first plan and no more.
  package static let none = Effort(steps: 0)
}
