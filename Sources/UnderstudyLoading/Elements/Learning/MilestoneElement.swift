import UnderstudyModel

/// `<milestone>`: reached when everything required above it in its phase is done.
enum MilestoneElement: DeclaredElement {
  static let celebrate = AttributeKey.flag("celebrate", "Whether the tracker makes a fuss of it.")

  static let declaration = ElementDeclaration(
    "milestone", "Reached when all required items above it in its phase are done.",
    attributes: ItemAttributes.all + [celebrate], content: .prose,
    right: "<milestone id=\"week-1-done\" title=\"One week in\" celebrate=\"yes\"/>",
    wrong: WrongSample(
      "<milestone id=\"week-1-done\" title=\"One week in\" celebrate=\"‹maybe›\"/>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> Item? {
    reader.item(.milestone(celebrate: reader[celebrate] ?? false))
  }
}
