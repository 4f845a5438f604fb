import UnderstudyModel

/// `<facet>` in a person: their answer to one of the organisation's facets.
enum FacetValueElement: DeclaredElement {
  static let id = AttributeKey.reference(
    "id", to: Facet.self, "Which facet.", .required, right: "laptop")
  static let answer = AttributeKey.label(
    "is", "Which of its options.", .required, right: "linux")

  static let declaration = ElementDeclaration(
    "facet@person", "The person's answer to one of the organisation's facets.",
    attributes: [id, answer], right: "<facet id=\"laptop\" is=\"linux\"/>",
    wrong: WrongSample("<‹facet› id=\"laptop\"/>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> FacetValue? {
    let (facet, answer) = (reader[id], reader[answer])
    guard let facet, let answer else { return nil }
    return FacetValue(facet, option: answer, declared: reader.declared)
  }
}
