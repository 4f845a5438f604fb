import UnderstudyModel

/// `<system>`: a tool or machine that people work with.
enum SystemElement: TopLevelElement {
  static let id = AttributeKey.id(of: System.self, right: "order-desk")
  static let name = AttributeKey.text(
    "name", "What people call it.", .required, right: "Order Desk")
  static let owner = AttributeKey.owners(
    "owner", "Who looks after it.", right: "systems-analyst")

  static let declaration = ElementDeclaration(
    "system", plural: "systems", "A tool or machine that people work with.",
    attributes: [id, name, owner], content: .prose, children: [.many("sticking-point")],
    right: """
      <system id="order-desk" name="Order Desk" owner="systems-analyst"><p>Where orders live.</p>
        <sticking-point id="log-out">It logs people out at noon.</sticking-point>
      </system>
      """,
    wrong: WrongSample(
      "<system id=\"order-desk\" name=\"‹›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> System? {
    let id = reader[id]
    var system = System(
      id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    system.owners = reader[owner] ?? []
    system.about = reader.prose
    system.stickingPoints = reader.all(StickingPointElement.self)
    return id == nil ? nil : system
  }

  static func add(_ value: System, to parts: inout LoadedParts) { parts.systems.append(value) }
}
