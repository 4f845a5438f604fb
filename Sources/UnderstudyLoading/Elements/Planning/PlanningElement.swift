import UnderstudyModel

/// `<planning>`: how the planner should think.
enum PlanningElement: TopLevelElement {
  static let from = AttributeKey.day(
    "from", "The first day of the plan.", .usually("today"), right: "2026-12-01")
  static let until = AttributeKey.day(
    "until", "The last day of the plan.", .usually("26 weeks later"), right: "2027-02-26")
  static let slot = AttributeKey.minutes(
    "slot", "The smallest stretch that is planned.", .usually("30min"), right: "30min")
  static let startStep = AttributeKey.minutes(
    "start-step", "Sessions start on a grid of this step, counted from midnight.",
    .usually("one slot"), right: "1h")
  static let seed = AttributeKey.seed("seed", "Another seed, another plan of like worth.")

  static let declaration = ElementDeclaration(
    "planning", "How the planner should think, once.",
    attributes: [from, until, slot, startStep, seed],
    children: [
      .one("limits"), .many("cover"), .one("aims"), .many("pin"), .many("avoid"), .many("rate"),
    ],
    right: """
      <planning from="2026-12-01" until="2027-02-26" slot="30min" start-step="1h" seed="1">
        <limits trainee-per-day="4h" trainee-per-week="16h" host-per-week="6h" notice="2d"/>
        <cover role="care-agent" least="3" from="09:00" to="17:00"/>
        <aims>placed on-time unchanged early fair continuous</aims>
      </planning>
      """,
    wrong: WrongSample("<planning slot=\"‹30›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> PlanningPolicy? {
    reader.checkOrder(from, until)
    var policy = PlanningPolicy(declared: reader.declared)
    policy.from = reader[from]
    policy.until = reader[until]
    policy.slot = reader[slot] ?? policy.slot
    policy.startStep = reader[startStep]
    policy.seed = reader[seed] ?? policy.seed
    policy.limits = reader.first(LimitsElement.self) ?? policy.limits
    policy.covers = reader.all(CoverElement.self)
    policy.aims = reader.first(AimsElement.self) ?? policy.aims
    policy.pins = reader.all(PinElement.self)
    policy.avoids = reader.all(AvoidElement.self)
    policy.rates = reader.all(RateElement.self)
    return policy
  }

  static func add(_ value: PlanningPolicy, to parts: inout LoadedParts) {
    parts.policies.append(value)
  }
}

extension AttributeKey where Value == UInt64 {
  /// Any whole number from 0 that 64 bits hold.
  fileprivate static func seed(_ name: String, _ meaning: String) -> Self {
    let kind = ValueKind(
      "seed", "a whole number", form: "write a whole number of at most 18 digits", right: "1",
      wrong: "-1", .pattern("[0-9]{1,18}"))
    return Self(name, kind, meaning, .usually("1")) { written in
      let isNumber =
        (1...18).contains(written.text.utf8.count)
        && written.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber ? UInt64(written.text) : written.refuse()
    }
  }
}
