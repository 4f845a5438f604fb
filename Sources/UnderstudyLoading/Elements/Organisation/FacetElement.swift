import UnderstudyDiagnostics
import UnderstudyModel

/// `<facet>`: a question about people that conditions may ask.
enum FacetElement: TopLevelElement {
  static let id = AttributeKey.id(of: Facet.self, right: "laptop")
  static let name = AttributeKey.text("name", "What people call it.", .required, right: "Laptop")

  static let declaration = ElementDeclaration(
    "facet", plural: "facets",
    """
    A question about people that conditions may ask, and its possible answers. A facet with the \
    id `employment` replaces the usual kinds of employment: `permanent`, `contractor` and \
    `temporary`.
    """,
    attributes: [id, name], children: [.many("option", required: true)],
    right: """
      <facet id="laptop" name="Laptop"><option id="linux"/><option id="mac" name="Mac"/></facet>
      """,
    wrong: WrongSample(
      "<facet id=\"laptop\" name=\"Laptop\"><option id=\"mac\"/><option id=\"‹mac›\"/></facet>",
      .duplicateID, schema: false))

  static func decode(_ reader: ElementReader) -> Facet? {
    let id = reader[id]
    if let id, id.rawValue != "employment", Facet.builtIn.contains(id.rawValue) {
      reader.reading.report(
        Diagnostic(
          .reservedName, .error, "every organisation has a facet '\(id)' already",
          at: reader.range(of: Self.id), help: "choose another id"))
    }
    var facet = Facet(id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    facet.options = reader.all(OptionElement.self)
    return id == nil ? nil : facet
  }

  static func add(_ value: Facet, to parts: inout LoadedParts) { parts.facets.append(value) }
}
