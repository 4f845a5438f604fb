import UnderstudyModel

/// `<role>`: a job as the organisation names it.
enum RoleElement: TopLevelElement {
  static let id = AttributeKey.id(of: Role.self, right: "order-desk-clerk")
  static let title = AttributeKey.text(
    "title", "What people call it.", .required, right: "Order desk clerk")
  static let department = AttributeKey.reference(
    "department", to: Department.self, "Where it belongs.", right: "sales")
  static let reportsTo = AttributeKey.reference(
    "reports-to", to: Role.self, "The role that leads it.", right: "sales-lead")
  static let cover = AttributeKey.number(
    "cover", 0...100_000, "How many must be on duty where the planning names no other number.")
  static let owner = AttributeKey.owners(
    "owner", "Who keeps this page true.", right: "sales-lead")
  static let reviewBy = AttributeKey.day(
    "review-by", "By when somebody should read it again.", right: "2027-03-01")

  static let declaration = ElementDeclaration(
    "role", plural: "roles", "A job as the organisation names it. People hold roles.",
    attributes: [id, title, department, reportsTo, cover, owner, reviewBy],
    children: [
      .one("purpose"), .one("ask-when"), .many("responsibility"), .many("uses"),
      .many("stand-in"), .many("serves"), .many("sticking-point"), .many("no-visitors"),
    ],
    right: """
      <role id="order-desk-clerk" title="Order desk clerk" department="sales" \
      reports-to="sales-lead" cover="2" owner="sales-lead" review-by="2027-03-01">
        <purpose>Every order is complete before anybody else touches it.</purpose>
        <serves id="complete-orders" role="picker" what="Complete orders" within="2h"/>
      </role>
      """,
    wrong: WrongSample(
      """
      <role id="order-desk-clerk" title="Order desk clerk">
        <purpose>One.</purpose>
        <‹purpose›>Two.</purpose>
      </role>
      """, .repeatedElement, schema: false))

  static func decode(_ reader: ElementReader) -> Role? {
    let id = reader[id]
    var role = Role(id ?? "", title: reader[title] ?? id?.rawValue ?? "", declared: reader.declared)
    role.department = reader[department]
    role.reportsTo = reader[reportsTo]
    role.cover = reader[cover]
    role.owners = reader[owner] ?? []
    role.reviewBy = reader[reviewBy]
    role.purpose = reader.prose(in: .purpose)
    role.askWhen = reader.prose(in: .askWhen)
    role.responsibilities = reader.all(ResponsibilityElement.self)
    role.uses = reader.all(UsesElement.self)
    role.standIns = reader.all(StandInElement.self)
    role.services = reader.all(ServesElement.self)
    role.stickingPoints = reader.all(StickingPointElement.self)
    role.noVisitors = reader.all(NoVisitorsElement.self)
    return id == nil ? nil : role
  }

  static func add(_ value: Role, to parts: inout LoadedParts) { parts.roles.append(value) }
}
