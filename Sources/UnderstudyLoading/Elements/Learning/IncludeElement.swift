import UnderstudyModel

/// `<include>`: another curriculum whose phases become part of this one.
enum IncludeElement: DeclaredElement {
  static let curriculum = AttributeKey.reference(
    "curriculum", to: Curriculum.self, "Which curriculum.", .required, right: "company-start")

  static let declaration = ElementDeclaration(
    "include", "Another curriculum, whose phases become part of this one.",
    attributes: [curriculum], isForReaders: false, right: "<include curriculum=\"company-start\"/>",
    wrong: WrongSample(
      "<include ‹href›=\"company-start.xml\" curriculum=\"company-start\"/>", .unknownAttribute))

  static func decode(_ reader: ElementReader) -> Reference<Curriculum>? { reader[curriculum] }
}
