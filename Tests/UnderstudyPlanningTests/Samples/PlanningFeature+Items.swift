import UnderstudyModel

@testable import UnderstudyPlanning

extension PlanningFeature {
  static let curricula = [
    feature("gate") { $0.phases { $0.isGate } },
    feature("ordered") { $0.phases { $0.isOrdered } },
    feature("a phase's from") { $0.phases { $0.from != nil } },
    feature("a phase's to") { $0.phases { $0.to != nil } },
    feature("choose") { $0.choices { !$0.entries.isEmpty } },
    feature("choose more than one") { $0.choices { $0.count > 1 } },
    feature("choose among deeds and sessions") {
      $0.choices { $0.entries.items.contains { $0.booking == nil } }
    },
    feature("group") {
      $0.phases { $0.entries.contains { if case .group = $0 { true } else { false } } }
    },
    feature("conditions") { $0.items { $0.condition != .always } },
    feature("optional") { $0.items { $0.isOptional } },
    feature("weight") { $0.items { $0.weight > 1 } },
    feature("after") { $0.items { !$0.after.isEmpty } },
    feature("due") { $0.items { $0.due?.origin == .dayZero } },
    feature("due after a date with a name") { $0.items { $0.due?.isNamed ?? false } },
    feature("due after an item") { $0.items { $0.due?.isFromItem ?? false } },
    feature("task") { $0.items { if case .task = $0.content { true } else { false } } },
    feature("milestone") { $0.items { if case .milestone = $0.content { true } else { false } } },
    feature("an event with a time") {
      $0.items { if case .event(let event) = $0.content { event.at != nil } else { false } }
    },
    feature("workshop") { $0.workshops { _ in true } },
    feature("capacity of a workshop") { $0.workshops { $0.capacity != nil } },
    feature("check-in") {
      $0.items { if case .checkIn = $0.content { true } else { false } }
    },
    feature("a host by relation") { $0.items { $0.isHosted { $0.isRelation } } },
    feature("a host by another role's name") { $0.items { $0.isHosted { !$0.isRelation } } },
    feature("room") { $0.items { $0.room != nil && $0.booking != nil } },
    feature("capacity of a room") { $0.content.rooms.contains { $0.capacity != nil } },
  ]

  static let bookings = [
    feature("times") { $0.bookings { $0.times > 1 } },
    feature("every, in hours") { $0.bookings { $0.every?.upperMinutes != nil && $0.times > 1 } },
    feature("every, in days") { $0.bookings { $0.every?.isDays == true && $0.times > 1 } },
    feature("every, in weeks") { $0.bookings { $0.every?.isWeeks == true && $0.times > 1 } },
    feature("parts") { $0.bookings { $0.parts != nil } },
    feature("parts and times") { $0.bookings { $0.parts != nil && $0.times > 1 } },
    feature("guests of a session") { $0.bookings { $0.guests != nil } },
    feature("exclusive") { $0.bookings { $0.isExclusive } },
    feature("window") { $0.bookings { $0.window.map { $0.from < $0.to } ?? false } },
    feature("window over midnight") { $0.bookings { $0.window.map { $0.to < $0.from } ?? false } },
    feature("days") { $0.bookings { $0.days != nil } },
    feature("earliest") { $0.bookings { $0.earliest?.origin == .dayZero } },
    feature("earliest after a date with a name") { $0.bookings { $0.earliest?.isNamed ?? false } },
    feature("earliest after an item") { $0.bookings { $0.earliest?.isFromItem ?? false } },
    feature("the same site") { $0.bookings { $0.site == .same } },
    feature("one site") { $0.bookings { $0.site.map { $0 != .same } ?? false } },
    feature("distinct-hosts") { $0.bookings { $0.hasDistinctHosts && $0.times > 1 } },
    feature("block") { $0.bookings { $0.block != nil } },
    feature("whole days") { $0.bookings { $0.duration?.upperWorkingDays != nil } },
    feature("whole days more than once") {
      $0.bookings { $0.duration?.upperWorkingDays != nil && $0.times > 1 }
    },
    feature("a range of time") { $0.bookings { $0.duration?.isRange ?? false } },
    feature("no duration") { $0.items { $0.booking.map { $0.duration == nil } ?? false } },
  ]
}

extension RandomSeason {
  fileprivate func phases(_ isSo: (Phase) -> Bool) -> Bool {
    content.curricula.contains { $0.phases.contains(where: isSo) }
  }

  fileprivate func items(_ isSo: (Item) -> Bool) -> Bool {
    content.curricula.contains { $0.items.contains(where: isSo) }
  }

  /// Whether a booking that is to be planned is so.
  fileprivate func bookings(_ isSo: (Booking) -> Bool) -> Bool {
    items { $0.booking.map { $0.duration != nil && isSo($0) } ?? false }
  }

  fileprivate func choices(_ isSo: (Choice) -> Bool) -> Bool {
    phases {
      $0.entries.contains { if case .choice(let choice) = $0 { isSo(choice) } else { false } }
    }
  }

  fileprivate func workshops(_ isSo: (Workshop) -> Bool) -> Bool {
    items { if case .workshop(let workshop) = $0.content { isSo(workshop) } else { false } }
  }
}

extension Item {
  /// Whether the session names its host by a word that is so.
  fileprivate func isHosted(_ isSo: (Owner.Word) -> Bool) -> Bool {
    guard case .session(let session) = content, case .named(let owners) = session.host else {
      return false
    }
    return owners.contains { isSo($0.word) }
  }
}

extension Owner.Word {
  fileprivate var isRelation: Bool {
    if case .relation = self { true } else { false }
  }
}

extension Offset {
  fileprivate var isNamed: Bool {
    if case .named = origin { true } else { false }
  }

  fileprivate var isFromItem: Bool {
    if case .item = origin { true } else { false }
  }
}

extension Length {
  fileprivate var isDays: Bool {
    if case .days = upper { true } else { false }
  }

  fileprivate var isWeeks: Bool {
    if case .weeks = upper { true } else { false }
  }
}
