import UnderstudyModel

/// `<goal>`: something the organisation wants to reach.
enum GoalElement: TopLevelElement {
  static let id = AttributeKey.id(of: Goal.self, right: "on-time")
  static let name = AttributeKey.text(
    "name", "The goal in a sentence.", .required, right: "Every order arrives when promised")
  static let owner = AttributeKey.owners(
    "owner", "Who answers for it.", right: "operations-lead")
  static let target = AttributeKey.text("target", "Where it should be.", right: "98 %")
  static let now = AttributeKey.text("now", "Where it is.", right: "94 %")

  static let declaration = ElementDeclaration(
    "goal", plural: "goals", "Something the organisation wants to reach.",
    attributes: [id, name, owner, target, now], content: .prose,
    right: """
      <goal id="on-time" name="Every order arrives when promised" owner="operations-lead" \
      target="98 %" now="94 %"><p>Counted at the door.</p></goal>
      """,
    wrong: WrongSample(
      "<goal id=\"on-time\" name=\"On time\" owner=\"‹@boss›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Goal? {
    let id = reader[id]
    var goal = Goal(id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    goal.owners = reader[owner] ?? []
    goal.target = reader[target]
    goal.now = reader[now]
    goal.about = reader.prose
    return id == nil ? nil : goal
  }

  static func add(_ value: Goal, to parts: inout LoadedParts) { parts.goals.append(value) }
}
