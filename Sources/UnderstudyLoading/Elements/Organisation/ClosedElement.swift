import UnderstudyModel

/// `<closed>`: days on which a calendar has no hours.
enum ClosedElement: DeclaredElement {
  static let name = AttributeKey.text("name", "Why, as people say it.", right: "Winter holiday")

  static let declaration = ElementDeclaration(
    "closed", "Days, both ends included, on which nobody works by this calendar.",
    attributes: DayStretch.attributes + [name], rules: [DayStretch.rule],
    right: "<closed from=\"2026-12-24\" to=\"2026-12-26\" name=\"Winter holiday\"/>",
    wrong: WrongSample("<closed date=\"‹2026-02-30›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> WorkCalendar.Closing? {
    let name = reader[name]
    let declared = reader.declared
    return reader.dayStretch().map {
      WorkCalendar.Closing(from: $0.from, to: $0.to, name: name, declared: declared)
    }
  }
}
