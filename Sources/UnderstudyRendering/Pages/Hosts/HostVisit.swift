import UnderstudyModel

/// One visit in a host's agenda; a workshop with everybody who comes.
struct HostVisit: View {
  struct Guest: View {
    var name: Markup
    var about: String
    var person: String
    var curriculum: String
    var version: String
    var item: String
    var time: String
    var boxID: String
    /// Whether this host may sign for it, now that it is the last of its times.
    var maySign: Bool
    /// Absent unless the audience may know: `Signed on 19 Nov`.
    var signed: String
  }

  var when: String
  var colour: String
  var code: String
  var title: Markup
  /// `2 of 5`, `part 1 of 2`.
  var count: String
  var isLate: Bool
  var curriculum: Markup
  var guests: [Guest]
  /// What the trainee does, what they should take away, what to show them.
  var facts: [CurriculumItem.Fact]
  var place: String
}

extension PageWriter {
  /// The visits of one gathering, or a single one, as the host reads them.
  func hostVisit(_ visits: [Visit], _ zone: Zone) -> HostVisit? {
    guard let visit = visits.first else { return nil }
    let badge = handbook.badges[visit.curriculum]
    return HostVisit(
      when: hoursWords(visit, in: zone), colour: badge?.colour ?? "c5", code: badge?.code ?? "",
      title: link(.item(visit.item.id)), count: countWords(visit),
      isLate: visits.contains { handbook.input.visits.lateVisits.contains(VisitKey($0)) },
      curriculum: link(.curriculum(visit.curriculum)), guests: visits.map(guest),
      facts: hostFacts(visit), place: place(of: visit.item) ?? "")
  }

  private func countWords(_ visit: Visit) -> String {
    var words: [String] = []
    if let time = visit.placement.time, let times = visit.item.booking?.times, times > 1 {
      words.append("visit \(time) of \(times)")
    }
    if let part = visit.placement.part { words.append("part \(part)") }
    return words.joined(separator: ", ")
  }

  private func guest(_ visit: Visit) -> HostVisit.Guest {
    let key = VisitKey(visit)
    return HostVisit.Guest(
      name: person(visit.trainee.id), about: traineeAbout(visit.trainee),
      person: visit.trainee.id.rawValue, curriculum: visit.curriculum.rawValue,
      version: organisation[visit.curriculum]?.version ?? "", item: visit.item.id.rawValue,
      time: visit.placement.time.map { "\($0)" } ?? "",
      boxID: "sign-\(visit.trainee.id)-\(visit.item.id)-\(key.time)-\(visit.placement.part ?? 1)",
      maySign: mayBeSigned(visit), signed: signedWords(visit))
  }

  /// Whether the host of a visit signs for the item, and this is the visit after which they do.
  func mayBeSigned(_ visit: Visit) -> Bool {
    let path = visit.path.flatMap { place -> LearningPath? in
      let paths = handbook.input.visits.paths(of: visit.trainee.id)
      return paths.indices.contains(place) ? paths[place] : nil
    }
    guard let step = path?.step(visit.item.id) else { return false }
    let isSigner = step.signers.contains { signer in
      switch signer {
      case .host, .person(visit.host.id): true
      case .role(_, let holders): holders.contains(visit.host.id)
      default: false
      }
    }
    let last = handbook.input.visits.visits(of: visit.trainee.id, for: visit.item.id).last
    return isSigner && last?.placement == visit.placement && signedWords(visit).isEmpty
  }

  /// That it is signed already, for those who may know how far others are.
  private func signedWords(_ visit: Visit) -> String {
    guard audience.mayRead(.managers),
      let completion = handbook.input.record[visit.trainee.id, visit.item.id],
      let day = completion.signedOn, !completion.isClaimed
    else { return "" }
    return "Signed on \(day.date(asReadOn: today))"
  }

  private func hostFacts(_ visit: Visit) -> [CurriculumItem.Fact] {
    let reader = visit.item.isGathering ? nil : reader(of: visit)
    var facts: [CurriculumItem.Fact] = []
    func add(_ name: String, _ prose: Prose) {
      if !prose.isEmpty { facts.append(.init(name: name, words: line(prose, for: reader))) }
    }
    if case .session(let session) = visit.item.content {
      facts.append(.init(name: "How", words: Markup(text: session.mode.wordsForHost)))
    }
    add("About", visit.item.about)
    switch visit.item.content {
    case .session(let session):
      add("What for", session.objective)
      add("They watch for", session.watchFor)
      add("They bring", session.bring)
      add("Afterwards", session.debrief)
    case .workshop(let workshop):
      add("What for", workshop.objective)
      add("They bring", workshop.bring)
    default: break
    }
    return facts
  }
}

extension Session.Mode {
  /// What the visitor does, said to the host.
  fileprivate var wordsForHost: String {
    switch self {
    case .observe: "They watch, you work as always."
    case .assist: "They help you."
    case .lead: "They do it, you watch."
    }
  }
}
