import UnderstudyModel

/// `<away>`: days on which somebody is absent.
enum AwayElement: DeclaredElement {
  static let reason = AttributeKey.text("reason", "Why; for managers.", right: "Leave")

  static let declaration = ElementDeclaration(
    "away", "Days, both ends included, on which the person is absent.",
    attributes: DayStretch.attributes + [reason], rules: [DayStretch.rule],
    right: "<away from=\"2026-12-21\" to=\"2027-01-02\" reason=\"Leave\"/>",
    wrong: WrongSample(
      "<away from=\"2027-01-02\" to=\"‹2026-12-21›\"/>", .endsBeforeStart, schema: false))

  static func decode(_ reader: ElementReader) -> Absence? {
    let reason = reader[reason]
    let declared = reader.declared
    return reader.dayStretch().map {
      Absence(from: $0.from, to: $0.to, reason: reason, declared: declared)
    }
  }
}
