import UnderstudyModel

/// `<event>`: something that happens on a day of its own.
enum EventElement: DeclaredElement {
  static let on = AttributeKey.dayOrWeekday(
    "on", "A day, or a day of each week of the phase. Without it: people will say.")
  static let at = AttributeKey.time(
    "at", "When it begins. With `duration` it keeps its trainees busy.", right: "12:30")

  static let declaration = ElementDeclaration(
    "event", "Something that happens on a day of its own: a lunch, an outing, a meet-up.",
    attributes: ItemAttributes.all + [on, at, BookingAttributes.duration], content: .prose,
    right: """
      <event id="potluck" title="Friday potluck" on="fri" at="12:30" duration="1h" \
      place="The canteen"/>
      """,
    wrong: WrongSample(
      "<event id=\"potluck\" title=\"Friday potluck\" on=\"fri\" at=\"‹12.30›\"/>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> Item? {
    var event = Event(when: reader[on])
    event.at = reader[at]
    event.duration = reader[BookingAttributes.duration]
    return reader.item(.event(event))
  }
}
