/// How much may be spent on trying remedies: in steps, so that every machine tries the same.
package struct RemedyEffort: Hashable, Sendable {
  /// Steps in all; one is a request that is given a place.
  package var steps: Int
  /// Steps that improve the plan in each trial, once it is built.
  package var stepsEach: Int
  /// How many seconds trying may take, for somebody who waits; absent: as long as the steps last. No
  /// trial begins after that, and two runs may differ.
  package var seconds: Double?

  package init(steps: Int, stepsEach: Int = 100, seconds: Double? = nil) {
    self.steps = max(0, steps)
    self.stepsEach = max(0, stepsEach)
    self.seconds = seconds.map { max(0, $0) }
  }

  /// For somebody who has just asked for a plan.
  package static let usual = RemedyEffort(steps: 60_000)

  /// For pages, where remedies are by the way.
  package static let little = RemedyEffort(steps: 24_000, stepsEach: 40)

  /// Nothing is tried.
  package static let none = RemedyEffort(steps: 0)
}
