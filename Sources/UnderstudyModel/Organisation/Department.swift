/// A part of the organisation, perhaps inside a larger one.
package struct Department: Hashable, Sendable {
  package var id: Identifier<Department>
  package var name: String
  package var parent: Reference<Department>?
  /// Who leads it: roles or people.
  package var leads: [Owner] = []
  /// What it does and how that supports the others.
  package var purpose = Prose()
  package var noVisitors: [NoVisitors] = []
  package var declared: Declaration

  package init(_ id: Identifier<Department>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
