import UnderstudyModel

/// Puts all that somebody still needs for a role into calendars, one session after another.
struct LearningCourse {
  private let next: NextPerson
  private let person: Person
  private let path: LearningPath
  private let record: LearningRecord
  private let counting: DayCounting
  /// What the plan has, by item.
  private let planned: [Identifier<Item>: [Placement]]
  private(set) var slots: [LearningSlot] = []
  /// When items that were placed here or by the plan are over.
  private var ends: [Identifier<Item>: Int] = [:]

  /// `nil` where the curriculum does not lead this person to the role, or begins too late.
  ///
  /// - Parameters:
  ///   - next: who learns what.
  ///   - start: the first day of the enrolment, for somebody who is not enrolled yet.
  ///   - record: what is done.
  ///   - plan: what is placed.
  ///   - organisation: where it happens.
  init?(
    _ next: NextPerson, from start: Day, record: LearningRecord, plan: [Placement],
    in organisation: Organisation
  ) {
    guard var person = organisation[next.person] else { return nil }
    let own = person.enrolments.first { $0.curriculum.id == next.curriculum }
    let enrolment =
      own
      ?? Enrolment(
        Reference(next.curriculum, at: Declaration.nowhere.range), start: start,
        declared: .nowhere)
    if own == nil { person.enrolments.append(enrolment) }
    guard let path = organisation.path(of: person, in: enrolment) else { return nil }
    self.next = next
    self.person = person
    self.path = path
    self.record = record
    counting = DayCounting(person, enrolment, in: organisation)
    planned = Dictionary(grouping: plan.filter { $0.trainee == next.person }, by: \.item)
  }

  /// Places everything and books it; leaves the search as it was where something finds no place.
  mutating func place(with search: inout SlotSearch) -> Bool {
    var trial = search
    for lesson in next.remaining {
      guard let step = path.step(lesson.lesson.item), place(step, &trial, depth: 0) else {
        return false
      }
    }
    slots.sort { ($0.start, $0.item) < ($1.start, $1.item) }
    search = trial
    return true
  }

  private mutating func place(_ step: PathStep, _ search: inout SlotSearch, depth: Int) -> Bool {
    guard ends[step.item.id] == nil, record[person.id, step.item.id] == nil else { return true }
    guard depth < 24, case .session(let session) = step.item.content,
      let role = session.host.role(in: search.ground.organisation),
      var earliest = earliest(of: step, &search, depth: depth)
    else { return false }
    let placed = planned[step.item.id] ?? []
    var hosts = Set(session.booking.hasDistinctHosts ? placed.map(\.host) : [])
    for time in 1...max(1, session.booking.times) {
      let known = placed.filter { ($0.time ?? 1) == time }
      if !known.isEmpty {
        keep(known, &earliest, session.booking, search.ground)
        continue
      }
      let wish = SlotSearch.Wish(
        trainee: person, role: role, item: step.item.id, booking: session.booking, from: earliest,
        others: hosts)
      let found = search.place(wish)
      guard let first = found.first, let last = found.last else { return false }
      if session.booking.hasDistinctHosts { hosts.insert(first.host) }
      let zone = search.ground.zone
      slots += found.map {
        LearningSlot(
          item: step.item.id, host: $0.host,
          start: zone.local(Instant(minutes: $0.time.lowerBound)),
          end: zone.local(Instant(minutes: $0.time.upperBound)), isPlanned: false)
      }
      ends[step.item.id] = last.time.upperBound
      earliest = max(
        last.time.upperBound,
        first.time.lowerBound + gap(session.booking.every, search.ground.organisation))
    }
    return true
  }

  /// Takes over what the plan has.
  private mutating func keep(
    _ placements: [Placement], _ earliest: inout Int, _ booking: Booking, _ ground: SlotGround
  ) {
    for placement in placements {
      slots.append(
        LearningSlot(
          item: placement.item, host: placement.host, start: placement.start, end: placement.end,
          isPlanned: true))
      let start = ground.zone.instant(placement.start).minutes
      let end = ground.zone.instant(placement.end).minutes
      ends[placement.item] = max(ends[placement.item] ?? end, end)
      earliest = max(earliest, end, start + gap(booking.every, ground.organisation))
    }
  }

  /// Minutes from start to start. Days are calendar days here: a little more than may be asked.
  private func gap(_ every: Length?, _ organisation: Organisation) -> Int {
    guard let every else { return 0 }
    if let minutes = every.upperMinutes { return minutes }
    return (every.upperWorkingDays ?? 0) * 7 / 5 * 1_440 + 2 * 1_440
  }

  /// When a step may begin: when its enrolment and phase have, and after all that it waits for, which is
  /// placed first where it is a session.
  private mutating func earliest(
    of step: PathStep, _ search: inout SlotSearch, depth: Int
  ) -> Int? {
    let zone = search.ground.zone
    func opening(_ day: Day) -> Int { zone.instant(LocalTime(day, .midnight)).minutes }
    var earliest = opening(path.enrolment.start)
    var days = [path.phases[step.phase].opens]
    if let offset = step.item.booking?.earliest { days.append(counting.day(of: offset)) }
    for day in days {
      if case .after(let item, _, _) = day, !settle(item, &search, depth: depth) { return nil }
      let known = counting.day(day) { item in
        record[person.id, item]?.day
          ?? ends[item].map { zone.local(Instant(minutes: $0 - 1)).day }
      }
      guard let known else { return nil }
      earliest = max(earliest, opening(known))
    }
    for wait in step.waits {
      guard case .item(let item, _) = wait, settle(item, &search, depth: depth) else { return nil }
      earliest = max(earliest, over(item, zone))
    }
    return earliest
  }

  /// Sees that an item has an end that is known: done, placed, or no session at all.
  private mutating func settle(
    _ item: Identifier<Item>, _ search: inout SlotSearch, depth: Int
  ) -> Bool {
    guard let step = path.step(item), record[person.id, item] == nil, step.omission == nil,
      let booking = step.item.booking, booking.duration != nil
    else { return true }
    return place(step, &search, depth: depth + 1)
  }

  /// When an item that was settled is over. What is no session is over at the end of its due day.
  private func over(_ item: Identifier<Item>, _ zone: Zone) -> Int {
    if let end = ends[item] { return end }
    guard record[person.id, item] == nil, let step = path.step(item), step.omission == nil,
      let due = step.due?.fixed
    else { return 0 }
    return zone.instant(LocalTime(due + 1, .midnight)).minutes
  }
}
