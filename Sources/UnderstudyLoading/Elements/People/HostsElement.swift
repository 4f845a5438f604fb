import UnderstudyModel

/// `<hosts>`: that somebody takes visitors.
enum HostsElement: DeclaredElement {
  static let guests = AttributeKey.number(
    "guests", 1...100_000, "How many trainees at once. Without it: the planning's number.")
  static let hoursPerWeek = AttributeKey.hours(
    "hours-per-week", "Most hosting in a week, the time of every guest counted.", right: "6h")
  static let fairShare = AttributeKey.share(
    "fair-share", "This person's fair part of all hosting; '0h' for none. Without it: computed.",
    right: "20h")

  static let declaration = ElementDeclaration(
    "hosts",
    "That the person takes visitors, and how many. Roles held then imply the level `host`.",
    attributes: [guests, hoursPerWeek, fairShare],
    right: "<hosts guests=\"2\" hours-per-week=\"6h\"/>",
    wrong: WrongSample("<hosts guests=\"2\" hours-per-week=\"‹6›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Hosting? {
    var hosting = Hosting(declared: reader.declared)
    hosting.guests = reader[guests]
    hosting.perWeek = reader[hoursPerWeek]
    hosting.fairShare = reader[fairShare]
    return hosting
  }
}
