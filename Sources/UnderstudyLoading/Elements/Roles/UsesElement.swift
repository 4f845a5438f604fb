import UnderstudyModel

/// `<uses>`: a system that a role works with.
enum UsesElement: DeclaredElement {
  static let system = AttributeKey.reference(
    "system", to: System.self, "Which system.", .required, right: "order-desk")

  static let declaration = ElementDeclaration(
    "uses", "A system that the role works with, and what to know about it.",
    attributes: [system], content: .prose,
    right: "<uses system=\"order-desk\">Full access, from day one.</uses>",
    wrong: WrongSample("<‹uses›>Full access, from day one.</uses>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> Role.SystemUse? {
    let about = reader.prose
    let declared = reader.declared
    return reader[system].map { Role.SystemUse($0, about: about, declared: declared) }
  }
}
