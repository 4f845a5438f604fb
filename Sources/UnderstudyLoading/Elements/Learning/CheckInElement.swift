import UnderstudyModel

/// `<check-in>`: a short talk about how things go.
enum CheckInElement: DeclaredElement {
  static let with = AttributeKey.owners("with", "With whom. Without it: the manager.")

  static let declaration = ElementDeclaration(
    "check-in", "A short talk about how things go.",
    attributes: ItemAttributes.all + [with] + BookingAttributes.common, content: .prose,
    right: """
      <check-in id="one-week" title="How was your week?" with="@manager" duration="30min" \
      due="4d"/>
      """,
    wrong: WrongSample(
      "<check-in id=\"one-week\" title=\"How was it?\" duration=\"‹half an hour›\"/>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> Item? {
    var checkIn = CheckIn(with: reader[with] ?? [])
    checkIn.booking = reader.booking
    return reader.item(.checkIn(checkIn))
  }
}
