import UnderstudyModel

/// `<resolved-by>`: who puts a breakdown right.
enum ResolvedByElement: DeclaredElement {
  static let role = AttributeKey.holders("role", "Roles that put it right.", right: "sales-lead")
  static let person = AttributeKey.holders("person", "People who put it right.", right: "p-031")
  static let partner = AttributeKey.holders(
    "partner", "Partners who put it right.", right: "carriers")

  static let declaration = ElementDeclaration(
    "resolved-by", "Who puts it right, and by when or how. The words alone are enough.",
    attributes: [role, person, partner], content: .prose,
    right: "<resolved-by role=\"sales-lead\">Before 15:30.</resolved-by>",
    wrong: WrongSample(
      "<resolved-by ‹roles›=\"sales-lead\">Before 15:30.</resolved-by>", .unknownAttribute))

  static func decode(_ reader: ElementReader) -> Breakdown.Resolver? {
    let who = (reader[role] ?? []) + (reader[person] ?? []) + (reader[partner] ?? [])
    return Breakdown.Resolver(who, about: reader.prose, declared: reader.declared)
  }
}
