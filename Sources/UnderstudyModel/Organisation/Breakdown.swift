/// One way in which a service fails, told without blame: what happened and what to do.
package struct Breakdown: Hashable, Sendable {
  /// Who puts it right, and by when or how.
  package struct Resolver: Hashable, Sendable {
    /// A role, a person or a partner; absent where only the words tell.
    package var who: [Owner]
    package var about: Prose
    package var declared: Declaration

    package init(_ who: [Owner], about: Prose, declared: Declaration) {
      self.who = who
      self.about = about
      self.declared = declared
    }
  }

  package var id: String
  package var cause = Prose()
  package var colleagueSees = Prose()
  package var customerFeels = Prose()
  package var alternatives: [Prose] = []
  package var resolvers: [Resolver] = []
  package var declared: Declaration

  package init(_ id: String, declared: Declaration) {
    self.id = id
    self.declared = declared
  }
}
