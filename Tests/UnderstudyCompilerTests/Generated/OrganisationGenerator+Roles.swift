extension OrganisationGenerator {
  /// Every role with its services.
  mutating func roles() -> String {
    var owed: [[String]] = Array(repeating: [], count: names.roles.count)
    for service in names.services { owed[number(0...names.roles.count - 1)].append(service) }
    var text = ""
    for (place, id) in names.roles.enumerated() {
      let earlier = Array(names.roles[..<place])
      var services = ""
      for service in owed[place] { services += self.service(service) }
      text += written(
        "role",
        [
          "id": id, "title": words(), "department": maybeReference(names.departments, 60),
          "reports-to": maybeReference(earlier), "cover": maybe { "\($0.number(0...3))" },
          "owner": maybe { $0.keeper() }, "review-by": maybe { $0.day() }, "audience": audience(),
        ],
        part("purpose") + part("ask-when")
          + several(0...2) {
            written(
              "responsibility", ["id": $0.maybe { "duty-\($0.unique())" }], $0.prose())
          } + uses() + standIn(for: id) + services + several(0...1) { $0.stickingPoint() }
          + several(0...1) { $0.noVisitors() })
    }
    return text
  }

  private mutating func uses() -> String {
    guard chance(50), let system = reference(names.systems) else { return "" }
    return written("uses", ["system": system], prose())
  }

  private mutating func standIn(for role: String) -> String {
    guard chance(40), let other = reference(names.roles.filter { $0 != role }) else { return "" }
    return written("stand-in", ["role": other], prose())
  }

  private mutating func service(_ id: String) -> String {
    var receiver = [String?](repeating: nil, count: 4)
    let kinds = [names.roles, names.departments, names.customers, names.partners]
    let place = number(0...4)
    if place < 4 { receiver[place] = reference(kinds[place]) }
    let isForEveryone = receiver.allSatisfy { $0 == nil }
    let promptness = number(0...2)
    return written(
      "serves",
      [
        "id": id, "role": receiver[0], "department": receiver[1], "customer": receiver[2],
        "partner": receiver[3], "everyone": isForEveryone ? "yes" : nil, "what": words(),
        "within": promptness == 0 ? length() : nil,
        "clock": promptness == 0 ? maybe { $0.pick(["business", "elapsed"]) } : nil,
        "within-text": promptness == 1 ? words() : nil, "channel": maybe { $0.words() },
        "criticality": maybe { $0.pick(["low", "normal", "high"]) },
        "promise": maybeReference(names.promises), "goal": maybeReference(names.goals),
        "owner": maybe(20) { $0.keeper() }, "audience": audience(),
      ],
      part("complete-when") + part("cannot-promise")
        + several(0...2) {
          written("target", ["for": $0.words(), "within": $0.length()])
        } + several(0...2) { $0.breakdown() } + several(0...1) { $0.stickingPoint() })
  }

  private mutating func breakdown() -> String {
    written(
      "breakdown", ["id": "breakdown-\(unique())", "audience": audience()],
      part("cause") + part("colleague-sees") + part("customer-feels") + part("alternative")
        + part("alternative")
        + several(0...1) {
          written("resolved-by", ["role": $0.maybeReference($0.names.roles)], $0.prose())
        })
  }
}
