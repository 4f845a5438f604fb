import UnderstudyModel

/// `<stand-in>`: a role whose people can step in.
enum StandInElement: DeclaredElement {
  static let role = AttributeKey.reference(
    "role", to: Role.self, "Which role.", .required, right: "sales-advisor")

  static let declaration = ElementDeclaration(
    "stand-in", "A role whose people can step in, and on what condition.",
    attributes: [role], content: .prose,
    right: "<stand-in role=\"sales-advisor\">After a refresher on returns.</stand-in>",
    wrong: WrongSample("<stand-in role=\"‹Sales advisor›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Role.StandIn? {
    let about = reader.prose
    let declared = reader.declared
    return reader[role].map { Role.StandIn($0, about: about, declared: declared) }
  }
}
