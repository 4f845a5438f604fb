import UnderstudyModel

/// In what time something is delivered: `within` with its `clock`, or `within-text`.
enum Promptness {
  static let within = AttributeKey.length("within", "In what time it is delivered.", right: "2h")
  static let clock = AttributeKey.choice(
    "clock", of: Service.Promptness.Clock.self, "a clock",
    "`business`: working time of the supplier; `elapsed`: nights and weekends count too.",
    .usually("business"))
  static let withinText = AttributeKey.text(
    "within-text", "In what time, in words, where no figure is honest.", right: "Mondays by noon")

  static let attributes: [any DeclaredAttribute] = [within, clock, withinText]
  static let rules: [AttributeRule] = [.atMostOne(["within", "within-text"])]
}

extension ElementReader {
  /// What ``Promptness`` says here.
  var promptness: (within: Service.Promptness?, text: String?) {
    let clock = self[Promptness.clock] ?? .business
    let within = self[Promptness.within].map { Service.Promptness($0, clock: clock) }
    return (within, self[Promptness.withinText])
  }
}
