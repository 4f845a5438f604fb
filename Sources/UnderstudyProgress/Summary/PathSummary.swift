package import UnderstudyModel

/// How far a trainee is on one path, in numbers and in what comes next.
package struct PathSummary: Hashable, Sendable {
  /// What is to be done: required items, and of each choice as many alternatives as are asked for.
  /// Milestones are reached, not done, and count nowhere.
  package struct Count: Hashable, Sendable {
    package var required = 0
    package var finished = 0
    /// Of the finished: signed by somebody.
    package var signed = 0
    /// Done, but a sign-off is missing.
    package var waiting = 0

    package init() {}

    /// Neither finished nor waiting.
    package var open: Int { required - finished - waiting }
    package var isComplete: Bool { finished >= required }
  }

  /// How far each step of the path is, in the path's order.
  package var standings: [StepStanding]
  package var total: Count
  /// The count of each phase, in the path's order.
  package var phases: [Count]
  /// Which phase the trainee is in; `nil` when everything is finished, or there is no phase.
  package var currentPhase: Int?
  /// The next session, workshop or check-in that is placed and not yet done.
  package var next: Placement?
  /// Which steps are milestones that are reached.
  package var milestones: [Int]
}
