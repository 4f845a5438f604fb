import UnderstudyModel
import UnderstudyPlanning

extension PageWriter {
  /// The three doors: somebody new, somebody learning, somebody planning.
  ///
  /// Where names are hidden there is nobody to plan for, and the doors lead to what can be read.
  var doors: [HomePage.Door] {
    let doors = [hrDoor, learningDoor, planningDoor, mapDoor, curriculaDoor]
    return Array(doors.compactMap { $0 }.prefix(3))
  }

  private func door(
    _ forWhom: String, _ title: String, _ about: String, _ button: String, _ to: Destination,
    _ entries: [Markup?]
  ) -> HomePage.Door? {
    let entries = entries.compactMap { $0 }
    return href(to).map {
      HomePage.Door(
        forWhom: forWhom, title: title, about: about, button: button, href: $0,
        entries: entries, hasEntries: !entries.isEmpty)
    }
  }

  private var hrDoor: HomePage.Door? {
    door(
      "For HR", "Someone new is starting",
      "Make a packet that tells them whom they’ll help, who’ll help them, and where to be at nine.",
      "Make a packet", .packets, newcomers)
  }

  /// Who starts next, then who has just started, with their packets.
  private var newcomers: [Markup] {
    let near = today - 14...today + 42
    let starts = organisation.people.flatMap { person in
      person.enrolments.filter { enrolment in
        near.contains(enrolment.start)
          && organisation[enrolment.curriculum.id]?.kind == .onboarding
      }.map { (person, $0) }
    }
    .sorted { ($0.1.start, $0.0.id) < ($1.1.start, $1.0.id) }
    let ahead = starts.filter { $0.1.start > today }
    let behind = starts.filter { $0.1.start <= today }
    return (ahead.prefix(2) + behind.reversed()).prefix(3).map { person, enrolment in
      let day = enrolment.start == today ? "today" : enrolment.start.dateShort
      return link(.packet(person.id, enrolment.curriculum.id), person.name)
        + Markup(text: enrolment.start > today ? ", starts \(day)" : ", \(day)")
    }
  }

  private var learningDoor: HomePage.Door? {
    let mine =
      door(
        "For everyone learning a role", "I’m finding my way round",
        "See your next session, tick off what you’ve done and ask your host to sign it.",
        "Open my progress", .scheduleByTrainee, learningEntries)
    return mine
      ?? door(
        "For everyone learning a role", "I’m finding my way round",
        "Look up a role: what it is there for, whom it serves, and what to do when something breaks.",
        "Look up a role", .roles, Array(learningEntries.dropFirst()))
  }

  private var learningEntries: [Markup?] {
    [
      has(.roles) { link(.roles, "Look up a role") + Markup(text: " and whom it serves") },
      has(.map) {
        link(.map, "See the whole map")
          + Markup(text: ", all \(count(organisation.uniqueRoles.count, "role"))")
      },
    ]
  }

  private var planningDoor: HomePage.Door? {
    let open = sessionsInTrouble
    return door(
      "For managers", "I’m planning who learns what",
      "Place shadowing sessions, see which hosts are full, and find the jobs only one person can do.",
      "Open the schedule", .schedule,
      [
        has(.coverage) { link(.coverage, "Who can cover what") + Markup(text: ", person by role") },
        open == 0
          ? nil
          : has(.schedule) {
            link(.schedule, countInWords(open, "session").capitalisedFirst)
              + Markup(text: open == 1 ? " needs a decision" : " need a decision")
          },
      ])
  }

  private var mapDoor: HomePage.Door? {
    door(
      "For the curious", "I want to see the whole",
      "Who serves whom, from the first supplier to the customer.", "Open the map", .map, [])
  }

  private var curriculaDoor: HomePage.Door? {
    door(
      "For the eager", "I want to learn something new",
      "What there is to learn here, step by step.", "See the curricula", .curricula, [])
  }

  /// Sessions that are late or have no slot.
  var sessionsInTrouble: Int {
    let plan = handbook.input.plan
    return plan.late.count + plan.unplaced.count { !$0.isOptional }
  }

  private func has(_ destination: Destination, _ words: () -> Markup) -> Markup? {
    handbook.has(destination) ? words() : nil
  }
}
