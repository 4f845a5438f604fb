import UnderstudyModel

/// `<qualified>`: a level that somebody has in a role.
enum QualifiedElement: DeclaredElement {
  static let role = AttributeKey.reference(
    "role", to: Role.self, "In which role.", .required, right: "picker")
  static let level = AttributeKey.choice(
    "level", of: Level.self, "a level", "How far they have learnt it.", .required)
  static let since = AttributeKey.day("since", "From which day.", right: "2025-02-01")
  static let expires = AttributeKey.day(
    "expires", "To which day, included.", right: "2027-02-01")

  static let declaration = ElementDeclaration(
    "qualified", "A level that the person has in a role, held or not.",
    attributes: [role, level, since, expires],
    right: """
      <qualified role="picker" level="host" since="2025-02-01" expires="2027-02-01"/>
      """,
    wrong: WrongSample("<qualified role=\"picker\" level=\"‹expert›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Qualification? {
    reader.checkOrder(since, expires)
    let (role, level) = (reader[role], reader[level])
    let (since, expires) = (reader[since], reader[expires])
    let declared = reader.declared
    guard let role, let level else { return nil }
    var qualification = Qualification(role, level: level, declared: declared)
    qualification.since = since
    qualification.expires = expires
    return qualification
  }
}
