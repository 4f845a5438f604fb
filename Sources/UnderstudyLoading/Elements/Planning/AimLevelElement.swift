import UnderstudyModel

/// `<level>`: aims that are weighed against each other.
enum AimLevelElement: DeclaredElement {
  static let declaration = ElementDeclaration(
    "level", "Aims that are weighed against each other: their weighted sum is compared.",
    children: [.many("aim", required: true)], isForReaders: false,
    right: "<level><aim term=\"placed\" weight=\"1000\"/><aim term=\"on-time\"/></level>",
    wrong: WrongSample("<level><aim term=\"placed\"/>‹on-time›</level>", .strayText))

  static func decode(_ reader: ElementReader) -> [Aims.Weighted]? { reader.all(AimElement.self) }
}

/// `<aim>`: one term of a level.
enum AimElement: DeclaredElement {
  static let term = AttributeKey.choice(
    "term", of: Aims.Term.self, "an aim", "What is counted; smaller is better.", .required)
  static let weight = AttributeKey.number(
    "weight", 0...1_000_000_000, "What it is multiplied by.", .usually("1"))

  static let declaration = ElementDeclaration(
    "aim", "One term of a level.", attributes: [term, weight], isForReaders: false,
    right: "<aim term=\"placed\" weight=\"1000\"/>",
    wrong: WrongSample("<aim term=\"‹plaecd›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Aims.Weighted? {
    let weight = reader[weight]
    return reader[term].map { Aims.Weighted($0, weight: weight ?? 1) }
  }
}
