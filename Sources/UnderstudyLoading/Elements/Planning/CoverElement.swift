import UnderstudyModel

/// `<cover>`: how many must be on duty.
enum CoverElement: DeclaredElement {
  static let role = AttributeKey.reference(
    "role", to: Role.self, "Of which role.", right: "care-agent")
  static let department = AttributeKey.reference(
    "department", to: Department.self, "Of which department.", right: "fulfilment")
  static let least = AttributeKey.number("least", 0...100_000, "How many at least.", .required)
  static let from = AttributeKey.time(
    "from", "From when. Without `from` and `to`: at any time of the day.",
    right: "09:00")
  static let to = AttributeKey.time("to", "Until when.", right: "17:00")

  static let declaration = ElementDeclaration(
    "cover", "How many people of a role or department must be on duty.",
    attributes: [role, department, least, from, to],
    rules: [.exactlyOne([["role"], ["department"]]), .together(["from", "to"])],
    right: "<cover role=\"care-agent\" least=\"3\" from=\"09:00\" to=\"17:00\"/>",
    wrong: WrongSample(
      "<cover role=\"care-agent\" least=\"3\" ‹from›=\"09:00\"/>", .missingAttribute,
      schema: false))

  static func decode(_ reader: ElementReader) -> PlanningPolicy.Cover? {
    let (role, department) = (reader[role], reader[department])
    let subject: PlanningPolicy.Cover.Subject? =
      role.map { .role($0) } ?? department.map { .department($0) }
    let window = reader.stretch(from, to)
    let least = reader[least]
    guard let subject, let least else { return nil }
    var cover = PlanningPolicy.Cover(subject, least: least, declared: reader.declared)
    cover.window = window.map { Booking.Window(from: $0.from, to: $0.to) }
    return cover
  }
}
