package import UnderstudyDiagnostics
package import UnderstudyModel

/// That a plan breaks a hard rule, told in the author's words.
package struct Breach: Hashable, Sendable {
  package var rule: PlanningRule
  /// One sentence without a full stop, with names and days.
  package var message: String
  /// The placements that break it together, in schedule order.
  package var placements: [Placement]
  /// Where the content says so: the placement's line in the schedule, else the pin, else the item.
  package var range: SourceRange?

  package init(
    _ rule: PlanningRule, _ message: String, placements: [Placement], at range: SourceRange?
  ) {
    self.rule = rule
    self.message = message
    self.placements = placements
    self.range = range
  }

  /// The other placements that break the rule together, each with its line; five at most.
  package var notes: [Diagnostic.Note] {
    var seen: Set<SourceRange> = Set([range].compactMap { $0 })
    let others = placements.compactMap { $0.declared?.range }.filter {
      !$0.file.isEmpty && seen.insert($0).inserted
    }
    return others.prefix(5).map { Diagnostic.Note("together with this one", at: $0) }
  }
}
