import UnderstudyModel

/// `<session>`: a shadowing visit.
enum SessionElement: DeclaredElement {
  static let role = AttributeKey.reference(
    "role", to: Role.self, "The role that is followed: anybody who can host it.", right: "picker")
  static let host = AttributeKey.owners(
    "host", "Who is followed, told by relation, role or name.", right: "@manager")
  static let mode = AttributeKey.choice(
    "mode", of: Session.Mode.self, "a mode",
    "`observe`, `assist`, or `lead`: the trainee does it and the host watches.",
    .usually("observe"))
  static let level = AttributeKey.choice(
    "level", of: Level.self, "a level",
    "What the trainee reaches. Without it: `shadowed`, `assisted` or `cover`, by mode.")

  static let declaration = ElementDeclaration(
    "session", "A shadowing visit: the trainee follows a host.",
    attributes: ItemAttributes.all + [role, host] + BookingAttributes.common
      + BookingAttributes.session + [mode, level],
    rules: [.exactlyOne([["role"], ["host"]])], content: .prose,
    children: [.one("objective"), .one("watch-for"), .one("bring"), .one("debrief")],
    right: """
      <session id="see-picking" title="Walk one order through picking" role="picker" \
      duration="3h" mode="observe" level="aware" window="09:00-12:00" days="mon-thu">
        <objective>Tell which orders leave today.</objective>
      </session>
      """,
    wrong: WrongSample(
      "<‹session› id=\"see-picking\" title=\"Walk one order\" duration=\"3h\"/>",
      .missingAttribute, schema: false))

  static func decode(_ reader: ElementReader) -> Item? {
    let hosts = reader[host]
    let role = reader[role]
    var session = Session(host: role.map { .role($0) } ?? .named(hosts ?? []))
    session.booking = reader.booking
    session.booking.guests = reader[BookingAttributes.guests]
    session.booking.isExclusive = reader[BookingAttributes.exclusive] ?? false
    session.booking.block = reader[BookingAttributes.block]
    session.booking.hasDistinctHosts = reader[BookingAttributes.distinctHosts] ?? false
    session.mode = reader[mode] ?? .observe
    session.level = reader[level]
    session.objective = reader.prose(in: .objective)
    session.watchFor = reader.prose(in: .watchFor)
    session.bring = reader.prose(in: .bring)
    session.debrief = reader.prose(in: .debrief)
    return reader.item(role == nil && hosts == nil ? nil : .session(session))
  }
}
