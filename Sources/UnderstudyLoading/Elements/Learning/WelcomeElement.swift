import UnderstudyModel

/// `<welcome>`: a letter that opens a curriculum.
enum WelcomeElement: DeclaredElement {
  static let from = AttributeKey.owners("from", "Who wrote it.", right: "people-partner")

  static let declaration = ElementDeclaration(
    "welcome", "A letter that opens the curriculum.", attributes: [from], content: .prose,
    right: "<welcome from=\"people-partner\"><p>Good that you are here.</p></welcome>",
    wrong: WrongSample("<welcome from=\"people ‹partner,›\">Hello.</welcome>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Curriculum.Welcome? {
    Curriculum.Welcome(
      from: reader[from] ?? [], letter: reader.prose, declared: reader.declared)
  }
}
