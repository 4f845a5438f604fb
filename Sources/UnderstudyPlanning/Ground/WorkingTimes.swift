import UnderstudyModel

/// When people are at work and free, as rows of bits on the line of slots.
struct WorkingTimes: Sendable {
  let line: SlotLine
  /// For each person, the places at which they are at work.
  let present: BitRows
  /// For each person, the places at which they are at work and neither busy nor at an event.
  let free: BitRows
  /// The hours of calendars, as far as anybody has asked for them.
  let hours: WorkingHours

  /// - Parameters:
  ///   - problem: what is planned.
  ///   - people: everybody, by number.
  ///   - commitments: whose placements need places on the line, whoever is at work then.
  ///   - numbers: the number of each person.
  init(
    _ problem: PlanningProblem, _ people: [Person], committed commitments: Commitments,
    _ numbers: [Identifier<Person>: Int]
  ) {
    let window = problem.window
    let count = max(0, window.slotNumber(of: window.closes + -1) + 1)
    var touched = [Bool](repeating: false, count: people.count)
    func touch(_ id: Identifier<Person>) {
      if let number = numbers[id] { touched[number] = true }
    }
    for request in problem.requests { touch(request.trainee) }
    for hosts in problem.eligibleHosts { hosts.forEach(touch) }
    var used = [Bool](repeating: false, count: count)
    var hours = WorkingHours(problem)
    let slots = people.indices.map { touched[$0] ? hours.slots(of: people[$0], count) : [] }
    for range in slots.joined() { for slot in range { used[slot] = true } }
    for placement in commitments.history + commitments.standing {
      for slot in window.slots(of: placement) where used.indices.contains(slot) {
        used[slot] = true
      }
    }
    let line = SlotLine(window, used: used)
    var present = BitRows(rows: people.count, bits: line.count)
    for person in people.indices {
      for range in slots[person] {
        guard let first = line.place(ofSlot: range.lowerBound) else { continue }
        present.set(first..<first + range.count, in: person)
      }
    }
    var free = present
    for person in people.indices where touched[person] {
      let zone = people[person].zone(in: problem.organisation)
      let meetings = people[person].meetings(
        on: window.day(of: window.origin) - 1...max(window.first, window.last) + 1, in: zone)
      let events = (problem.events[people[person].id] ?? []).map(\.minutes)
      for taken in meetings + events {
        let from = line.firstPlace(notOverAt: Instant(minutes: taken.lowerBound))
        let to = line.firstPlace(from: Instant(minutes: taken.upperBound))
        if from < to { free.clear(from..<to, in: person) }
      }
    }
    self.line = line
    self.present = present
    self.free = free
    self.hours = hours
  }
}

/// Turns calendars into slots, each calendar's days once.
struct WorkingHours: Sendable {
  private let organisation: Organisation
  private let window: PlanningWindow
  /// The days of the line, and one on either side for other zones.
  private let days: [Day]
  /// For each calendar, its hours on each of these days.
  private var known: [Identifier<WorkCalendar>: [[Range<Int>]]] = [:]

  init(_ problem: PlanningProblem) {
    organisation = problem.organisation
    window = problem.window
    let first = window.day(of: window.origin) - 1
    days = Array(first...max(first, max(window.first, window.last) + 1))
  }

  /// The slots of the line, numbered from 0 to `count`, in all of which a person is at work.
  mutating func slots(of person: Person, _ count: Int) -> [Range<Int>] {
    let zone = person.zone(in: organisation)
    let hours = hours(of: person.workCalendar(in: organisation))
    var stretches: [Range<Int>] = []
    for (place, day) in days.enumerated() where person.isEmployed(on: day) {
      if person.absences.contains(where: { $0.covers(day) }) { continue }
      for hours in hours[place] {
        let start = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.lowerBound))).minutes
        let end = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.upperBound))).minutes
        guard start < end else { continue }
        if let previous = stretches.last, start <= previous.upperBound {
          stretches[stretches.count - 1] =
            previous.lowerBound..<max(previous.upperBound, end)
        } else {
          stretches.append(start..<end)
        }
      }
    }
    return stretches.compactMap { window.wholeSlots(in: $0, upTo: count) }
  }

  private mutating func hours(of calendar: WorkCalendar) -> [[Range<Int>]] {
    if let hours = known[calendar.id] { return hours }
    let hours = days.map { calendar.stretches(on: $0) }
    known[calendar.id] = hours
    return hours
  }
}

extension PlanningWindow {
  /// The slots from 0 to `count` that lie inside a stretch of minutes; `nil` where none does.
  func wholeSlots(in minutes: Range<Int>, upTo count: Int) -> Range<Int>? {
    let first = max(0, slotNumber(of: Instant(minutes: minutes.lowerBound + slot - 1)))
    let end = min(count, slotNumber(of: Instant(minutes: minutes.upperBound)))
    return first < end ? first..<end : nil
  }

  /// The slots that a placement touches.
  func slots(of placement: Placement) -> Range<Int> {
    let (start, end) = (zone.instant(placement.start), zone.instant(placement.end))
    guard start < end else { return 0..<0 }
    return slotNumber(of: start)..<slotNumber(of: end + -1) + 1
  }
}

extension Person {
  /// The person's meetings on some days of their zone, in minutes of the one line of time.
  fileprivate func meetings(on days: ClosedRange<Day>, in zone: Zone) -> [Range<Int>] {
    busy.flatMap { busy -> [Range<Int>] in
      let onDays: [Day]
      switch busy.when {
      case .date(let day): onDays = days.contains(day) ? [day] : []
      case .weekly(let weekdays): onDays = days.filter { weekdays.contains($0.weekday) }
      }
      return onDays.compactMap { day in
        let start = zone.instant(LocalTime(day, busy.from)).minutes
        let end = zone.instant(LocalTime(day, busy.to)).minutes
        return start < end ? start..<end : nil
      }
    }
  }
}
