import UnderstudyModel

/// `<hours>`: a stretch of working hours on some days of the week.
enum HoursElement: DeclaredElement {
  static let days = AttributeKey.weekdays("days", "On which days of the week.", .required)
  static let from = AttributeKey.time("from", "When the stretch begins.", .required, right: "09:00")
  static let to = AttributeKey.time("to", "When it ends.", .required, right: "12:30")

  static let declaration = ElementDeclaration(
    "hours",
    "A stretch of working hours. Stretches that touch are one; hours over midnight are two.",
    attributes: [days, from, to],
    right: "<hours days=\"mon-fri\" from=\"09:00\" to=\"12:30\"/>",
    wrong: WrongSample(
      "<hours days=\"mon-fri\" from=\"22:00\" to=\"‹06:00›\"/>", .endsBeforeStart, schema: false))

  static func decode(_ reader: ElementReader) -> WorkCalendar.Hours? {
    let stretch = reader.stretch(from, to)
    guard let days = reader[days], let stretch else { return nil }
    return WorkCalendar.Hours(
      days, from: stretch.from, to: stretch.to, declared: reader.declared)
  }
}
