import UnderstudyDiagnostics
import UnderstudyModel

/// `<placed>`: one session in the calendar.
enum PlacedElement: DeclaredElement {
  static let trainee = AttributeKey.reference(
    "trainee", to: Person.self, "Who learns.", .required, right: "p-104")
  static let item = AttributeKey.reference(
    "item", to: Item.self, "What.", .required, right: "see-picking")
  static let time = AttributeKey.number(
    "time", 1...1_000, "Which of the item's `times`, from 1. Left out where it is held once.")
  static let part = AttributeKey.number(
    "part", 1...1_000, "Which piece, from 1. Left out where it is in one.")
  static let host = AttributeKey.reference(
    "host", to: Person.self, "With whom.", .required, right: "p-031")
  static let start = AttributeKey.moment(
    "start", "When it begins, in the organisation's zone.", .required, right: "2026-12-03T09:00")
  static let end = AttributeKey.moment(
    "end", "When it ends.", .required, right: "2026-12-03T12:00")
  static let pinned = AttributeKey.flag("pinned", "Whether people decided on it; added by hand.")

  static let declaration = ElementDeclaration(
    "placed", "One session, or one piece of it, in the calendar.",
    attributes: [trainee, item, time, part, host, start, end, pinned], isForReaders: false,
    right: """
      <placed trainee="p-104" item="see-picking" time="1" host="p-031" \
      start="2026-12-03T09:00" end="2026-12-03T12:00"/>
      """,
    wrong: WrongSample(
      """
      <placed trainee="p-104" item="see-picking" host="p-031" start="2026-12-03T09:00" \
      end="‹2026-12-03T08:00›"/>
      """, .endsBeforeStart, schema: false))

  static func decode(_ reader: ElementReader) -> Placement? {
    let (trainee, item, host) = (reader[trainee], reader[item], reader[host])
    let (time, part, isPinned) = (reader[time], reader[part], reader[pinned])
    let (start, end) = (reader[start], reader[end])
    guard let trainee, let item, let host, let start, let end else { return nil }
    guard start < end else {
      reader.reading.report(
        Diagnostic(
          .endsBeforeStart, .error, "'\(end)' is not later than '\(start)'",
          at: reader.range(of: Self.end)))
      return nil
    }
    var placement = Placement(
      trainee: trainee.id, item: item.id, time: time, part: part, host: host.id, start: start,
      end: end)
    placement.isPinned = isPinned ?? false
    placement.declared = reader.declared
    return placement
  }
}
