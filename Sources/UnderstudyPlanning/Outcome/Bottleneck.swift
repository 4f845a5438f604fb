/// A host, role or rule that holds much up, with what loosening it by one gains.
package struct Bottleneck: Hashable, Sendable {
  /// What holds things up: "hosts for 'Dispatch planner'".
  package var name: String
  /// What was loosened, and by how much, and what that came to.
  package var remedy: Remedy

  package init(name: String, remedy: Remedy) {
    self.name = name
    self.remedy = remedy
  }
}
