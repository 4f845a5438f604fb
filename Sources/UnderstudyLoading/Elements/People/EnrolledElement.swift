import UnderstudyModel
import UnderstudySyntax

/// `<enrolled>`: that somebody takes a curriculum.
enum EnrolledElement: DeclaredElement {
  static let curriculum = AttributeKey.reference(
    "curriculum", to: Curriculum.self, "Which curriculum.", .required, right: "care-agent-start")
  static let start = AttributeKey.day("start", "Day 0.", .required, right: "2026-11-02")
  static let due = AttributeKey.day("due", "By when it should be done.", right: "2027-02-26")
  static let priority = AttributeKey.number(
    "priority", 0...1_000_000, "How important it is: larger is more.", .usually("1"))
  static let mentor = AttributeKey.reference(
    "mentor", to: Person.self, "Who signs off.", right: "p-087")
  static let perDay = AttributeKey.hours(
    "per-day", "Most learning in a day. Without it: the planning's limit.", right: "4h")
  static let perWeek = AttributeKey.hours(
    "per-week", "Most learning in a week. Without it: the planning's limit.", right: "12h")

  static let declaration = ElementDeclaration(
    "enrolled", "That the person takes a curriculum from a date.",
    attributes: [curriculum, start, due, priority, mentor, perDay, perWeek],
    children: [.many("date"), .many("omit")],
    right: """
      <enrolled curriculum="care-agent-start" start="2026-11-02" due="2027-02-26" priority="2" \
      mentor="p-087" per-day="4h" per-week="12h">
        <date name="clearance" on="2026-11-16"/>
        <omit item="see-picking" reason="Two years as a picker" by="p-011"/>
      </enrolled>
      """,
    wrong: WrongSample("<‹enrolled› curriculum=\"care-agent-start\"/>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> Enrolment? {
    reader.checkOrder(start, due)
    let (curriculum, start) = (reader[curriculum], reader[start])
    var enrolment = Enrolment(
      curriculum ?? Reference("", at: reader.element.nameRange), start: start ?? Day(number: 0),
      declared: reader.declared)
    enrolment.due = reader[due]
    enrolment.priority = reader[priority] ?? 1
    enrolment.mentor = reader[mentor]
    enrolment.perDay = reader[perDay]
    enrolment.perWeek = reader[perWeek]
    enrolment.dates = reader.all(NamedDateElement.self)
    enrolment.omissions = reader.all(OmitElement.self)
    return curriculum == nil || start == nil ? nil : enrolment
  }
}
