extension OrganisationGenerator {
  /// The organisation with everything that is neither role nor person nor curriculum.
  mutating func house() -> String {
    var inside = part("summary")
    for (place, id) in names.calendars.enumerated() { inside += calendar(id, isFirst: place == 0) }
    for id in names.sites { inside += site(id) }
    for id in names.rooms {
      inside += written(
        "room",
        [
          "id": id, "name": words(), "site": maybeReference(names.sites),
          "capacity": maybe { "\($0.number(1...12))" },
        ])
    }
    for id in names.facets {
      inside += written(
        "facet", ["id": id, "name": words()], "<option id=\"yes\"/><option id=\"no\" name=\"No\"/>")
    }
    for (place, id) in names.customers.enumerated() {
      let promises = place == 0 ? names.promises : []
      inside += written(
        "customer", ["id": id, "name": words(), "audience": audience()],
        part("summary")
          + promises.map { written("promise", ["id": $0], escaped(words())) }.joined())
    }
    for id in names.partners {
      inside += written(
        "partner", ["id": id, "name": words(), "audience": audience()], part("summary"))
    }
    for id in names.goals {
      inside += written(
        "goal",
        [
          "id": id, "name": words(), "owner": maybe { $0.keeper() }, "target": maybe { $0.words() },
          "now": maybe { $0.words() }, "audience": audience(),
        ], prose())
    }
    for id in names.systems {
      inside += written(
        "system",
        ["id": id, "name": words(), "owner": maybe { $0.keeper() }, "audience": audience()],
        prose() + several(0...2) { $0.stickingPoint() })
    }
    for (place, id) in names.departments.enumerated() { inside += department(id, place) }
    for id in names.terms {
      inside += written("term", ["id": id, "name": words(), "audience": audience()], prose())
    }
    if !names.people.isEmpty { inside += several(0...4) { $0.recognition() } }
    inside += several(0...3) { $0.action() }
    return written(
      "organization",
      [
        "id": "generated", "name": words(),
        "timezone": maybe {
          $0.pick(["Europe/London", "Asia/Kolkata", "Pacific/Apia", "Pacific/Pago_Pago", "UTC"])
        }, "lang": maybe { $0.pick(["en", "de", "ar", "zh-Hans"]) },
      ], inside)
  }

  private mutating func calendar(_ id: String, isFirst: Bool) -> String {
    var hours = ""
    switch number(0...4) {
    case 0: break
    case 1: hours = "<hours days=\"mon-sun\" from=\"00:00\" to=\"24:00\"/>"
    case 2: hours = "<hours days=\"mon wed\" from=\"23:00\" to=\"24:00\"/>"
    default:
      hours =
        "<hours days=\"mon-fri\" from=\"09:00\" to=\"12:30\"/><hours days=\"mon-fri\" from=\"13:15\" to=\"17:30\"/>"
    }
    let closed = several(0...2) { generator in
      let (first, last) = generator.days()
      return generator.chance(50)
        ? written("closed", ["from": first, "to": last, "name": generator.words()])
        : written("closed", ["date": first])
    }
    return written(
      "calendar",
      ["id": id, "name": maybe { $0.words() }, "default": isFirst && chance(60) ? "yes" : nil],
      hours + closed)
  }

  private mutating func site(_ id: String) -> String {
    written(
      "site",
      [
        "id": id, "name": words(),
        "timezone": maybe {
          $0.pick(["Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns"])
        }, "calendar": maybeReference(names.calendars),
      ], part("address") + part("arrive"))
  }

  private mutating func department(_ id: String, _ place: Int) -> String {
    written(
      "department",
      [
        "id": id, "name": words(), "parent": maybeReference(Array(names.departments[..<place])),
        "lead": maybe { $0.keeper() }, "audience": audience(),
      ], part("purpose") + several(0...1) { $0.noVisitors() })
  }

  mutating func noVisitors() -> String {
    let (first, last) = days()
    return written(
      "no-visitors",
      ["from": first, "to": last, "reason": maybe { $0.words() }, "audience": audience()])
  }

  mutating func stickingPoint() -> String {
    written(
      "sticking-point",
      [
        "id": "point-\(unique())", "status": maybe { $0.pick(["open", "trying", "done"]) },
        "owner": maybe { $0.keeper() }, "since": maybe { $0.day() }, "review": maybe { $0.day() },
        "next": maybe { $0.words() }, "audience": audience(),
      ], prose())
  }

  private mutating func recognition() -> String {
    written(
      "recognition",
      [
        "date": day(), "to": pick(names.people), "from": maybeReference(names.people),
        "service": maybeReference(names.services),
      ], prose())
  }

  private mutating func action() -> String {
    let (opened, closed) = days()
    return written(
      "action",
      [
        "id": "action-\(unique())", "service": maybeReference(names.services, 80),
        "owner": maybe { $0.keeper() }, "opened": opened, "closed": maybe { _ in closed },
        "status": maybe { $0.pick(["open", "trying", "done"]) }, "aim": maybe { $0.words() },
      ], prose())
  }
}
