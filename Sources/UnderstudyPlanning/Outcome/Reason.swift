package import UnderstudyDiagnostics

/// Why something could not be placed, or not in time.
package struct Reason: Hashable, Sendable {
  /// Something the author wrote, or the plan holds, that has a part in it.
  package struct Fact: Hashable, Sendable {
    /// The rule by which it takes places away.
    package var rule: PlanningRule
    /// What it is, as a clause: "16h a week is the most that Ana Silva may learn". It never tells why
    /// somebody is away.
    package var words: String
    /// The line that says so.
    package var range: SourceRange
    /// What the planner knows it by; absent for facts that it did not find itself.
    var causes: [Obstacle.Cause] = []

    package init(_ rule: PlanningRule, _ words: String, at range: SourceRange) {
      self.rule = rule
      self.words = words
      self.range = range
    }
  }

  /// The rule that forbids it; where several facts do together, that of the one that takes most.
  package var rule: PlanningRule
  /// One sentence without a full stop, in the author's words.
  package var sentence: String
  /// What in the content makes it so, in the order in which authors think. All of them together
  /// forbid every place; see ``isMinimal``.
  package var facts: [Fact]
  /// One thing that somebody could do, as a command; absent where none is known.
  package var remedy: String?
  /// Whether nothing can be left out of the facts: without any one of them there would be a place.
  /// False where the reason was not looked into that far.
  package var isMinimal = false
  /// Whom and what the words mention. An edition that must not know one of them tells no reason.
  package var subjects: [Subject] = []

  package init(
    _ rule: PlanningRule, _ sentence: String, facts: [Fact] = [], remedy: String? = nil
  ) {
    self.rule = rule
    self.sentence = sentence
    self.facts = facts
    self.remedy = remedy
  }
}
