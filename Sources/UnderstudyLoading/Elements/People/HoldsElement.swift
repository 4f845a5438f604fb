import UnderstudyModel

/// `<holds>`: a role that somebody holds.
enum HoldsElement: DeclaredElement {
  static let role = AttributeKey.reference(
    "role", to: Role.self, "Which role.", .required, right: "care-agent")
  static let since = AttributeKey.day("since", "From which day.", right: "2026-11-02")
  static let until = AttributeKey.day("until", "To which day, included.", right: "2027-06-30")
  static let share = AttributeKey.number(
    "share", 1...100, "How much of their working time, in per cent.", .usually("100"))

  static let declaration = ElementDeclaration(
    "holds", "A role that the person holds. It implies the level `cover`.",
    attributes: [role, since, until, share],
    right: "<holds role=\"care-agent\" since=\"2026-11-02\" until=\"2027-06-30\" share=\"60\"/>",
    wrong: WrongSample("<holds role=\"care-agent\" share=\"‹60 %›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Holding? {
    reader.checkOrder(since, until)
    let (since, until, share) = (reader[since], reader[until], reader[share])
    let declared = reader.declared
    return reader[role].map {
      var holding = Holding($0, declared: declared)
      holding.since = since
      holding.until = until
      holding.share = share ?? 100
      return holding
    }
  }
}
