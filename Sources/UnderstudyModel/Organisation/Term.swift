/// A word of the house, explained.
package struct Term: Hashable, Sendable {
  package var id: Identifier<Term>
  package var name: String
  package var about = Prose()
  package var declared: Declaration

  package init(_ id: Identifier<Term>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
