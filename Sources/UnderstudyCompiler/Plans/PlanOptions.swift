/// What to plan, how hard to try, and who looks on.
package struct PlanOptions: Sendable {
  package var content: CompileOptions
  /// How hard to try, in steps; absent: by the size of the content, or until the seconds are up.
  package var steps: Int?
  /// How many seconds the search may take. Two runs may then differ.
  package var seconds: Double?
  /// How many threads may search at a time; absent: as many as the machine has. The plan is the same
  /// with any number.
  package var threads: Int?
  /// The folder into which problem, plan and certificate are written, for others to judge; absent:
  /// nowhere.
  package var certificate: String?
  /// Whether to write the schedule.
  package var writes = true
  package var watch = PlanWatch()

  package init(_ content: CompileOptions) { self.content = content }
}
