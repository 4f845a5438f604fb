extension OrganisationGenerator {
  /// Everybody, with what they hold, learn and are away for.
  mutating func people() -> String {
    var text = ""
    for (place, id) in names.people.enumerated() {
      let earlier = Array(names.people[..<place])
      let (start, end) = days()
      text += written(
        "person",
        [
          "id": id, "name": chance(10) ? "Sam Jones" : words(), "site": maybeReference(names.sites),
          "departments": maybe { $0.references($0.names.departments) },
          "employment": maybe { $0.pick(["permanent", "contractor", "temporary"]) },
          "calendar": maybeReference(names.calendars), "start": maybe { _ in start },
          "end": maybe(15) { _ in end }, "email": maybe { _ in "a@example.org" },
          "phone": maybe { $0.words() }, "manager": maybeReference(earlier),
          "buddy": maybeReference(names.people.filter { $0 != id }), "covers": flag(),
          "audience": audience(),
        ], (chance(20) ? prose() : "") + presence(id) + enrolments(id))
    }
    return text
  }

  private mutating func presence(_ id: String) -> String {
    var text = ""
    for role in names.roles.shuffled(using: &random).prefix(number(0...2)) {
      let (since, until) = days()
      text += written(
        "holds",
        [
          "role": role, "since": maybe { _ in since }, "until": maybe(10) { _ in until },
          "share": maybe(20) { "\($0.number(1...100))" },
        ])
    }
    for role in names.roles.shuffled(using: &random).prefix(number(0...2)) {
      let (since, expires) = days()
      text += written(
        "qualified",
        [
          "role": role,
          "level": pick(["none", "aware", "shadowed", "assisted", "cover", "host", "host"]),
          "since": maybe(30) { _ in since }, "expires": maybe(30) { _ in expires },
        ])
    }
    if chance(60) {
      text += written(
        "hosts",
        [
          "guests": maybe { "\($0.number(1...4))" }, "hours-per-week": maybe { $0.hours() },
          "fair-share": maybe { $0.hours() },
        ])
    }
    text += several(0...2) { generator in
      let (first, last) = generator.days()
      return written("away", ["from": first, "to": last, "reason": generator.maybe { $0.words() }])
    }
    text += several(0...2) { generator in
      let (from, to) = generator.times()
      let isWeekly = generator.chance(50)
      return written(
        "busy",
        [
          "days": isWeekly ? generator.weekdays() : nil, "date": isWeekly ? nil : generator.day(),
          "from": from, "to": to, "reason": generator.maybe { $0.words() },
        ])
    }
    for facet in names.facets where chance(50) {
      text += written("facet", ["id": facet, "is": pick(["yes", "no"])])
    }
    return text + several(0...1) { $0.noVisitors() }
  }

  private mutating func enrolments(_ id: String) -> String {
    var text = ""
    for curriculum in names.curricula.shuffled(using: &random).prefix(number(0...2)) {
      let (start, due) = days()
      let others = names.people.filter { $0 != id }
      var inside = several(0...1) { written("date", ["name": "clearance", "on": $0.day()]) }
      for item in names.items.shuffled(using: &random).prefix(number(0...2)) {
        inside += written(
          "omit",
          ["item": item, "reason": maybe { $0.words() }, "by": maybeReference(names.people)])
      }
      text += written(
        "enrolled",
        [
          "curriculum": curriculum, "start": start, "due": maybe { _ in due },
          "priority": maybe(20) { "\($0.number(0...9))" }, "mentor": maybeReference(others),
          "per-day": maybe(20) { $0.hours() }, "per-week": maybe(20) { $0.hours() },
          "audience": audience(),
        ], inside)
    }
    return text
  }
}
