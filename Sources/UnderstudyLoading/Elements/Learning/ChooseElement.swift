import UnderstudyModel

/// `<choose>`: entries of which some are enough.
enum ChooseElement: DeclaredElement {
  static let id = AttributeKey.localID("choice", right: "one-visit")
  static let title = AttributeKey.text(
    "title", "What people call it.", right: "A visit of your choice")
  static let count = AttributeKey.number(
    "count", 1...1_000, "How many are to be done.", .usually("1"))

  static let declaration = ElementDeclaration(
    "choose", "Entries of which some are enough.",
    attributes: [id, title, count] + ConditionAttributes.all, children: Entries.children,
    right: """
      <choose count="1">
        <session id="see-packing" title="Packing" role="packer"/>
        <session id="see-dispatch" title="Dispatch" role="dispatch-planner"/>
      </choose>
      """,
    wrong: WrongSample(
      "<choose count=\"‹0›\"><task id=\"crm\" title=\"Order Desk\"/></choose>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Choice? {
    var choice = Choice(count: reader[count] ?? 1, declared: reader.declared)
    choice.id = reader[id]
    choice.title = reader[title]
    choice.condition = reader.condition
    choice.entries = reader.entries
    return choice
  }
}
