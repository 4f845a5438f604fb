import UnderstudyModel

/// `<action>`: something that people try so that a service gets better.
enum ActionElement: TopLevelElement {
  static let id = AttributeKey.id(of: ImprovementAction.self, right: "shift-entry")
  static let service = AttributeKey.reference(
    "service", to: Service.self, "Which service it should mend.", right: "complete-orders")
  static let owner = AttributeKey.owners("owner", "Who is on it.", right: "sales-lead")
  static let opened = AttributeKey.day("opened", "Since when.", right: "2026-10-02")
  static let closed = AttributeKey.day("closed", "Until when.", right: "2026-11-20")
  static let status = AttributeKey.choice(
    "status", of: Status.self, "a status",
    "`open`: nothing tried yet; `trying`: something is; `done`: settled.", .usually("open"))
  static let aim = AttributeKey.text(
    "aim", "What should be true afterwards.", right: "Orders in by noon")

  static let declaration = ElementDeclaration(
    "action", plural: "actions", "Something that people try so that a service gets better.",
    attributes: [id, service, owner, opened, closed, status, aim], content: .prose,
    right: """
      <action id="shift-entry" service="complete-orders" owner="sales-lead" opened="2026-10-02" \
      status="trying" aim="Orders in by noon">Two people type between eight and ten.</action>
      """,
    wrong: WrongSample(
      "<action id=\"shift-entry\" opened=\"2026-10-02\" closed=\"‹2026-09-30›\"/>",
      .endsBeforeStart, schema: false))

  static func decode(_ reader: ElementReader) -> ImprovementAction? {
    let id = reader[id]
    reader.checkOrder(opened, closed)
    var action = ImprovementAction(id ?? "", declared: reader.declared)
    action.service = reader[service]
    action.owners = reader[owner] ?? []
    action.opened = reader[opened]
    action.closed = reader[closed]
    action.status = reader[status] ?? .open
    action.aim = reader[aim]
    action.about = reader.prose
    return id == nil ? nil : action
  }

  static func add(_ value: ImprovementAction, to parts: inout LoadedParts) {
    parts.actions.append(value)
  }
}
