/// What an organisation holds: its content, and where each name stands in it.
///
/// A class only so that copies of the organisation share it; nothing in it ever changes.
final class OrganisationFacts: Sendable {
  let content: OrganisationContent
  let index: OrganisationIndex

  init(_ content: OrganisationContent) {
    self.content = content
    index = OrganisationIndex(content)
  }
}
