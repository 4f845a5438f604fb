extension OrganisationGenerator {
  /// Every curriculum with its share of the items.
  mutating func curricula() -> String {
    var shares: [[String]] = Array(repeating: [], count: names.curricula.count)
    for item in names.items { shares[number(0...names.curricula.count - 1)].append(item) }
    var text = ""
    for (place, id) in names.curricula.enumerated() {
      let earlier = Array(names.curricula[..<place])
      let include =
        maybeReference(earlier, 25).map { written("include", ["curriculum": $0]) } ?? ""
      let welcome =
        chance(40) ? written("welcome", ["from": maybe { $0.keeper() }], prose()) : ""
      text += written(
        "curriculum",
        [
          "id": id, "title": words(),
          "kind": maybe {
            $0.pick([
              "onboarding", "cross-training", "rotation", "move", "leaving", "returning",
              "refresher",
            ])
          }, "for": maybe { $0.references($0.names.roles) }, "owner": maybe { $0.keeper() },
          "version": maybe { $0.words() }, "review-by": maybe { $0.day() },
          "goal": maybeReference(names.goals), "audience": audience(),
        ], part("summary") + welcome + include + phases(shares[place]))
    }
    return text
  }

  private mutating func phases(_ items: [String]) -> String {
    var text = ""
    var rest = items
    let count = number(0...3) + (items.isEmpty ? 0 : 1)
    for place in 0..<count {
      let mine = place == count - 1 ? rest : Array(rest.prefix(number(0...6)))
      rest.removeFirst(mine.count)
      text += written(
        "phase",
        [
          "id": "phase-\(place)", "title": words(), "from": maybe { "\($0.number(-10...5))d" },
          "to": maybe { "\($0.number(6...90))d" }, "gate": flag(), "ordered": flag(),
          "only-for": maybe(10) { $0.condition() }, "audience": audience(),
        ], (chance(20) ? prose() : "") + entries(mine, before: items))
    }
    return text
  }

  /// Some items, here and there wrapped in a group or a choice.
  private mutating func entries(_ items: [String], before all: [String]) -> String {
    var text = ""
    var rest = items[...]
    while !rest.isEmpty {
      let count = min(number(1...3), rest.count)
      let mine = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
      var inside = ""
      for item in mine { inside += self.item(item, after: Array(all.prefix { $0 != item })) }
      switch number(0...9) {
      case 0:
        text += written("group", ["title": words(), "id": maybe { "g-\($0.unique())" }], inside)
      case 1: text += written("choose", ["count": "\(number(1...count))"], inside)
      case 2:
        text += written("group", ["title": words()], written("group", ["title": words()], inside))
      default: text += inside
      }
    }
    return text
  }

  private mutating func item(_ id: String, after earlier: [String]) -> String {
    let kind = pick([
      "task", "reading", "session", "session", "session", "workshop", "event", "quiz",
      "reflection", "check-in", "milestone",
    ])
    var attributes = own(kind)
    var inside = chance(50) ? prose() : ""
    if kind == "session" { inside += part("objective") + part("watch-for") + part("bring") }
    if kind == "quiz" {
      inside += several(0...3) { generator in
        written(
          "question", ["text": generator.words()],
          "<answer correct=\"yes\">\(escaped(generator.words()))</answer>"
            + generator.several(0...3) { written("answer", [:], escaped($0.words())) })
      }
    }
    attributes += common(id, after: earlier)
    return "<\(kind)\(attributes)>\(inside)</\(kind)>\n"
  }

  /// What every kind of item takes.
  private mutating func common(_ id: String, after earlier: [String]) -> String {
    attributes([
      "id": id, "title": words(), "due": maybe(25) { $0.offset(for: earlier) },
      "due-text": maybe(10) { $0.words() }, "after": maybe(25) { $0.references(earlier) },
      "owner": maybe(30) { $0.owner() }, "optional": flag(),
      "evidence": maybe(15) { $0.pick(["link", "file", "text", "date"]) },
      "sign-off": maybe(25) { $0.pick(["@host", "@mentor", "@manager", "@buddy"]) },
      "renew": maybe(10) { $0.pick(["12mo", "55cd"]) },
      "weight": maybe(10) { "\($0.number(0...9))" },
      "place": maybe(15) { $0.words() }, "room": maybeReference(names.rooms, 15),
      "goal": maybeReference(names.goals, 15), "only-for": maybe(10) { $0.condition() },
      "not-for": maybe(10) { $0.condition() }, "audience": audience(),
    ])
  }

  private mutating func offset(for earlier: [String]) -> String {
    if !earlier.isEmpty, chance(20) { return "#\(pick(earlier))+\(number(0...20))d" }
    return pick(["-10d", "0d", "5d", "2w", "10cd", "90d", "clearance+5d", "clearance"])
  }

  /// What one kind of item takes of its own.
  private mutating func own(_ kind: String) -> String {
    switch kind {
    case "task": attributes(["service": maybeReference(names.services)])
    case "reading":
      attributes([
        "href": maybe { $0.pick(["https://example.org/", "mailto:a@example.org"]) },
        "minutes": maybe { "\($0.number(1...90))" },
      ])
    case "session": session()
    case "workshop":
      attributes([
        "facilitator": names.roles.isEmpty ? "@manager" : pick(names.roles),
        "capacity": maybe { "\($0.number(1...8))" },
      ]) + booking()
    case "event":
      attributes([
        "on": maybe(70) { $0.chance(50) ? $0.day() : $0.pick(["fri", "mon", "sun"]) },
        "at": maybe(50) { $0.time() }, "duration": maybe(50) { $0.hours() },
      ])
    case "check-in": attributes(["with": maybe { $0.owner() }]) + booking()
    case "milestone": attributes(["celebrate": flag(60)])
    default: ""
    }
  }

  private mutating func session() -> String {
    let role = names.roles.isEmpty || chance(20) ? nil : reference(names.roles)
    return attributes([
      "role": role, "host": role == nil ? pick(["@manager", "@buddy", "@mentor"]) : nil,
      "mode": maybe { $0.pick(["observe", "assist", "lead"]) },
      "level": maybe(20) { $0.pick(["aware", "shadowed", "assisted", "cover"]) },
      "guests": maybe(15) { "\($0.number(1...4))" }, "exclusive": flag(10),
      "block": maybe(15) { $0.pick(["desk", "shift"]) }, "distinct-hosts": flag(10),
    ]) + booking()
  }

  private mutating func booking() -> String {
    let (from, to) = times()
    return attributes([
      "duration": maybe(80) { $0.length() }, "times": maybe(20) { "\($0.number(1...4))" },
      "every": maybe(10) { $0.pick(["1d", "1w", "48h"]) },
      "parts": maybe(10) { $0.pick(["30min", "1h"]) },
      "window": maybe(15) { _ in "\(from)-\(to)" }, "days": maybe(15) { $0.weekdays() },
      "earliest": maybe(10) { "\($0.number(0...20))d" },
      "site": maybe(10) { $0.chance(50) ? "same" : $0.reference($0.names.sites) },
    ])
  }

  private func attributes(_ list: KeyValuePairs<String, String?>) -> String {
    list.map { name, value in value.map { " \(name)=\"\(escaped($0))\"" } ?? "" }.joined()
  }
}
