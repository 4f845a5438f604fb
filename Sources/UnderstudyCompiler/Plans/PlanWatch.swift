import UnderstudyPlanning

/// Lets whoever waits for a plan see how far it is, and end the search early.
package struct PlanWatch: Sendable {
  /// Told now and then, from any thread.
  package var progress: (@Sendable (PlanProgress) -> Void)?
  /// Asked now and then, from any thread, whether to stop; the best plan so far is kept.
  package var shouldStop: (@Sendable () -> Bool)?

  package init(
    progress: (@Sendable (PlanProgress) -> Void)? = nil,
    shouldStop: (@Sendable () -> Bool)? = nil
  ) {
    self.progress = progress
    self.shouldStop = shouldStop
  }
}

/// How far a search is.
package struct PlanProgress: Hashable, Sendable {
  /// Steps taken so far, by all searches together.
  package var steps: Int
  /// The value of the best plan so far, level by level; smaller is better.
  package var values: [Int]
  /// What no plan goes below, level by level; `nil` where nobody knows yet.
  package var bounds: [Int?]

  package init(steps: Int, values: [Int], bounds: [Int?] = []) {
    self.steps = steps
    self.values = values
    self.bounds = bounds
  }
}

extension PlanOptions {
  /// The watch as the planner takes it.
  ///
  /// - Parameter problem: what is planned by its own aims; whoever looks on is then told what no plan
  ///   goes below as well, where that is found at once.
  /// - Returns: the watch, for one search.
  func planningWatch(of problem: PlanningProblem? = nil) -> PlanningWatch {
    var planning = PlanningWatch(shouldStop: watch.shouldStop, threads: threads)
    if let progress = watch.progress {
      let bounds = problem.flatMap { startingBound(of: $0) }.map { [$0] } ?? []
      planning.progress = {
        progress(PlanProgress(steps: $0.steps, values: $0.values, bounds: bounds))
      }
    }
    return planning
  }
}
