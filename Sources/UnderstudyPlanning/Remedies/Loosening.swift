import UnderstudyModel

/// One thing in the content that may be loosened.
enum Loosening: Hashable, Sendable {
  /// Somebody may host a role from now on.
  case host(Identifier<Role>, Identifier<Person>)
  /// Somebody's level as a host, which runs out, counts until a day.
  case renewed(Identifier<Role>, Identifier<Person>, Day)
  /// Somebody becomes a trainee's manager or buddy.
  case relation(Owner.Relation, of: Identifier<Person>, Identifier<Person>)
  /// Minutes of hosting a week.
  case hostHours(Identifier<Person>, Int)
  case guests(Identifier<Person>, Int)
  /// A session bears so many visitors at once, and no longer wants its host alone.
  case shared(Identifier<Item>, Int)
  /// People are told so long ahead of what is new; absent: not ahead at all.
  case notice(Length?)
  /// Minutes that trainees may learn, in a day or a week; of one person where theirs is their own.
  case perDay(Int, Identifier<Person>?)
  case perWeek(Int, Identifier<Person>?)
  /// Pieces of so many minutes.
  case parts(Identifier<Item>, Int)
  /// So many minutes in all.
  case duration(Identifier<Item>, Int)
  case due(Identifier<Item>, Offset)
  case until(Day)
  /// A cover rule, by its number, asks for so many.
  case cover(Int, least: Int)
  case withoutOrder(Identifier<Item>, after: Identifier<Item>)
  /// A person, by their days without visitors.
  case openDoor(Identifier<Person>, Int)
  case withoutHours(Identifier<Item>)
  case withoutSite(Identifier<Item>)
  case withoutDistinctHosts(Identifier<Item>)
  case withoutDistance(Identifier<Item>)
  case withoutAvoid(Int)
  case withoutPin(Int)

  /// What people mind least comes first.
  var cost: Int {
    switch self {
    case .due: 1
    case .parts: 2
    case .hostHours, .withoutPin: 3
    case .openDoor: 4
    case .host, .renewed, .relation: 5
    case .guests, .shared: 6
    case .perDay, .perWeek: 7
    case .withoutHours, .withoutDistance, .withoutDistinctHosts, .withoutSite: 8
    case .until, .notice: 9
    case .cover: 10
    case .withoutOrder: 11
    case .duration: 12
    case .withoutAvoid: 13
    }
  }
}

extension OrganisationContent {
  /// The same content with some things loosened.
  ///
  /// - Parameters:
  ///   - loosenings: what to loosen.
  ///   - covers: the cover rules by number.
  /// - Returns: the changed content; what names nothing changes nothing.
  func loosened(_ loosenings: [Loosening], covers: [CoverRule]) -> OrganisationContent {
    loosenings.reduce(into: self) { $0.loosen($1, covers) }
  }

  private mutating func loosen(_ loosening: Loosening, _ covers: [CoverRule]) {
    switch loosening {
    case .host(let role, let person):
      change(person) {
        $0.qualified.append(
          Qualification(Reference(role, at: $0.declared.range), level: .host, declared: $0.declared)
        )
      }
    case .renewed(let role, let person, let day):
      change(person) {
        for place in $0.qualified.indices
        where $0.qualified[place].isHost(of: role, endingBefore: day) {
          $0.qualified[place].expires = day
        }
      }
    case .relation(let relation, let trainee, let person):
      change(trainee) {
        let reference = Reference(person, at: $0.declared.range)
        if relation == .manager { $0.manager = reference } else { $0.buddy = reference }
      }
    case .hostHours(let person, let minutes):
      change(person) {
        var hosting = $0.hosting ?? Hosting(declared: $0.declared)
        hosting.perWeek = Length(.minutes(minutes))
        $0.hosting = hosting
      }
    case .guests(let person, let count):
      change(person) {
        var hosting = $0.hosting ?? Hosting(declared: $0.declared)
        hosting.guests = count
        $0.hosting = hosting
      }
    case .shared(let item, let count):
      book(item) {
        $0.isExclusive = false
        if $0.guests != nil { $0.guests = count }
      }
    case .notice(let notice): planning?.limits.notice = notice
    case .perDay(let minutes, let person):
      guard let person else {
        planning?.limits.traineePerDay = minutes
        return
      }
      change(person) { $0.raise(\.perDay, to: minutes) }
    case .perWeek(let minutes, let person):
      guard let person else {
        planning?.limits.traineePerWeek = minutes
        return
      }
      change(person) { $0.raise(\.perWeek, to: minutes) }
    case .parts(let item, let minutes): book(item) { $0.parts = Length(.minutes(minutes)) }
    case .duration(let item, let minutes):
      book(item) { $0.duration = $0.duration.shortened(to: minutes) }
    case .due(let item, let offset): change(item) { $0.due = offset }
    case .until(let day): planning?.until = day
    case .cover(let number, let least): setCover(covers[number], least)
    case .withoutOrder(let item, let other):
      change(item) { $0.after.removeAll { $0.id == other } }
    case .openDoor(let person, let place):
      change(person) {
        if $0.noVisitors.indices.contains(place) { $0.noVisitors.remove(at: place) }
      }
    case .withoutHours(let item):
      book(item) {
        $0.window = nil
        $0.days = nil
      }
    case .withoutSite(let item): book(item) { $0.site = nil }
    case .withoutDistinctHosts(let item): book(item) { $0.hasDistinctHosts = false }
    case .withoutDistance(let item): book(item) { $0.every = nil }
    case .withoutAvoid(let place):
      if planning?.avoids.indices.contains(place) == true { planning?.avoids.remove(at: place) }
    case .withoutPin(let place):
      if planning?.pins.indices.contains(place) == true { planning?.pins.remove(at: place) }
    }
  }

  private mutating func setCover(_ rule: CoverRule, _ least: Int) {
    let place = planning?.covers.firstIndex {
      $0.declared == rule.declared && $0.least == rule.least
    }
    if let place {
      planning?.covers[place].least = least
    } else if case .role(let id) = rule.subject {
      for place in roles.indices where roles[place].id == id { roles[place].cover = least }
    }
  }

  private mutating func change(_ id: Identifier<Person>, _ change: (inout Person) -> Void) {
    if let place = people.firstIndex(where: { $0.id == id }) { change(&people[place]) }
  }

  private mutating func change(_ id: Identifier<Item>, _ change: (inout Item) -> Void) {
    for curriculum in curricula.indices {
      for phase in curricula[curriculum].phases.indices {
        curricula[curriculum].phases[phase].entries.change(id, change)
      }
    }
  }

  private mutating func book(_ id: Identifier<Item>, _ change: (inout Booking) -> Void) {
    self.change(id) { item in
      guard var booking = item.booking else { return }
      change(&booking)
      switch item.content {
      case .session(var session):
        session.booking = booking
        item.content = .session(session)
      case .workshop(var workshop):
        workshop.booking = booking
        item.content = .workshop(workshop)
      case .checkIn(var checkIn):
        checkIn.booking = booking
        item.content = .checkIn(checkIn)
      default: break
      }
    }
  }
}

extension Length? {
  /// At most so many minutes; a range of hours keeps its lower end where that is less.
  func shortened(to minutes: Int) -> Length {
    guard case .minutes(let lower) = self?.lower, lower < minutes else {
      return Length(.minutes(minutes))
    }
    return Length(from: .minutes(self?.isRange == true ? lower : minutes), to: .minutes(minutes))
  }
}

extension Qualification {
  /// Whether it makes somebody a host of a role, but runs out before a day.
  func isHost(of role: Identifier<Role>, endingBefore day: Day) -> Bool {
    self.role.id == role && level == .host && expires.map { $0 < day } ?? false
  }
}

extension [Entry] {
  /// Changes an item wherever it stands among the entries, however deep.
  fileprivate mutating func change(_ id: Identifier<Item>, _ change: (inout Item) -> Void) {
    for place in indices {
      switch self[place] {
      case .item(var item) where item.id == id:
        change(&item)
        self[place] = .item(item)
      case .item: continue
      case .group(var group):
        group.entries.change(id, change)
        self[place] = .group(group)
      case .choice(var choice):
        choice.entries.change(id, change)
        self[place] = .choice(choice)
      }
    }
  }
}

extension Person {
  /// Raises a limit of the person's enrolments where they have one of their own.
  fileprivate mutating func raise(_ limit: WritableKeyPath<Enrolment, Length?>, to minutes: Int) {
    for place in enrolments.indices where enrolments[place][keyPath: limit] != nil {
      enrolments[place][keyPath: limit] = Length(.minutes(minutes))
    }
  }
}
