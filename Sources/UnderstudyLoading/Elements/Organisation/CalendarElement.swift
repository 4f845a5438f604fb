import UnderstudyModel

/// `<calendar>`: when people work.
enum CalendarElement: TopLevelElement {
  static let id = AttributeKey.id(of: WorkCalendar.self, right: "office")
  static let name = AttributeKey.text("name", "What people call it.", right: "Office hours")
  static let isDefault = AttributeKey.flag(
    "default", "Whether it counts for everybody who names no other.")

  static let declaration = ElementDeclaration(
    "calendar", plural: "calendars",
    "When people work: hours by weekday, and days on which nobody does.",
    attributes: [id, name, isDefault], children: [.many("hours"), .many("closed")],
    right: """
      <calendar id="office" name="Office hours" default="yes">
        <hours days="mon-fri" from="09:00" to="12:30"/>
        <closed date="2026-11-30" name="St Andrew's Day"/>
      </calendar>
      """,
    wrong: WrongSample("<calendar id=\"office\" default=\"‹true›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> WorkCalendar? {
    let id = reader[id]
    var calendar = WorkCalendar(id ?? "", declared: reader.declared)
    calendar.name = reader[name]
    calendar.isDefault = reader[isDefault] ?? false
    calendar.hours = reader.all(HoursElement.self)
    calendar.closings = reader.all(ClosedElement.self)
    return id == nil ? nil : calendar
  }

  static func add(_ value: WorkCalendar, to parts: inout LoadedParts) {
    parts.calendars.append(value)
  }
}
