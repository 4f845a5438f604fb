import UnderstudyModel

/// `<no-visitors>`: days of presence without guests.
enum NoVisitorsElement: DeclaredElement {
  static let reason = AttributeKey.text("reason", "Why.", right: "Peak day")

  static let declaration = ElementDeclaration(
    "no-visitors",
    "Days, both ends included, on which a person, role or department is present but hosts nobody.",
    attributes: DayStretch.attributes + [reason], rules: [DayStretch.rule],
    right: "<no-visitors date=\"2026-11-27\" reason=\"Peak day\"/>",
    wrong: WrongSample(
      "<no-visitors date=\"2026-11-27\" ‹from›=\"2026-11-26\" to=\"2026-11-28\"/>",
      .conflictingAttributes, schema: false))

  static func decode(_ reader: ElementReader) -> NoVisitors? {
    let reason = reader[reason]
    let declared = reader.declared
    return reader.dayStretch().map {
      NoVisitors(from: $0.from, to: $0.to, reason: reason, declared: declared)
    }
  }
}
