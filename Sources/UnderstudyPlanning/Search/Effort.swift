/// How hard the planner tries: in steps, so that a plan is the same on a slow machine and on a fast one.
package struct Effort: Hashable, Sendable {
  /// How many times a request is given a place anew while the plan is improved; 0 leaves the plan as
  /// it was first built. Absent: by the size of the problem, or until the time is up.
  package var steps: Int?
  /// A convenience for people in a hurry: how many seconds the search may take. Two runs may then
  /// differ.
  package var seconds: Double?

  package init(steps: Int?, seconds: Double? = nil) {
    self.steps = steps.map { max(0, $0) }
    self.seconds = seconds.map { max(0, $0) }
  }

  /// By the size of the problem: enough that people would not do better by hand in an afternoon, and
  /// little enough to wait for.
  package static let usual = Effort(steps: nil)

  /// The first plan and no more.
  package static let none = Effort(steps: 0)

  /// The steps for so many requests.
  func steps(for requests: Int) -> Int { steps ?? min(1_000_000, requests * 1_000) }

  /// Those of them that go to what is not plain: each costs a hundred times as much.
  func generalSteps(for requests: Int) -> Int {
    if let steps { return steps <= 1_000 ? steps : max(1_000, steps / 100) }
    return min(4_000, requests * 20)
  }
}
