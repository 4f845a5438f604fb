import UnderstudyModel

/// `<phase>`: a stretch of a curriculum.
enum PhaseElement: DeclaredElement {
  static let id = AttributeKey.localID("phase", .required, right: "week-1")
  static let title = AttributeKey.text(
    "title", "What people call it.", .required, right: "Your first week")
  static let from = AttributeKey.offset(
    "from", "Its first day: nothing in it starts earlier.", right: "0d")
  static let to = AttributeKey.offset(
    "to", "Its last day: what has no `due` of its own is due then.", right: "4d")
  static let gate = AttributeKey.flag(
    "gate", "Whether the next phase opens only when the required items of this one are done.")
  static let ordered = AttributeKey.flag(
    "ordered", "Whether its items are done in the order in which they are written.")

  static let declaration = ElementDeclaration(
    "phase", "A stretch of a curriculum: before day one, the first week, thirty days.",
    attributes: [id, title, from, to, gate, ordered] + ConditionAttributes.all, content: .prose,
    children: Entries.children,
    right: """
      <phase id="week-1" title="Your first week" from="0d" to="4d" gate="yes">
        <task id="badge" title="Fetch your badge"/>
      </phase>
      """,
    wrong: WrongSample(
      "<phase id=\"week-1\" title=\"Your first week\" from=\"‹Monday›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Phase? {
    let id = reader[id]
    var phase = Phase(id ?? "", title: reader[title] ?? id ?? "", declared: reader.declared)
    phase.from = reader[from]
    phase.to = reader[to]
    phase.isGate = reader[gate] ?? false
    phase.isOrdered = reader[ordered] ?? false
    phase.condition = reader.condition
    phase.about = reader.prose
    phase.entries = reader.entries
    return id == nil ? nil : phase
  }
}
