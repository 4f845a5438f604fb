import UnderstudyModel

/// A plan laid out for the rules to look at: every placement with the people and the time it takes.
struct ExaminedPlan: Sendable {
  /// A placement whose people and item exist.
  ///
  /// A class, because the rules put it into many lists, and nothing in it ever changes.
  final class Entry: Sendable {
    let placement: Placement
    let trainee: Person
    let host: Person
    let item: Item
    /// The number of the request it is for; absent where nothing of the kind is asked for (any more).
    let request: Int?
    let start: Instant
    let end: Instant
    /// The slots it takes of people's time, in order. Of a placement measured in whole days these
    /// are the host's working hours.
    let slots: [Int]
    let isHistory: Bool

    /// `nil` where the content does not know one of the people or the item.
    fileprivate init?(_ placement: Placement, in problem: PlanningProblem) {
      let organisation = problem.organisation
      guard let trainee = organisation[placement.trainee],
        let host = organisation[placement.host], let item = organisation[placement.item]?.item
      else { return nil }
      let zone = problem.window.zone
      self.placement = placement
      self.trainee = trainee
      self.host = host
      self.item = item
      request = problem.request(for: placement)
      start = zone.instant(placement.start)
      end = zone.instant(placement.end)
      isHistory = problem.isHistory(placement)
      slots = start < end ? Self.slots(start, end, item, host, problem) : []
    }
  }

  let problem: PlanningProblem
  /// In schedule order.
  let entries: [Entry]
  /// Placements that name a person or an item that the content does not know.
  let strangers: [Placement]
  /// When people are at work and at events, over all days that the plan's future touches.
  let times: PeopleTimes
  /// The entries of each request.
  let byRequest: [Int: [Entry]]
  /// Everybody who visits a host in a slot, ordered by host and slot.
  let guests: [(place: PersonSlot, guests: [Entry])]

  /// - Parameters:
  ///   - placements: the plan, in any order.
  ///   - problem: what is asked for.
  ///   - known: people's times, where somebody has looked them up; used as far as they reach.
  init(
    _ placements: [Placement], of problem: PlanningProblem, knowing known: PeopleTimes? = nil
  ) {
    self.problem = problem
    var entries: [Entry] = []
    var strangers: [Placement] = []
    for placement in placements.sorted(by: Placement.inScheduleOrder) {
      if let entry = Entry(placement, in: problem) {
        entries.append(entry)
      } else {
        strangers.append(placement)
      }
    }
    self.entries = entries
    self.strangers = strangers
    byRequest = Dictionary(grouping: entries.filter { $0.request != nil }) { $0.request ?? 0 }
    guests = Self.guests(in: entries)
    times = Self.times(for: entries.filter { !$0.isHistory }, problem, known)
  }

  private static func guests(in entries: [Entry]) -> [(place: PersonSlot, guests: [Entry])] {
    let byHost = Dictionary(grouping: entries, by: \.host.id)
    return byHost.sorted { $0.key < $1.key }.flatMap { host, entries in
      var bySlot: [Int: [Entry]] = [:]
      for entry in entries {
        for slot in entry.slots { bySlot[slot, default: []].append(entry) }
      }
      return bySlot.sorted { $0.key < $1.key }.map { (PersonSlot(person: host, slot: $0), $1) }
    }
  }

  /// The request that an entry is for.
  func request(of entry: Entry) -> Request? { entry.request.map { problem.requests[$0] } }

  private static func times(
    for entries: [Entry], _ problem: PlanningProblem, _ known: PeopleTimes?
  ) -> PeopleTimes {
    let window = problem.window
    let starts = entries.map { window.day(of: $0.start) }
    let ends = entries.map { window.day(of: max($0.start, $0.end)) }
    let first = starts.min() ?? window.first
    let days = first...max(first, ends.max() ?? first)
    let people = Set(entries.flatMap { [$0.trainee.id, $0.host.id] })
    if let known, known.know(people, on: days) { return known }
    return PeopleTimes(people, on: days, problem)
  }

  /// When somebody is at work, in minutes of the one line of time, touching stretches joined.
  func presence(of person: Identifier<Person>) -> [Range<Int>] { times.presence[person] ?? [] }
}

extension ExaminedPlan.Entry {
  private static func slots(
    _ start: Instant, _ end: Instant, _ item: Item, _ host: Person, _ problem: PlanningProblem
  ) -> [Int] {
    let window = problem.window
    let all = window.slotNumber(of: start)...window.slotNumber(of: end + -1)
    guard item.booking?.duration?.upperWorkingDays != nil else { return Array(all) }
    let days = window.day(of: start) - 2...window.day(of: end) + 2
    let hours = host.workingMinutes(on: days, in: problem.organisation)
    return all.filter { hours.hold(window.minutes(ofSlot: $0)) }
  }

  /// The role that the trainee follows, where the item names one.
  var role: Identifier<Role>? {
    switch item.content {
    case .session(let session): session.host.role
    case .workshop(let workshop): workshop.facilitator.role
    default: nil
    }
  }

  var isWorkshop: Bool {
    if case .workshop = item.content { true } else { false }
  }

  var isWholeDays: Bool { item.booking?.duration?.upperWorkingDays != nil }

  /// The two as one run of a workshop: the same item, facilitator, start and end.
  func isOneRun(with other: ExaminedPlan.Entry) -> Bool {
    isWorkshop && placement.item == other.placement.item && placement.host == other.placement.host
      && start == other.start && end == other.end
  }
}

extension Session.Host {
  fileprivate var role: Identifier<Role>? {
    guard case .role(let role) = self else { return nil }
    return role.id
  }
}

extension PlanningWindow {
  /// The minutes of a slot on the one line of time.
  func minutes(ofSlot number: Int) -> Range<Int> {
    let start = instant(ofSlot: number).minutes
    return start..<start + slot
  }
}

extension [Range<Int>] {
  /// Whether one of these ranges holds all of another. They are in order and do not touch.
  func hold(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= range.lowerBound
  }
}

extension Person {
  /// When the person is at work on some days of their zone, in minutes of the one line of time, in
  /// order, touching stretches joined.
  func workingMinutes(on days: ClosedRange<Day>, in organisation: Organisation) -> [Range<Int>] {
    let zone = zone(in: organisation)
    var stretches: [Range<Int>] = []
    for day in days {
      for stretch in presence(on: day, in: organisation) {
        let start = zone.instant(LocalTime(day, TimeOfDay(minutes: stretch.lowerBound))).minutes
        let end = zone.instant(LocalTime(day, TimeOfDay(minutes: stretch.upperBound))).minutes
        guard start < end else { continue }
        if let last = stretches.last, start <= last.upperBound {
          stretches[stretches.count - 1] = last.lowerBound..<Swift.max(last.upperBound, end)
        } else {
          stretches.append(start..<end)
        }
      }
    }
    return stretches
  }
}

extension CoverRule {
  /// The people who count for the rule: whose home the department is, or who ever hold the role.
  func members(in organisation: Organisation) -> [Person] {
    switch subject {
    case .role(let role): organisation.holders(of: role)
    case .department(let department): organisation.members(of: department)
    }
  }
}
