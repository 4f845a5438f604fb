package import UnderstudyDiagnostics

/// One word of an `owner`, `sign-off` or `with`: a relation to the trainee, a role or a person.
package struct Owner: Hashable, Sendable {
  /// Somebody told by their relation to the trainee.
  package enum Relation: String, CaseIterable, Hashable, Sendable {
    /// The trainee.
    case trainee = "@self"
    case manager = "@manager"
    case buddy = "@buddy"
    case mentor = "@mentor"
    /// Whoever hosts the session.
    case host = "@host"
  }

  package enum Word: Hashable, Sendable {
    case relation(Relation)
    /// The identifier of a role or of a person; which of the two is known once everything is loaded.
    case named(String)
  }

  package var word: Word
  package var range: SourceRange

  package init(_ word: Word, at range: SourceRange) {
    self.word = word
    self.range = range
  }
}
