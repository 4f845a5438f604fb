import UnderstudyModel

extension Mentions {
  mutating func gather(_ curriculum: Curriculum) {
    roles += curriculum.roles
    keepers += curriculum.owners
    goals += curriculum.goal.map { [$0] } ?? []
    gather(curriculum.summary)
    if let welcome = curriculum.welcome {
      owners += welcome.from
      gather(welcome.letter)
    }
    curricula += curriculum.includes
    for phase in curriculum.phases {
      gather(phase.from)
      gather(phase.to)
      gather(phase.condition)
      gather(phase.about)
      gather(phase.entries)
    }
  }

  private mutating func gather(_ entries: [Entry]) {
    for entry in entries {
      switch entry {
      case .item(let item): gather(item)
      case .group(let group):
        gather(group.condition)
        gather(group.about)
        gather(group.entries)
      case .choice(let choice):
        gather(choice.condition)
        gather(choice.entries)
      }
    }
  }

  private mutating func gather(_ item: Item) {
    gather(item.due)
    items += item.after
    owners += item.owners
    owners += item.signOff
    rooms += item.room.map { [$0] } ?? []
    goals += item.goal.map { [$0] } ?? []
    gather(item.condition)
    gather(item.about)
    gather(item.content)
    if let booking = item.booking {
      gather(booking.earliest)
      if case .at(let site) = booking.site { sites.append(site) }
    }
  }

  private mutating func gather(_ content: Item.Content) {
    switch content {
    case .task(let service): services += service.map { [$0] } ?? []
    case .session(let session):
      gather(session.host)
      gather(session.objective)
      gather(session.watchFor)
      gather(session.bring)
      gather(session.debrief)
    case .workshop(let workshop):
      gather(workshop.facilitator)
      gather(workshop.objective)
      gather(workshop.bring)
    case .checkIn(let checkIn): owners += checkIn.with
    case .quiz(let quiz):
      for answer in quiz.questions.flatMap(\.answers) { gather(answer.text) }
    case .reading, .event, .reflection, .milestone: break
    }
  }

  private mutating func gather(_ host: Session.Host) {
    switch host {
    case .role(let role): roles.append(role)
    case .named(let words): owners += words
    }
  }
}
