import UnderstudyModel

/// `<responsibility>`: something a role answers for.
enum ResponsibilityElement: DeclaredElement {
  static let id = AttributeKey.localID("responsibility", right: "enter-orders")

  static let declaration = ElementDeclaration(
    "responsibility", "Something that the role answers for.", attributes: [id], content: .prose,
    right:
      "<responsibility id=\"enter-orders\">Type every order the day it comes.</responsibility>",
    wrong: WrongSample(
      "<responsibility id=\"‹2›\">Type every order the day it comes.</responsibility>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> Role.Responsibility? {
    Role.Responsibility(reader[id], about: reader.prose, declared: reader.declared)
  }
}
