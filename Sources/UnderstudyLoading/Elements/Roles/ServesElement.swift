import UnderstudyModel

/// `<serves>`: what a role or a partner owes somebody.
enum ServesElement: DeclaredElement {
  static let id = AttributeKey.id(of: Service.self, right: "complete-orders")
  static let role = AttributeKey.reference(
    "role", to: Role.self, "Whom it serves: a role.", right: "picker")
  static let department = AttributeKey.reference(
    "department", to: Department.self, "Whom it serves: a department.", right: "sales")
  static let customer = AttributeKey.reference(
    "customer", to: Customer.self, "Whom it serves: a customer.", right: "shopper")
  static let partner = AttributeKey.reference(
    "partner", to: Partner.self, "Whom it serves: a partner.", right: "carriers")
  static let everyone = AttributeKey.everyone(
    "everyone", "Whom it serves: everybody here. Written as `yes`.")
  static let what = AttributeKey.text(
    "what", "What is delivered.", .required, right: "Complete orders")
  static let channel = AttributeKey.text(
    "channel", "By which way it comes.", right: "Order Desk")
  static let criticality = AttributeKey.choice(
    "criticality", of: Service.Criticality.self, "a criticality",
    "How much harm it does when it fails.", .usually("normal"))
  static let promise = AttributeKey.reference(
    "promise", to: Promise.self, "The promise to a customer that it protects.", right: "next-day")
  static let goal = AttributeKey.reference(
    "goal", to: Goal.self, "The goal that it carries.", right: "on-time")
  static let owner = AttributeKey.owners(
    "owner", "Who answers for it; without it the role itself.", right: "sales-lead")

  static let declaration = ElementDeclaration(
    "serves",
    "A service: what this role or partner delivers to somebody, and what to expect of it.",
    attributes: [id, role, department, customer, partner, everyone, what] + Promptness.attributes
      + [channel, criticality, promise, goal, owner],
    rules: [
      .exactlyOne([["role"], ["department"], ["customer"], ["partner"], ["everyone"]])
    ] + Promptness.rules,
    content: .prose,
    children: [
      .one("complete-when"), .one("cannot-promise"), .many("target"), .many("breakdown"),
      .many("sticking-point"),
    ],
    right: """
      <serves id="complete-orders" role="picker" what="Complete orders" within="2h" \
      channel="Order Desk" criticality="high" promise="next-day" goal="on-time">
        <complete-when>Address, stock code and promised day are filled in.</complete-when>
        <cannot-promise>Hand-written orders on the day they arrive.</cannot-promise>
        <target for="gift order" within="30min"/>
      </serves>
      """,
    wrong: WrongSample(
      "<serves id=\"tracking\" role=\"picker\" ‹customer›=\"shopper\" what=\"Tracking\"/>",
      .conflictingAttributes, schema: false))

  static func decode(_ reader: ElementReader) -> Service? {
    let id = reader[id]
    let receiver = receiver(reader)
    var service = Service(
      id ?? "", to: receiver ?? .everyone, what: reader[what] ?? id?.rawValue ?? "",
      declared: reader.declared)
    let promptness = reader.promptness
    service.within = promptness.within
    service.withinText = promptness.text
    service.channel = reader[channel]
    service.criticality = reader[criticality] ?? .normal
    service.promise = reader[promise]
    service.goal = reader[goal]
    service.owners = reader[owner] ?? []
    service.about = reader.prose
    service.completeWhen = reader.prose(in: .completeWhen)
    service.cannotPromise = reader.prose(in: .cannotPromise)
    service.targets = reader.all(TargetElement.self)
    service.breakdowns = reader.all(BreakdownElement.self)
    service.stickingPoints = reader.all(StickingPointElement.self)
    return id == nil || receiver == nil ? nil : service
  }

  private static func receiver(_ reader: ElementReader) -> Service.Receiver? {
    let receivers: [Service.Receiver?] = [
      reader[role].map { .role($0) }, reader[department].map { .department($0) },
      reader[customer].map { .customer($0) }, reader[partner].map { .partner($0) },
      reader[everyone] == true ? .everyone : nil,
    ]
    return receivers.compactMap { $0 }.first
  }
}
