/// An organisation as its authors wrote it, with every name findable.
///
/// A value: built once from its content, never changed. Reads like its content
/// (`organisation.roles`); ``subscript(_:)-role`` and its siblings find one thing by its name.
@dynamicMemberLookup
package struct Organisation: Sendable {
  /// One reference for every copy: people hand an organisation on all the time.
  let facts: OrganisationFacts

  package init(_ content: OrganisationContent) {
    facts = OrganisationFacts(content)
  }

  package var content: OrganisationContent { facts.content }

  package subscript<Value>(dynamicMember path: KeyPath<OrganisationContent, Value>) -> Value {
    facts.content[keyPath: path]
  }
}
