import UnderstudyModel

/// Working hours as calendars have them, before anybody is away or closed: the frame in which reasons
/// are looked for.
///
/// Absences and closings are reasons, so the line of slots has room for the days they take.
struct UsualHours: Sendable {
  let line: SlotLine
  /// The places at which something may start and after which it may end, apart from any notice.
  let starts: BitRows
  let ends: BitRows
  private let organisation: Organisation
  private let stretches: [Key: [Range<Int>]]
  private var clocks: [String: ZoneClock] = [:]

  private struct Key: Hashable {
    var calendar: Identifier<WorkCalendar>
    var zone: String
  }

  init(_ ground: Ground) {
    let window = ground.window
    organisation = ground.problem.organisation
    let count = max(0, window.slotNumber(of: window.closes + -1) + 1)
    var used = [Bool](repeating: false, count: count)
    var slots: [Key: [Range<Int>]] = [:]
    for person in ground.people {
      let calendar = person.workCalendar(in: organisation)
      let zone = person.zone(in: organisation)
      let key = Key(calendar: calendar.id, zone: zone.name)
      guard slots[key] == nil else { continue }
      let found = Self.slots(of: calendar, zone, window, count)
      for range in found { for slot in range { used[slot] = true } }
      slots[key] = found
    }
    for placement in ground.commitments.history + ground.commitments.standing {
      for slot in window.slots(of: placement) where used.indices.contains(slot) {
        used[slot] = true
      }
    }
    let line = SlotLine(window, used: used)
    self.line = line
    stretches = slots.mapValues { ranges in
      ranges.compactMap { range in
        line.place(ofSlot: range.lowerBound).map { $0..<$0 + range.count }
      }
    }
    starts = Self.starts(on: line)
    ends = Ground.ends(on: line)
  }

  /// The stretches of places in which a person's calendar has hours, in order.
  func stretches(of person: Person) -> [Range<Int>] {
    stretches[
      Key(
        calendar: person.workCalendar(in: organisation).id,
        zone: person.zone(in: organisation).name)] ?? []
  }

  /// The places of some days of a zone, both ends included; empty where the line has none.
  func places(from first: Day, through last: Day, in zone: Zone) -> Range<Int> {
    places(
      from: zone.instant(LocalTime(first, .midnight)),
      to: zone.instant(LocalTime(last + 1, .midnight)))
  }

  /// The places that touch a stretch of time.
  func places(from start: Instant, to end: Instant) -> Range<Int> {
    let from = line.firstPlace(notOverAt: start)
    return from..<max(from, line.firstPlace(from: end))
  }

  /// What the clock of a zone shows at each place.
  mutating func clock(of zone: Zone) -> ZoneClock {
    if let clock = clocks[zone.name] { return clock }
    let clock = ZoneClock(zone, line.numbers, in: line.window)
    clocks[zone.name] = clock
    return clock
  }

  private static func starts(on line: SlotLine) -> BitRows {
    let window = line.window
    var row = BitRows(rows: 1, bits: line.count)
    for place in 0..<line.count where line.numbers[place] >= 0 {
      let start = line.start(of: place)
      guard start >= window.now, start >= window.opens, start < window.closes,
        window.canBeWritten(start)
      else { continue }
      if let step = window.startStep, window.zone.local(start).time.minutes % step != 0 { continue }
      row.set(place, in: 0)
    }
    return row
  }

  private static func slots(
    of calendar: WorkCalendar, _ zone: Zone, _ window: PlanningWindow, _ count: Int
  ) -> [Range<Int>] {
    var open = calendar
    open.closings = []
    var stretches: [Range<Int>] = []
    for day in window.day(of: window.origin) - 1...max(window.first, window.last) + 1 {
      for hours in open.stretches(on: day) {
        let start = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.lowerBound))).minutes
        let end = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.upperBound))).minutes
        guard start < end else { continue }
        if let last = stretches.last, start <= last.upperBound {
          stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, end)
        } else {
          stretches.append(start..<end)
        }
      }
    }
    return stretches.compactMap { window.wholeSlots(in: $0, upTo: count) }
  }
}

extension [Range<Int>] {
  /// What two lists of stretches, each in order, have in common.
  func common(with other: [Range<Int>]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (mine, theirs) = (startIndex, other.startIndex)
    while mine < count, theirs < other.count {
      let from = Swift.max(self[mine].lowerBound, other[theirs].lowerBound)
      let to = Swift.min(self[mine].upperBound, other[theirs].upperBound)
      if from < to { found.append(from..<to) }
      if self[mine].upperBound < other[theirs].upperBound { mine += 1 } else { theirs += 1 }
    }
    return found
  }

  /// The same places in fewer stretches: those that touch are joined. The list must be in order.
  var joined: [Range<Int>] {
    reduce(into: []) { joined, next in
      if let last = joined.last, next.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
      } else {
        joined.append(next)
      }
    }
  }
}
