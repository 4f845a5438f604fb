/// Somebody outside who pays for the work, or for whom it is done.
package struct Customer: Hashable, Sendable {
  package var id: Identifier<Customer>
  package var name: String
  package var about = Prose()
  package var promises: [Promise] = []
  package var declared: Declaration

  package init(_ id: Identifier<Customer>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}

/// What the organisation has promised a customer.
package struct Promise: Hashable, Sendable {
  package var id: Identifier<Promise>
  package var text: Prose
  package var declared: Declaration

  package init(_ id: Identifier<Promise>, text: Prose, declared: Declaration) {
    self.id = id
    self.text = text
    self.declared = declared
  }
}
