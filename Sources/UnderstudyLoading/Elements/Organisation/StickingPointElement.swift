import UnderstudyModel

/// `<sticking-point>`: something that regularly goes wrong.
enum StickingPointElement: DeclaredElement {
  static let id = AttributeKey.id(of: StickingPoint.self, right: "evening-batch")
  static let status = AttributeKey.choice(
    "status", of: Status.self, "a status",
    "`open`: nothing tried yet; `trying`: something is; `done`: settled.", .usually("open"))
  static let owner = AttributeKey.owners("owner", "Who is on it.", right: "sales-lead")
  static let since = AttributeKey.day("since", "Since when it is known.", right: "2026-09-14")
  static let review = AttributeKey.day(
    "review", "When its owners look at it again.", right: "2026-12-04")
  static let next = AttributeKey.text(
    "next", "The next step.", right: "Try a second round of orders at 15:30")

  static let declaration = ElementDeclaration(
    "sticking-point",
    "Something that regularly goes wrong in a service, a role or a system, and who is on it.",
    attributes: [id, status, owner, since, review, next], content: .prose,
    right: """
      <sticking-point id="evening-batch" status="open" owner="sales-lead" since="2026-09-14" \
      review="2026-12-04" next="A second round at 15:30">Orders typed after 16:00 wait a night.\
      </sticking-point>
      """,
    wrong: WrongSample(
      "<sticking-point id=\"evening-batch\" status=\"‹opne›\">Orders wait.</sticking-point>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> StickingPoint? {
    let id = reader[id]
    var point = StickingPoint(id ?? "", declared: reader.declared)
    point.status = reader[status] ?? .open
    point.owners = reader[owner] ?? []
    point.since = reader[since]
    point.review = reader[review]
    point.next = reader[next]
    point.about = reader.prose
    return id == nil ? nil : point
  }
}
