import UnderstudyModel

@testable import UnderstudyPlanning

extension RandomOrganisation {
  mutating func curriculum(_ id: String) -> Curriculum {
    var curriculum = Curriculum(Identifier(id), title: id, declared: .nowhere)
    for number in 0..<1 + dice.below(id == "common" ? 1 : 3) {
      curriculum.phases.append(phase("\(id)-\(number)"))
    }
    return curriculum
  }

  private mutating func phase(_ id: String) -> Phase {
    var phase = Phase.of(id, [])
    for place in 0..<1 + dice.below(4) { phase.entries.append(entry("\(id)-\(place)")) }
    phase.from = pick([nil, .of("0d"), .of("2d"), .of("+5cd")])
    phase.to = pick([nil, .of("10d"), .of("4d")])
    phase.isGate = dice.happens(12)
    phase.isOrdered = dice.happens(12)
    phase.condition = condition()
    return phase
  }

  private mutating func entry(_ id: String) -> Entry {
    let first = item(id)
    switch dice.below(100) {
    case ..<15:
      var choice = Choice(count: 1, declared: .nowhere)
      choice.entries = [.item(first), .item(item("\(id)-or"))]
      if dice.happens(35) {
        choice.entries.append(.item(item("\(id)-else")))
        choice.count = 2
      }
      if dice.happens(40) { choice.entries.append(.item(.task("\(id)-do"))) }
      choice.condition = condition()
      return .choice(choice)
    case ..<27:
      var group = ItemGroup(title: id, declared: .nowhere)
      group.entries = [.item(first), .item(item("\(id)-too"))]
      group.condition = condition()
      return .group(group)
    default: return .item(first)
    }
  }

  private mutating func item(_ id: String) -> Item {
    var item = content(id)
    book(&item)
    if dice.happens(15), !items.isEmpty { item.after = [Reference(pick(items), at: .here)] }
    if dice.happens(50) { item.due = pick([.of("3d"), .of("8d"), .of("+12cd"), .of("1w")]) }
    if dice.happens(10), !items.isEmpty { item.due = Offset.of("#\(pick(items))+4d") }
    if dice.happens(6) { item.due = Offset.of("clearance+5d") }
    if dice.happens(15) { item.room = .to("loft") }
    item.condition = condition()
    item.weight = pick([1, 1, 2, 5])
    item.isOptional = dice.happens(10)
    items.append(item.id)
    return item
  }

  private mutating func content(_ id: String) -> Item {
    switch dice.below(24) {
    case ..<13: return .session(id, role: pick(roles), pick(lengths))
    case ..<16: return .workshop(id, facilitator: pick(roles), "2h", capacity: pick([nil, 2, 3]))
    case ..<17: return .checkIn(id, with: .relation(.manager), duration: "30min")
    case ..<18: return .session(id, host: .relation(.buddy), .named(pick(roles)), duration: "1h")
    case ..<19: return .session(id, host: .relation(.mentor), duration: pick(["1h", "1d"]))
    case ..<21: return .task(id)
    case ..<23:
      var event = Event(when: pick([.weekday(.friday), .date(day())]))
      event.at = .of("12:00")
      event.duration = .of(pick(["1h", "2h30min", "1d"]))
      return Item(Identifier(id), title: id, .event(event), declared: .nowhere)
    default:
      return Item(Identifier(id), title: id, .milestone(celebrate: true), declared: .nowhere)
    }
  }

  private var lengths: [String?] {
    ["30min", "1h", "2h", "90min-2h", "3h", "1d", "2d", "5h", "45min", nil]
  }

  private mutating func book(_ item: inout Item) {
    guard var booking = item.booking else { return }
    let isDays = booking.duration?.upperWorkingDays != nil
    if dice.happens(30) { booking.times = 2 + dice.below(3) }
    if dice.happens(30) { booking.every = .of(pick(["1w", "2d", "6h", "1d"])) }
    if dice.happens(25), !isDays { booking.parts = .of(pick(["1h", "30min"])) }
    if dice.happens(25), booking.parts != nil { booking.duration = .of("9h") }
    if dice.happens(20) { booking.guests = 1 + dice.below(3) }
    if dice.happens(15) { booking.isExclusive = true }
    if dice.happens(15) {
      booking.window = pick([.of("09:00", "12:00"), .of("13:00", "23:00"), .of("22:00", "04:00")])
    }
    if dice.happens(15) { booking.days = pick([.of("mon-wed"), .of("thu fri sat")]) }
    if dice.happens(15) { booking.earliest = pick([.of("3d"), .of("+9cd"), .of("clearance+1d")]) }
    if dice.happens(10), !items.isEmpty { booking.earliest = Offset.of("#\(pick(items))+1d") }
    if dice.happens(15) { booking.site = pick([.same, .at(.to("mill"))]) }
    if dice.happens(20) { booking.hasDistinctHosts = true }
    if dice.happens(40) { booking.block = pick(["one", "two"]) }
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
