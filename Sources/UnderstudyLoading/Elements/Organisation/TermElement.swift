import UnderstudyModel

/// `<term>`: a word of the house, explained.
enum TermElement: TopLevelElement {
  static let id = AttributeKey.id(of: Term.self, right: "pick-list")
  static let name = AttributeKey.text("name", "The word itself.", .required, right: "Pick list")

  static let declaration = ElementDeclaration(
    "term", plural: "terms", "A word of the house, explained for the glossary.",
    attributes: [id, name], content: .prose,
    right: """
      <term id="pick-list" name="Pick list">What to fetch, in the order of the shelves.</term>
      """,
    wrong: WrongSample(
      "<term id=\"pick-list\" ‹nmae›=\"Pick list\" name=\"Pick list\">What to fetch.</term>",
      .unknownAttribute))

  static func decode(_ reader: ElementReader) -> Term? {
    let id = reader[id]
    var term = Term(id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    term.about = reader.prose
    return id == nil ? nil : term
  }

  static func add(_ value: Term, to parts: inout LoadedParts) { parts.terms.append(value) }
}
