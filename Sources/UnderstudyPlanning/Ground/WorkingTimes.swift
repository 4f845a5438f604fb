import UnderstudyModel

/// When people are at work and free, as rows of bits on the line of slots.
struct WorkingTimes: Sendable {
  let line: SlotLine
  /// For each person, the places at which they are at work.
  let present: BitRows
  /// For each person, the places at which they are at work and neither busy nor at an event.
  let free: BitRows
  /// For each person who takes part in anything, the slots in all of which they are at work.
  private let slots: [[Range<Int>]]
  private let takesPart: [Bool]
  private let hours: WorkingHours
  private let slotCount: Int

  /// - Parameters:
  ///   - problem: what is planned.
  ///   - commitments: whose placements need places on the line, whoever is at work then.
  init(_ problem: PlanningProblem, committed commitments: Commitments) {
    let window = problem.window
    let people = problem.people.people
    let count = max(0, window.slotNumber(of: window.closes + -1) + 1)
    var touched = [Bool](repeating: false, count: people.count)
    for trainee in problem.trainees { touched[trainee] = true }
    for hosts in problem.hosts { for host in hosts { touched[host] = true } }
    var used = [Bool](repeating: false, count: count)
    let hours = WorkingHours(problem)
    let slots = SideBySide().map(people.count) { [touched] numbers in
      numbers.map { touched[$0] ? hours.slots(of: $0, count) : [] }
    }
    Self.mark(slots, in: &used)
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
    let taken = SideBySide().map(people.count) { [touched] numbers in
      numbers.map { touched[$0] ? problem.taken(of: people[$0], on: line) : [] }
    }
    for person in people.indices {
      for places in taken[person] { free.clear(places, in: person) }
    }
    self.line = line
    self.present = present
    self.free = free
    self.slots = slots
    takesPart = touched
    self.hours = hours
    slotCount = count
  }

  /// Marks every slot in which somebody is at work: by where that begins and ends, so that a person
  /// costs two marks a stretch and not one a slot.
  private static func mark(_ slots: [[Range<Int>]], in used: inout [Bool]) {
    var changes = [Int](repeating: 0, count: used.count + 1)
    for ranges in slots {
      for range in ranges {
        changes[range.lowerBound] += 1
        changes[range.upperBound] -= 1
      }
    }
    var present = 0
    for slot in used.indices {
      present += changes[slot]
      used[slot] = present > 0
    }
  }

  /// The stretches of places at which somebody is at work, whether they take part in anything or not.
  func stretches(of person: Int) -> [Range<Int>] {
    if takesPart[person] {
      return slots[person].compactMap { range in
        line.place(ofSlot: range.lowerBound).map { $0..<$0 + range.count }
      }
    }
    return hours.slots(of: person, slotCount).flatMap { range in
      line.segments(ofSlots: range).map(\.range)
    }
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

extension PlanningProblem {
  /// The places of the line that somebody's meetings and events take.
  fileprivate func taken(of person: Person, on line: SlotLine) -> [Range<Int>] {
    let days = window.day(of: window.origin) - 1...max(window.first, window.last) + 1
    let meetings = person.meetings(on: days, in: person.zone(in: organisation))
    return (meetings + (events[person.id] ?? []).map(\.minutes)).compactMap { minutes in
      let from = line.firstPlace(notOverAt: Instant(minutes: minutes.lowerBound))
      let to = line.firstPlace(from: Instant(minutes: minutes.upperBound))
      return from < to ? from..<to : nil
    }
  }
}

extension Person {
  /// The person's meetings on some days of their zone, in minutes of the one line of time.
  fileprivate func meetings(on days: ClosedRange<Day>, in zone: Zone) -> [Range<Int>] {
    busy.flatMap { busy -> [Range<Int>] in
      let onDays: [Day]
      switch busy.when {
      case .date(let day): onDays = days.contains(day) ? [day] : []
      case .weekly(let weekdays):
        // One week of days, and each of them again every seven: asking every day takes its time.
        onDays = (0..<min(7, days.count)).map { days.lowerBound + $0 }
          .filter { weekdays.contains($0.weekday) }.flatMap { first in
            stride(from: 0, through: days.upperBound - first, by: 7).map { first + $0 }
          }
      }
      return onDays.compactMap { day in
        let start = zone.instant(LocalTime(day, busy.from)).minutes
        let end = zone.instant(LocalTime(day, busy.to)).minutes
        return start < end ? start..<end : nil
      }
    }
  }
}
