extension OrganisationGenerator {
  /// A day, mostly around the end of 2026, now and then far away.
  mutating func day() -> String {
    switch number(0...19) {
    case 0: pick(["1999-12-31", "2024-02-29", "2099-12-31", "1970-01-01"])
    default: "\(pick(["2026-10", "2026-11", "2026-12", "2027-01"]))-\(padded(number(1...28)))"
    }
  }

  /// Two days in order.
  mutating func days() -> (first: String, last: String) {
    let days = [day(), day()].sorted()
    return (days[0], days[1])
  }

  mutating func time() -> String { "\(padded(number(0...23))):\(pick(["00", "15", "30", "45"]))" }

  /// Two different times in order.
  mutating func times() -> (from: String, to: String) {
    let from = number(0...22)
    return ("\(padded(from)):\(pick(["00", "30"]))", "\(padded(number(from + 1...24))):00")
  }

  mutating func weekdays() -> String {
    pick(["mon-fri", "tue", "mon wed-fri", "sat sun", "mon-sun", "thu-fri", "sun"])
  }

  mutating func length() -> String {
    pick(["30min", "1h", "90min", "1h30min", "3h", "2h-4h", "1d", "3d", "1w", "1d-2d", "25min"])
  }

  mutating func hours() -> String { pick(["30min", "1h", "4h", "12h", "40h", "1h30min"]) }

  mutating func owner() -> String? {
    let relations = ["@self", "@manager", "@buddy", "@mentor"]
    let known = relations + names.roles + names.people.filter { !names.roles.contains($0) }
    return references(known)
  }

  /// Owners that are roles or people, for what has no trainee.
  mutating func keeper() -> String? {
    references(names.roles + names.people.filter { !names.roles.contains($0) })
  }

  mutating func condition() -> String? {
    var clauses: [String] = []
    if !names.sites.isEmpty, chance(50) { clauses.append("site:\(pick(names.sites))") }
    if chance(50) { clauses.append("employment:\(pick(["permanent", "contractor|temporary"]))") }
    if !names.roles.isEmpty, chance(30) { clauses.append("role:\(pick(names.roles))") }
    if !names.departments.isEmpty, chance(30) {
      clauses.append("department:\(pick(names.departments))")
    }
    if !names.facets.isEmpty, chance(30) { clauses.append("\(pick(names.facets)):yes|no") }
    return clauses.isEmpty ? nil : clauses.joined(separator: " ")
  }

  /// Some words: plain, or what is hard to print.
  mutating func words() -> String {
    if let vocabulary { return pick(vocabulary) }
    let plain = [
      "Walk", "an order", "through", "the shop", "with care", "Lunch", "before noon", "papers",
      "keys", "to colleagues", "the second shift", "every day",
    ]
    let hard = [
      "<b>", "&amp;", "\"quoted\"", "it's", "]]>", "{{name}}", "{{{raw}}}", "שלום", "\u{202E}",
      "👩‍🔧", "\u{200B}", "=1+1", "../..", "</script>", "ß", "Å\u{030A}",
      String(repeating: "long", count: 60), "\\n", "%2e", "a,b;c", "-->",
    ]
    var text = ""
    for _ in 0..<number(1...5) {
      text += (text.isEmpty ? "" : " ") + pick(chance(85) ? plain : hard)
    }
    return text
  }

  /// Prose: paragraphs, lists, bare text, mentions.
  mutating func prose() -> String {
    switch number(0...3) {
    case 0: escaped(words())
    case 1: written("p", ["audience": audience()], line()) + written("p", [:], line())
    case 2: written("ul", [:], several(1...3) { written("li", [:], $0.line()) })
    default: line() + "<br/>" + line()
    }
  }

  private mutating func line() -> String {
    var text = escaped(words())
    if chance(30) { text += " <strong>\(escaped(words()))</strong>" }
    if chance(15) { text += " <em>\(escaped(words()))</em> <code>\(escaped(words()))</code>" }
    if chance(15) {
      text += " <a href=\"https://example.org/a?b=1&amp;c=2\">\(escaped(words()))</a>"
    }
    if chance(15) {
      text +=
        " "
        + written(
          "value",
          ["of": pick(["organisation.name", "trainee.name", "trainee.manager", "enrolment.due"])])
    }
    if chance(30) { text += " " + mention() }
    return text
  }

  private mutating func mention() -> String {
    let kinds: [(String, [String])] = [
      ("role", names.roles), ("service", names.services), ("department", names.departments),
      ("curriculum", names.curricula), ("item", names.items), ("term", names.terms),
      ("system", names.systems), ("goal", names.goals), ("person", names.people),
    ]
    let (kind, known) = pick(kinds)
    guard let one = reference(known) else { return "" }
    return "<ref \(kind)=\"\(one)\"" + (chance(50) ? "/>" : ">\(escaped(words()))</ref>")
  }

  /// A prose element in so many of a hundred cases.
  mutating func part(_ name: String, _ percent: Int = 40) -> String {
    chance(percent) ? written(name, ["audience": audience()], prose()) : ""
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
