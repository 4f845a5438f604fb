import UnderstudyModel

/// `<pin>`: a placement that people have decided on.
enum PinElement: DeclaredElement {
  static let trainee = AttributeKey.reference(
    "trainee", to: Person.self, "Who learns.", .required, right: "p-104")
  static let item = AttributeKey.reference(
    "item", to: Item.self, "What.", .required, right: "see-picking")
  static let time = AttributeKey.number(
    "time", 1...1_000, "Which of the item's `times`, from 1.")
  static let part = AttributeKey.number("part", 1...1_000, "Which piece, from 1.")
  static let host = AttributeKey.reference(
    "host", to: Person.self, "With whom.", right: "p-031")
  static let start = AttributeKey.moment("start", "When it begins.")

  static let declaration = ElementDeclaration(
    "pin", "A placement that people have decided on.",
    attributes: [trainee, item, time, part, host, start],
    right: """
      <pin trainee="p-104" item="see-picking" time="1" part="1" host="p-031" \
      start="2026-12-03T09:00"/>
      """,
    wrong: WrongSample(
      "<pin trainee=\"p-104\" item=\"see-picking\" start=\"‹2026-12-03 09:00›\"/>",
      .malformedValue))

  static func decode(_ reader: ElementReader) -> PlanningPolicy.Pin? {
    let (trainee, item) = (reader[trainee], reader[item])
    let (time, part, host, start) = (reader[time], reader[part], reader[host], reader[start])
    guard let trainee, let item else { return nil }
    var pin = PlanningPolicy.Pin(trainee: trainee, item: item, declared: reader.declared)
    pin.time = time
    pin.part = part
    pin.host = host
    pin.start = start
    return pin
  }
}
