/// Lets whoever waits for a plan see how far it is, and end the search early.
package struct PlanningWatch: Sendable {
  /// Told now and then, from any thread, how good the best plan is.
  package var progress: (@Sendable (PlanningProgress) -> Void)?
  /// Asked now and then, from any thread, whether to stop; the best plan so far is kept.
  package var shouldStop: (@Sendable () -> Bool)?
  /// How many threads may search at a time; absent: as many as the machine has. The plan is the same
  /// with any number. Laying out, verifying and reasons take what the machine has.
  package var threads: Int?

  package init(
    progress: (@Sendable (PlanningProgress) -> Void)? = nil,
    shouldStop: (@Sendable () -> Bool)? = nil, threads: Int? = nil
  ) {
    self.progress = progress
    self.shouldStop = shouldStop
    self.threads = threads
  }
}

/// How far a search is.
package struct PlanningProgress: Hashable, Sendable {
  /// Steps taken so far, by all searches together.
  package var steps: Int
  /// The value of the best plan so far, level by level; smaller is better.
  package var values: [Int]

  package init(steps: Int, values: [Int]) {
    self.steps = steps
    self.values = values
  }
}
