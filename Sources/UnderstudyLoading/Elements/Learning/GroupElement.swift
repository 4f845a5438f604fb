import UnderstudyModel

/// `<group>`: entries that belong together.
enum GroupElement: DeclaredElement {
  static let id = AttributeKey.localID("group", right: "accounts")
  static let title = AttributeKey.text(
    "title", "What people call it.", .required, right: "Accounts")

  static let declaration = ElementDeclaration(
    "group", "Entries that belong together under a title. Groups nest.",
    attributes: [id, title] + ConditionAttributes.all, content: .prose,
    children: Entries.children,
    right: "<group title=\"Accounts\"><task id=\"crm\" title=\"Order Desk works\"/></group>",
    wrong: WrongSample(
      "<‹group›><task id=\"crm\" title=\"Order Desk works\"/></group>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> ItemGroup? {
    let id = reader[id]
    var group = ItemGroup(title: reader[title] ?? id ?? "", declared: reader.declared)
    group.id = id
    group.condition = reader.condition
    group.about = reader.prose
    group.entries = reader.entries
    return group
  }
}
