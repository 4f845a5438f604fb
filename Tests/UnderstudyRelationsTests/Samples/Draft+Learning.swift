import UnderstudyModel

extension Draft {
  /// Adds a curriculum of sessions in one phase: each with its item, the host's role, how far it
  /// reaches, and its length.
  mutating func curriculum(
    _ id: String, _ sessions: (item: String, role: String, reaches: Level, duration: String)...
  ) {
    var curriculum = Curriculum(Identifier(id), title: id, declared: .nowhere)
    var phase = Phase("all", title: "All", declared: .nowhere)
    phase.entries = sessions.map { one in
      var session = Session(host: .role(.to(one.role)))
      session.level = one.reaches
      session.booking.duration = Length(parsing: one.duration)
      return .item(
        Item(Identifier(one.item), title: one.item, .session(session), declared: .nowhere))
    }
    curriculum.phases = [phase]
    content.curricula.append(curriculum)
  }

  /// Changes an item, wherever it stands in the first phase of a curriculum.
  mutating func item(_ id: String, _ body: (inout Item) -> Void) {
    for curriculum in content.curricula.indices {
      for phase in content.curricula[curriculum].phases.indices {
        for entry in content.curricula[curriculum].phases[phase].entries.indices {
          guard
            case .item(var item) = content.curricula[curriculum].phases[phase].entries[entry],
            item.id.rawValue == id
          else { continue }
          body(&item)
          content.curricula[curriculum].phases[phase].entries[entry] = .item(item)
        }
      }
    }
  }
}

extension Person {
  mutating func qualify(_ role: String, _ level: Level, since: String? = nil, until: String? = nil)
  {
    var qualification = Qualification(.to(role), level: level, declared: .nowhere)
    qualification.since = since.map { .on($0) }
    qualification.expires = until.map { .on($0) }
    qualified.append(qualification)
  }

  mutating func enrol(_ curriculum: String, from day: String = "2026-11-02") {
    enrolments.append(Enrolment(.to(curriculum), start: .on(day), declared: .nowhere))
  }

  mutating func away(_ from: String, _ to: String) {
    absences.append(Absence(from: .on(from), to: .on(to), reason: nil, declared: .nowhere))
  }
}

extension Placement {
  /// From nine to ten on a day, unless told otherwise.
  static func on(
    _ day: String, _ trainee: String, _ item: String, with host: String, time: Int? = nil,
    from: Int = 540, to: Int = 600
  ) -> Placement {
    Placement(
      trainee: Identifier(trainee), item: Identifier(item), time: time, host: Identifier(host),
      start: LocalTime(.on(day), TimeOfDay(minutes: from)),
      end: LocalTime(.on(day), TimeOfDay(minutes: to)))
  }
}

extension LearningRecord {
  mutating func complete(
    _ person: String, _ item: String, on day: String, signedBy signer: String? = nil,
    claimed: Bool = false
  ) {
    var completion = Completion(on: .on(day))
    completion.signedBy = signer.map { Identifier($0) }
    completion.isClaimed = claimed
    completions[Key(Identifier(person), Identifier(item))] = completion
  }
}
