import UnderstudyModel

@testable import UnderstudyRendering

/// A small theatre in which a curriculum holds one item of every kind, and a plan for those who take it.
enum Theatre {
  static let monday = day("2026-11-23")

  static func day(_ text: String) -> Day { Day(parsing: text) ?? Day(number: 0) }

  static func time(_ text: String) -> TimeOfDay { TimeOfDay(parsing: text) ?? .midnight }

  static func moment(_ text: String) -> LocalTime {
    LocalTime(parsing: text) ?? LocalTime(Day(number: 0), .midnight)
  }

  static func length(_ text: String) -> Length {
    Length(parsing: text) ?? Length(.minutes(1))
  }

  static func offset(_ text: String) -> Offset {
    Offset(parsing: text, at: place().range) ?? Offset(.dayZero, 0, .workingDays, at: place().range)
  }

  static func owner(_ word: String) -> Owner {
    Owner(Owner.Relation(rawValue: word).map { .relation($0) } ?? .named(word), at: place().range)
  }

  /// Two hours in winter and summer: London's offset changes on the last Sunday of March.
  static let london = Zone(
    name: "Europe/London", baseOffset: 0,
    changes: [
      .init(from: Instant(minutes: day("2026-03-29").number * 1_440 + 60), offset: 60),
      .init(from: Instant(minutes: day("2026-10-25").number * 1_440 + 60), offset: 0),
      .init(from: Instant(minutes: day("2027-03-28").number * 1_440 + 60), offset: 60),
    ])

  static let berlin = Zone(
    name: "Europe/Berlin", baseOffset: 60,
    changes: [
      .init(from: Instant(minutes: day("2026-10-25").number * 1_440 + 60), offset: 60),
      .init(from: Instant(minutes: day("2027-03-28").number * 1_440 + 60), offset: 120),
    ])

  static func session(
    _ id: String, _ title: String, role: String, _ duration: String? = "2h",
    fill: (inout Item, inout Session) -> Void = { _, _ in }
  ) -> Entry {
    var session = Session(host: .role(mention(role)))
    session.booking.duration = duration.map(length)
    var item = Item(Identifier(id), title: title, .session(session), declared: place())
    fill(&item, &session)
    item.content = .session(session)
    return .item(item)
  }

  static func item(
    _ id: String, _ title: String, _ content: Item.Content,
    fill: (inout Item) -> Void = { _ in }
  ) -> Entry {
    var item = Item(Identifier(id), title: title, content, declared: place())
    fill(&item)
    return .item(item)
  }

  static func phase(
    _ id: String, _ title: String, _ from: String?, _ to: String?, _ entries: [Entry]
  ) -> Phase {
    var phase = Phase(id, title: title, declared: place())
    phase.from = from.map(offset)
    phase.to = to.map(offset)
    phase.entries = entries
    return phase
  }

  static func person(
    _ id: String, _ name: String, role: String? = nil, fill: (inout Person) -> Void = { _ in }
  ) -> Person {
    var person = Person(Identifier(id), name: name, declared: place())
    if let role { person.holds = [Holding(mention(role), declared: place())] }
    fill(&person)
    return person
  }

  static func role(_ id: String, _ title: String, fill: (inout Role) -> Void = { _ in }) -> Role {
    var role = Role(Identifier(id), title: title, declared: place())
    role.department = mention("stage")
    fill(&role)
    return role
  }

  static func placed(
    _ trainee: String, _ item: String, with host: String, _ start: String, _ end: String,
    time: Int? = nil, part: Int? = nil
  ) -> Placement {
    Placement(
      trainee: Identifier(trainee), item: Identifier(item), time: time, part: part,
      host: Identifier(host), start: moment(start), end: moment(end))
  }
}
