import UnderstudyModel

/// `<option>`: one possible answer to a facet.
enum OptionElement: DeclaredElement {
  static let id = AttributeKey.localID("option", .required, right: "linux")
  static let name = AttributeKey.text("name", "What people call it.", right: "Linux")

  static let declaration = ElementDeclaration(
    "option", "One possible answer to a facet.", attributes: [id, name],
    right: "<option id=\"linux\" name=\"Linux\"/>",
    wrong: WrongSample("<‹option› name=\"Linux\"/>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> Facet.Option? {
    let name = reader[name]
    let declared = reader.declared
    return reader[id].map { Facet.Option($0, name: name, declared: declared) }
  }
}
