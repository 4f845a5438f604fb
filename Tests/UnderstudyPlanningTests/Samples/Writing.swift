import UnderstudyDiagnostics
import UnderstudyModel

/// Short ways to write content as values.

extension Reference {
  static func to(_ id: String) -> Reference { Reference(Identifier(id), at: .here) }
}

extension SourceRange {
  static let here = SourceRange(file: "sample.xml")
}

extension Day {
  /// A day that the test spells out; day 0 of 1970 where it is misspelt, so that a test fails.
  static func of(_ text: String) -> Day { Day(parsing: text) ?? Day(number: 0) }
}

extension LocalTime {
  static func of(_ text: String) -> LocalTime {
    LocalTime(parsing: text) ?? LocalTime(Day(number: 0), .midnight)
  }
}

extension TimeOfDay {
  static func of(_ text: String) -> TimeOfDay { TimeOfDay(parsing: text) ?? .midnight }
}

extension Length {
  static func of(_ text: String) -> Length { Length(parsing: text) ?? Length(.minutes(1)) }
}

extension Offset {
  static func of(_ text: String) -> Offset {
    Offset(parsing: text, at: .here) ?? Offset(9_999, .calendarDays, at: .here)
  }

  private init(_ count: Int, _ unit: Unit, at range: SourceRange) {
    self.init(.dayZero, count, unit, at: range)
  }
}

extension WeekdaySet {
  static func of(_ text: String) -> WeekdaySet { WeekdaySet(parsing: text) ?? [] }
}

extension Booking.Window {
  static func of(_ from: String, _ to: String) -> Booking.Window {
    Booking.Window(from: .of(from), to: .of(to))
  }
}

extension WorkCalendar {
  /// A calendar whose hours are written like `mon-fri 09:00-12:30`.
  static func of(_ id: String, _ hours: String..., isDefault: Bool = false) -> WorkCalendar {
    var calendar = WorkCalendar(Identifier(id), declared: .nowhere)
    calendar.isDefault = isDefault
    calendar.hours = hours.compactMap { text in
      let parts = text.split(whereSeparator: { $0 == " " })
      guard parts.count == 2 else { return nil }
      let ends = parts[1].split(separator: "-")
      guard ends.count == 2, let days = WeekdaySet(parsing: parts[0]),
        let from = TimeOfDay(parsing: ends[0]), let to = TimeOfDay(parsing: ends[1])
      else { return nil }
      return Hours(days, from: from, to: to, declared: .nowhere)
    }
    return calendar
  }
}

extension Zone {
  /// London's summer time around the winter of 2026.
  static let london = Zone(
    name: "Europe/London", baseOffset: 60,
    changes: [
      Change(from: .utc("2026-10-25T01:00"), offset: 0),
      Change(from: .utc("2027-03-28T01:00"), offset: 60),
    ])

  static let newYork = Zone(
    name: "America/New_York", baseOffset: -240,
    changes: [
      Change(from: .utc("2026-11-01T06:00"), offset: -300),
      Change(from: .utc("2027-03-14T07:00"), offset: -240),
    ])

  static let kolkata = Zone(name: "Asia/Kolkata", baseOffset: 330)
}

extension Instant {
  static func utc(_ text: String) -> Instant { Zone.utc.instant(.of(text)) }
}

extension Person {
  /// Somebody who holds roles; `hosts` says whether they take visitors.
  static func named(
    _ id: String, holds roles: String..., hosts: Bool = false,
    _ change: (inout Person) -> Void = { _ in }
  ) -> Person {
    var person = Person(Identifier(id), name: id.capitalised, declared: .nowhere)
    person.holds = roles.map { Holding(.to($0), declared: .nowhere) }
    if hosts { person.hosting = Hosting(declared: .nowhere) }
    change(&person)
    return person
  }

  /// Enrols the person in a curriculum from a day on.
  mutating func enrol(
    in curriculum: String, from day: String, _ change: (inout Enrolment) -> Void = { _ in }
  ) {
    var enrolment = Enrolment(.to(curriculum), start: .of(day), declared: .nowhere)
    change(&enrolment)
    enrolments.append(enrolment)
  }
}

extension String {
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension Item {
  /// A shadowing session of a role.
  static func session(
    _ id: String, role: String, _ duration: String?, _ change: (inout Booking) -> Void = { _ in }
  ) -> Item {
    var session = Session(host: .role(.to(role)))
    session.booking.duration = duration.map { .of($0) }
    change(&session.booking)
    return Item(Identifier(id), title: id.capitalised, .session(session), declared: .nowhere)
  }

  /// A session with somebody told by words.
  static func session(_ id: String, host: Owner.Word..., duration: String) -> Item {
    var session = Session(host: .named(host.map { Owner($0, at: .here) }))
    session.booking.duration = .of(duration)
    return Item(Identifier(id), title: id.capitalised, .session(session), declared: .nowhere)
  }

  static func workshop(
    _ id: String, facilitator: String, _ duration: String, capacity: Int?
  ) -> Item {
    var workshop = Workshop(facilitator: .role(.to(facilitator)))
    workshop.capacity = capacity
    workshop.booking.duration = .of(duration)
    return Item(Identifier(id), title: id.capitalised, .workshop(workshop), declared: .nowhere)
  }

  static func checkIn(_ id: String, with words: Owner.Word..., duration: String) -> Item {
    var checkIn = CheckIn(with: words.map { Owner($0, at: .here) })
    checkIn.booking.duration = .of(duration)
    return Item(Identifier(id), title: id.capitalised, .checkIn(checkIn), declared: .nowhere)
  }

  static func task(_ id: String) -> Item {
    Item(Identifier(id), title: id.capitalised, .task(service: nil), declared: .nowhere)
  }

  /// The same item, changed.
  func with(_ change: (inout Item) -> Void) -> Item {
    var item = self
    change(&item)
    return item
  }
}

extension Phase {
  static func of(
    _ id: String, _ items: [Item], _ change: (inout Phase) -> Void = { _ in }
  ) -> Phase {
    var phase = Phase(id, title: id.capitalised, declared: .nowhere)
    phase.entries = items.map { .item($0) }
    change(&phase)
    return phase
  }
}

extension Curriculum {
  static func of(_ id: String, _ phases: Phase...) -> Curriculum {
    var curriculum = Curriculum(Identifier(id), title: id.capitalised, declared: .nowhere)
    curriculum.phases = phases
    return curriculum
  }
}
