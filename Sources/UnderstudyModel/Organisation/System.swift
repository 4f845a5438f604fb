/// A tool or machine that people work with.
package struct System: Hashable, Sendable {
  package var id: Identifier<System>
  package var name: String
  package var owners: [Owner] = []
  package var about = Prose()
  package var stickingPoints: [StickingPoint] = []
  package var declared: Declaration

  package init(_ id: Identifier<System>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
