import UnderstudyModel

/// `<busy>`: hours in which somebody is at work but can neither learn nor host.
enum BusyElement: DeclaredElement {
  static let days = AttributeKey.weekdays("days", "On which days of every week.")
  static let date = AttributeKey.day("date", "On which one day.", right: "2026-12-10")
  static let from = AttributeKey.time("from", "From when.", .required, right: "10:00")
  static let to = AttributeKey.time("to", "Until when.", .required, right: "12:00")
  static let reason = AttributeKey.text("reason", "Why; for managers.", right: "Team meeting")

  static let declaration = ElementDeclaration(
    "busy", "Hours, in the zone of the person's site, in which they can neither learn nor host.",
    attributes: [days, date, from, to, reason], rules: [.exactlyOne([["days"], ["date"]])],
    right: "<busy days=\"tue\" from=\"10:00\" to=\"12:00\" reason=\"Team meeting\"/>",
    wrong: WrongSample("<busy days=\"tue\" from=\"10:00\" to=\"‹noon›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Busy? {
    let (days, date) = (reader[days], reader[date])
    let when: Busy.When? = days.map { .weekly($0) } ?? date.map { .date($0) }
    let stretch = reader.stretch(from, to)
    let reason = reader[reason]
    guard let when, let stretch else { return nil }
    return Busy(
      when, from: stretch.from, to: stretch.to, reason: reason, declared: reader.declared)
  }
}
