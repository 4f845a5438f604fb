import UnderstudyModel

/// `<breakdown>`: one way in which a service fails.
enum BreakdownElement: DeclaredElement {
  static let id = AttributeKey.localID("breakdown", .required, right: "typed-late")

  static let declaration = ElementDeclaration(
    "breakdown",
    "One way in which the service fails, told without blame: what happened and what to do.",
    attributes: [id],
    children: [
      .one("cause"), .one("colleague-sees"), .one("customer-feels"), .many("alternative"),
      .many("resolved-by"),
    ],
    right: """
      <breakdown id="typed-late">
        <cause>Orders were typed in after the last van.</cause>
        <colleague-sees>No orders on the screen at eight.</colleague-sees>
        <customer-feels>“Where is it?”</customer-feels>
        <alternative>Start with yesterday's open orders.</alternative>
        <resolved-by role="sales-lead">Before 15:30.</resolved-by>
      </breakdown>
      """,
    wrong: WrongSample(
      "<breakdown id=\"typed-late\"><‹casue›>Typed late.</casue></breakdown>", .unknownElement))

  static func decode(_ reader: ElementReader) -> Breakdown? {
    let id = reader[id]
    var breakdown = Breakdown(id ?? "", declared: reader.declared)
    breakdown.cause = reader.prose(in: .cause)
    breakdown.colleagueSees = reader.prose(in: .colleagueSees)
    breakdown.customerFeels = reader.prose(in: .customerFeels)
    breakdown.alternatives = reader.proses(in: .alternative)
    breakdown.resolvers = reader.all(ResolvedByElement.self)
    return id == nil ? nil : breakdown
  }
}
