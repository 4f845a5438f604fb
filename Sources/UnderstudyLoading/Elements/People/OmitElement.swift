import UnderstudyModel

/// `<omit>`: an item that this trainee need not do.
enum OmitElement: DeclaredElement {
  static let item = AttributeKey.reference(
    "item", to: Item.self, "Which item.", .required, right: "see-picking")
  static let reason = AttributeKey.text(
    "reason", "Why; for managers.", right: "Two years as a picker")
  static let by = AttributeKey.reference("by", to: Person.self, "Who says so.", right: "p-011")

  static let declaration = ElementDeclaration(
    "omit", "An item that this trainee need not do.", attributes: [item, reason, by],
    right: "<omit item=\"see-picking\" reason=\"Two years as a picker\" by=\"p-011\"/>",
    wrong: WrongSample("<omit ‹items›=\"see-picking\" item=\"see-picking\"/>", .unknownAttribute))

  static func decode(_ reader: ElementReader) -> Enrolment.Omission? {
    let (reason, by) = (reader[reason], reader[by])
    let declared = reader.declared
    return reader[item].map {
      var omission = Enrolment.Omission($0, declared: declared)
      omission.reason = reason
      omission.by = by
      return omission
    }
  }
}
