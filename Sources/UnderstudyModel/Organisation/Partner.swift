/// Another organisation whose services ours depends on.
package struct Partner: Hashable, Sendable {
  package var id: Identifier<Partner>
  package var name: String
  package var about = Prose()
  package var services: [Service] = []
  package var declared: Declaration

  package init(_ id: Identifier<Partner>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
