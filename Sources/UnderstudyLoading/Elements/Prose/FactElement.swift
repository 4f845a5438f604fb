import UnderstudyModel

/// `<value>`: a fact about the reader or the organisation.
enum FactElement: DeclaredElement {
  static let of = AttributeKey.fact("of", "Which fact.")

  static let declaration = ElementDeclaration(
    "value", "A fact about the reader or the organisation, filled in for each page.",
    attributes: [of], right: "<value of=\"trainee.name\"/>",
    wrong: WrongSample("<value of=\"‹trainee.nmae›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Prose.Inline? {
    reader[of].map { .value($0, reader.range(of: of)) }
  }
}
