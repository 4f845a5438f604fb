/// A learning programme: its phases, and what is learnt in them.
package struct Curriculum: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case onboarding
    case crossTraining = "cross-training"
    case rotation, move, leaving, returning, refresher
  }

  /// A letter that opens the programme, and who wrote it.
  package struct Welcome: Hashable, Sendable {
    package var from: [Owner]
    package var letter: Prose
    package var declared: Declaration

    package init(from: [Owner], letter: Prose, declared: Declaration) {
      self.from = from
      self.letter = letter
      self.declared = declared
    }
  }

  package var id: Identifier<Curriculum>
  package var title: String
  package var kind = Kind.onboarding
  /// The roles it is meant for; empty: anybody.
  package var roles: [Reference<Role>] = []
  package var owners: [Owner] = []
  package var version: String?
  package var reviewBy: Day?
  package var goal: Reference<Goal>?
  package var summary = Prose()
  package var welcome: Welcome?
  /// Curricula whose phases become part of this one.
  package var includes: [Reference<Curriculum>] = []
  package var phases: [Phase] = []
  package var declared: Declaration

  package init(_ id: Identifier<Curriculum>, title: String, declared: Declaration) {
    self.id = id
    self.title = title
    self.declared = declared
  }
}
