extension Reduction {
  func reduce(_ curriculum: Curriculum) -> Curriculum {
    var curriculum = curriculum
    curriculum.roles = curriculum.roles.filter { roles.contains($0.id) }
    curriculum.owners = keep(curriculum.owners)
    curriculum.goal = keep(curriculum.goal, among: goals)
    curriculum.summary = reduce(curriculum.summary)
    curriculum.welcome = curriculum.welcome.flatMap { welcome in
      guard sees(welcome.declared) else { return nil }
      var welcome = welcome
      welcome.from = keep(welcome.from)
      welcome.letter = reduce(welcome.letter)
      return welcome
    }
    curriculum.includes = curriculum.includes.filter { curricula.contains($0.id) }
    curriculum.phases = curriculum.phases.filter { sees($0.declared) }.map {
      var phase = $0
      phase.about = reduce(phase.about)
      phase.entries = reduce(phase.entries)
      phase.withheld += $0.entries.items.count - phase.entries.items.count
      return phase
    }
    return curriculum
  }

  private func reduce(_ entries: [Entry]) -> [Entry] {
    entries.compactMap { entry in
      switch entry {
      case .item(let item): return sees(item.declared) ? .item(reduce(item)) : nil
      case .group(var group):
        guard sees(group.declared) else { return nil }
        group.about = reduce(group.about)
        group.entries = reduce(group.entries)
        return .group(group)
      case .choice(var choice):
        guard sees(choice.declared) else { return nil }
        choice.entries = reduce(choice.entries)
        return .choice(choice)
      }
    }
  }

  private func reduce(_ item: Item) -> Item {
    var item = item
    item.after = item.after.filter { items.contains($0.id) }
    item.owners = keep(item.owners)
    item.signOff = keep(item.signOff)
    item.goal = keep(item.goal, among: goals)
    item.about = reduce(item.about)
    switch item.content {
    case .task(let service): item.content = .task(service: keep(service, among: services))
    case .session(var session):
      session.host = reduce(session.host)
      session.objective = reduce(session.objective)
      session.watchFor = reduce(session.watchFor)
      session.bring = reduce(session.bring)
      session.debrief = reduce(session.debrief)
      item.content = .session(session)
    case .workshop(var workshop):
      workshop.facilitator = reduce(workshop.facilitator)
      workshop.objective = reduce(workshop.objective)
      workshop.bring = reduce(workshop.bring)
      item.content = .workshop(workshop)
    case .checkIn(var checkIn):
      checkIn.with = keep(checkIn.with)
      item.content = .checkIn(checkIn)
    case .quiz(var quiz):
      quiz.questions = quiz.questions.filter { sees($0.declared) }
      item.content = .quiz(quiz)
    case .reading, .event, .reflection, .milestone: break
    }
    return item
  }

  private func reduce(_ host: Session.Host) -> Session.Host {
    switch host {
    case .role(let role): roles.contains(role.id) ? host : .named([])
    case .named(let owners): .named(keep(owners))
    }
  }
}
