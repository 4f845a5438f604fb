/// An organisation as its authors wrote it, with every name findable.
///
/// A value: built once from its content, never changed. Reads like its content
/// (`organisation.roles`); ``subscript(_:)-role`` and its siblings find one thing by its name.
@dynamicMemberLookup
package struct Organisation: Sendable {
  package let content: OrganisationContent
  let index: OrganisationIndex

  package init(_ content: OrganisationContent) {
    self.content = content
    index = OrganisationIndex(content)
  }

  package subscript<Value>(dynamicMember path: KeyPath<OrganisationContent, Value>) -> Value {
    content[keyPath: path]
  }
}
