/// Something the organisation wants to reach.
package struct Goal: Hashable, Sendable {
  package var id: Identifier<Goal>
  package var name: String
  package var owners: [Owner] = []
  /// Where it should be, in the author's words: `98 %`.
  package var target: String?
  /// Where it is, in the author's words.
  package var now: String?
  package var about = Prose()
  package var declared: Declaration

  package init(_ id: Identifier<Goal>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
