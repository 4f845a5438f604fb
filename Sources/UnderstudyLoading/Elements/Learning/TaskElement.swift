import UnderstudyModel

/// `<task>`: something to get done.
enum TaskElement: DeclaredElement {
  static let service = AttributeKey.reference(
    "service", to: Service.self, "The internal service that does it.", right: "workstation")

  static let declaration = ElementDeclaration(
    "task", "Something to get done, by the trainee or for them.",
    attributes: ItemAttributes.all + [service], content: .prose,
    right: """
      <task id="laptop" title="Laptop, badge and accounts are ready" owner="service-desk-agent" \
      due="-2d" service="workstation">Ready on the desk.</task>
      """,
    wrong: WrongSample(
      "<task id=\"laptop\" title=\"Laptop is ready\" due=\"‹2 days›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Item? {
    reader.item(.task(service: reader[service]))
  }
}
