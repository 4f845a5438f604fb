import UnderstudyModel

/// The names by which calendar programs know entries again: made of identifiers, so they survive
/// every change of time, host and words. Identifiers hold neither full stop nor underscore.
struct EntryName {
  private var parts: [String]

  /// A visit of one trainee.
  init(_ visit: Visit) {
    parts = ["visit", visit.trainee.id.rawValue, visit.item.id.rawValue]
    if let time = visit.placement.time { parts.append("t\(time)") }
    if let part = visit.placement.part { parts.append("p\(part)") }
  }

  /// A workshop for several trainees: known by the one whose name comes first.
  init?(gathering visits: [Visit]) {
    guard let first = visits.min(by: { $0.trainee.id < $1.trainee.id }) else { return nil }
    self.init(first)
    parts[0] = "workshop"
  }

  /// An event; one that repeats is known by its day, one on a date by itself.
  init(_ event: EventDay) {
    parts = ["event", event.trainee.id.rawValue, event.item.id.rawValue]
    if case .event(let written) = event.item.content, case .weekday = written.when {
      parts.append(event.day.description)
    }
  }

  /// Something to arrange by a day.
  init(arranging item: Identifier<Item>, for trainee: Identifier<Person>) {
    parts = ["arrange", trainee.rawValue, item.rawValue]
  }

  func uid(in organisation: Organisation) -> String {
    parts.joined(separator: ".") + "@\(organisation.id).understudy"
  }
}
