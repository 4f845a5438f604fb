import UnderstudyModel

/// `<avoid>`: two people who should not be put together.
enum AvoidElement: DeclaredElement {
  static let trainee = AttributeKey.reference(
    "trainee", to: Person.self, "Who learns.", .required, right: "p-104")
  static let host = AttributeKey.reference(
    "host", to: Person.self, "With whom not.", .required, right: "p-044")
  static let item = AttributeKey.reference(
    "item", to: Item.self, "For which item only: the host has said no to it. Without it: for all.",
    right: "see-picking")

  static let declaration = ElementDeclaration(
    "avoid", "Two people who should not be put together.", attributes: [trainee, host, item],
    right: "<avoid trainee=\"p-104\" host=\"p-044\"/>",
    wrong: WrongSample("<‹avoid› trainee=\"p-104\"/>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> PlanningPolicy.Avoid? {
    let (trainee, host, item) = (reader[trainee], reader[host], reader[item])
    guard let trainee, let host else { return nil }
    var avoid = PlanningPolicy.Avoid(trainee: trainee, host: host, declared: reader.declared)
    avoid.item = item
    return avoid
  }
}
