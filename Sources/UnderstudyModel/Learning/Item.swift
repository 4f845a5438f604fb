/// One thing to do in a curriculum.
package struct Item: Hashable, Sendable {
  /// Indirect, for items are copied very often, and what they hold is large.
  package indirect enum Content: Hashable, Sendable {
    /// Something to get done; perhaps an internal service to the newcomer.
    case task(service: Reference<Service>?)
    /// Something to read, and how many minutes it takes.
    case reading(address: String?, minutes: Int?)
    case session(Session)
    case workshop(Workshop)
    case event(Event)
    case quiz(Quiz)
    case reflection
    case checkIn(CheckIn)
    /// Reached when all required items above it in its phase are done.
    case milestone(celebrate: Bool)
  }

  /// What somebody hands in to show that it is done.
  package enum Evidence: String, CaseIterable, Hashable, Sendable {
    case link, file, text, date
  }

  /// How long a completion counts before the item is due again.
  package enum Renewal: Hashable, Sendable {
    case months(Int)
    case calendarDays(Int)
  }

  package var id: Identifier<Item>
  package var title: String
  package var content: Content
  package var due: Offset?
  /// Words where no day is honest.
  package var dueText: String?
  /// Items that must be done before.
  package var after: [Reference<Item>] = []
  /// Who does it, or sees that it is done; empty: the trainee.
  package var owners: [Owner] = []
  package var isOptional = false
  package var evidence: Evidence?
  /// Who says that it is done to standard; empty: nobody has to.
  package var signOff: [Owner] = []
  package var renewal: Renewal?
  /// Larger is more important.
  package var weight = 1
  package var place: String?
  package var room: Reference<Room>?
  package var goal: Reference<Goal>?
  package var condition = Condition.always
  package var about = Prose()
  package var declared: Declaration

  package init(
    _ id: Identifier<Item>, title: String, _ content: Content, declared: Declaration
  ) {
    self.id = id
    self.title = title
    self.content = content
    self.declared = declared
  }
}

extension Item {
  /// The element by which authors write this kind of item.
  package var kind: String {
    switch content {
    case .task: "task"
    case .reading: "reading"
    case .session: "session"
    case .workshop: "workshop"
    case .event: "event"
    case .quiz: "quiz"
    case .reflection: "reflection"
    case .checkIn: "check-in"
    case .milestone: "milestone"
    }
  }

  /// How it wants to be booked, where it is a session, workshop or check-in.
  package var booking: Booking? {
    switch content {
    case .session(let session): session.booking
    case .workshop(let workshop): workshop.booking
    case .checkIn(let checkIn): checkIn.booking
    default: nil
    }
  }
}
