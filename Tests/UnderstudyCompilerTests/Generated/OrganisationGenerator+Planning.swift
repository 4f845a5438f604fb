extension OrganisationGenerator {
  /// How to plan, with pins, avoids, cover and rates.
  mutating func planning() -> String {
    var inside = ""
    if chance(60) {
      inside += written(
        "limits",
        [
          "trainee-per-day": maybe { $0.hours() }, "trainee-per-week": maybe { $0.hours() },
          "host-per-week": maybe { $0.hours() }, "guests": maybe { "\($0.number(1...3))" },
          "notice": maybe { $0.pick(["2d", "0d", "4h"]) },
        ])
    }
    for role in names.roles where chance(15) {
      let (from, to) = times()
      let isWhole = chance(50)
      inside += written(
        "cover",
        [
          "role": role, "least": "\(number(0...2))", "from": isWhole ? nil : from,
          "to": isWhole ? nil : to,
        ])
    }
    if chance(50) {
      inside += written(
        "aims", [:], pick(["placed on-time unchanged early fair continuous", "placed"]))
    }
    if names.people.count > 1, chance(30) {
      let pair = names.people.shuffled(using: &random)
      inside += written("avoid", ["trainee": pair[0], "host": pair[1]])
    }
    for department in names.departments where chance(30) {
      inside += written(
        "rate", ["department": department, "per-hour": "31.50", "currency": pick(["GBP", "EUR"])])
    }
    if chance(30) { inside += written("rate", ["per-hour": "20", "currency": "GBP"]) }
    return written(
      "planning",
      [
        "from": "2026-11-23", "until": pick(["2026-12-04", "2026-11-23", "2027-01-31"]),
        "slot": maybe { $0.pick(["15min", "30min", "1h"]) },
        "start-step": maybe { _ in "1h" }, "seed": maybe { "\($0.number(0...99))" },
      ], inside)
  }

  mutating func feedback() -> String {
    let rows = several(0...12) { generator in
      let row = [
        generator.day(), generator.pick(generator.names.roles),
        generator.pick(generator.names.services), "\(generator.number(1...5))",
        quoted(generator.words()),
      ]
      return row.joined(separator: ",") + "\n"
    }
    return "date,from_role,service,score,comment\n" + rows
  }

  mutating func responseTimes() -> String {
    let rows = several(0...12) {
      "\($0.day()),\($0.pick($0.names.services)),\($0.number(0...5000))\n"
    }
    return "date,service,minutes\n" + rows
  }

  mutating func progress() -> String {
    let kinds = ["done", "undone", "note", "reflection", "signed", "qualified", "confirmed"]
    return several(1...8) { generator in
      let person = generator.pick(generator.names.people)
      let by = generator.pick(generator.names.people)
      return """
        {"person": "\(person)", "item": "\(generator.pick(generator.names.items))", \
        "what": "\(generator.pick(kinds))", "when": "\(generator.day())T10:00:00Z", \
        "by": "\(by)", "note": "a note"}

        """
    }
  }
}

/// A field of a table, its quotation marks doubled.
private func quoted(_ text: String) -> String {
  "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
