package import UnderstudyDiagnostics

/// Why something could not be placed, or not in time.
package struct Reason: Hashable, Sendable {
  /// Something the author wrote that has a part in it.
  package struct Fact: Hashable, Sendable {
    /// What it is, in a few words: "16h a week is the limit".
    package var words: String
    package var range: SourceRange

    package init(_ words: String, at range: SourceRange) {
      self.words = words
      self.range = range
    }
  }

  /// The rule that forbids it.
  package var rule: PlanningRule
  /// One sentence without a full stop, in the author's words.
  package var sentence: String
  /// What in the content makes it so, the most telling first. Facts about absences are here too:
  /// whoever shows them to staff leaves out the reasons that are for managers only.
  package var facts: [Fact]
  /// One thing that somebody could do, as a command; absent where none is known.
  package var remedy: String?

  package init(
    _ rule: PlanningRule, _ sentence: String, facts: [Fact] = [], remedy: String? = nil
  ) {
    self.rule = rule
    self.sentence = sentence
    self.facts = facts
    self.remedy = remedy
  }
}
