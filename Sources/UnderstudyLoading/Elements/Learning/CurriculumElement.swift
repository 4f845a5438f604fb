import UnderstudyModel

/// `<curriculum>`: a learning programme.
enum CurriculumElement: TopLevelElement {
  static let id = AttributeKey.id(of: Curriculum.self, right: "care-agent-start")
  static let title = AttributeKey.text(
    "title", "What people call it.", .required, right: "Your first ninety days in Customer Care")
  static let kind = AttributeKey.choice(
    "kind", of: Curriculum.Kind.self, "a kind of curriculum", "What it is for.",
    .usually("onboarding"))
  static let roles = AttributeKey.references(
    "for", to: Role.self, "The roles it is meant for. Without it: anybody.", right: "care-agent")
  static let owner = AttributeKey.owners(
    "owner", "Who keeps it true.", right: "people-partner")
  static let version = AttributeKey.text(
    "version", "Its version, which progress is kept with.", right: "2026.2")
  static let reviewBy = AttributeKey.day(
    "review-by", "By when somebody should read it again.", right: "2027-01-15")
  static let goal = AttributeKey.reference(
    "goal", to: Goal.self, "The goal that it carries.", right: "on-time")

  static let declaration = ElementDeclaration(
    "curriculum", plural: "curricula",
    "A learning programme: its phases, and what is learnt in them.",
    attributes: [id, title, kind, roles, owner, version, reviewBy, goal],
    children: [.one("summary"), .one("welcome"), .many("include"), .many("phase")],
    right: """
      <curriculum id="care-agent-start" title="Your first ninety days in Customer Care" \
      kind="onboarding" for="care-agent" owner="people-partner" version="2026.2" \
      review-by="2027-01-15">
        <phase id="week-1" title="Your first week" from="0d" to="4d">
          <session id="see-picking" title="Walk one order through picking" role="picker" \
      duration="3h"/>
        </phase>
      </curriculum>
      """,
    wrong: WrongSample(
      "<curriculum id=\"start\" title=\"Start\" kind=\"‹onbording›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Curriculum? {
    let id = reader[id]
    var curriculum = Curriculum(
      id ?? "", title: reader[title] ?? id?.rawValue ?? "", declared: reader.declared)
    curriculum.kind = reader[kind] ?? .onboarding
    curriculum.roles = reader[roles] ?? []
    curriculum.owners = reader[owner] ?? []
    curriculum.version = reader[version]
    curriculum.reviewBy = reader[reviewBy]
    curriculum.goal = reader[goal]
    curriculum.summary = reader.prose(in: .summary)
    curriculum.welcome = reader.first(WelcomeElement.self)
    curriculum.includes = reader.all(IncludeElement.self)
    curriculum.phases = reader.all(PhaseElement.self)
    return id == nil ? nil : curriculum
  }

  static func add(_ value: Curriculum, to parts: inout LoadedParts) {
    parts.curricula.append(value)
  }
}
