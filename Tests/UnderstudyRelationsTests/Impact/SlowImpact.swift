import UnderstudyModel

@testable import UnderstudyRelations

/// Impact computed a second time, slowly and plainly: clocks are walked in steps of half an hour, and
/// links are tried over and over until nothing changes. It shares no code with the search.
struct SlowImpact {
  private let organisation: Organisation
  private let graph: ServiceGraph
  private let days: [Day]
  private let start: Int
  private let limit: Int
  private var working: [String: [Bool]] = [:]
  static let step = 30

  init(_ graph: ServiceGraph, from day: Day) {
    organisation = graph.organisation
    self.graph = graph
    var days: [Day] = []
    var next = day
    while days.count < 11 {
      if organisation.defaultCalendar.isWorking(next) { days.append(next) }
      next = next + 1
    }
    self.days = days
    start = Self.beginning(of: days[0], organisation)
    limit = Self.beginning(of: days[10], organisation) + 1_440
    let calendars =
      [(organisation.defaultCalendar, organisation.zone)]
      + organisation.content.people.map {
        ($0.workCalendar(in: organisation), $0.zone(in: organisation))
      }
    for (calendar, zone) in calendars {
      working[Self.key(calendar, zone)] = stride(from: start, to: limit, by: Self.step).map {
        let local = zone.local(Instant(minutes: $0))
        return calendar.stretches(on: local.day).contains { $0.contains(local.time.minutes) }
      }
    }
  }

  /// When each node is reached, in minutes since 1970 in UTC, and the services that are missed.
  func reached(_ failing: Node, halfDays: Int) -> (times: [Node: Int], missed: Set<String>) {
    guard let window = window(failing, halfDays) else { return ([:], []) }
    var times: [Node: Int] = [failing: window.lowerBound]
    var missed: Set<String> = []
    var isChanging = true
    while isChanging {
      isChanging = false
      for link in graph.links {
        guard let from = times[link.supplier], let at = end(of: link, from: from),
          at < window.upperBound
        else { continue }
        missed.insert(link.id.rawValue)
        for node in receivers(of: link) where node != failing && at < times[node] ?? .max {
          times[node] = at
          isChanging = true
        }
      }
    }
    times[failing] = nil
    return (times, missed)
  }

  private func receivers(of link: ServiceLink) -> [Node] {
    switch link.receiver {
    case .everyone: organisation.content.roles.map { .role($0.id) }
    case .department(let id):
      organisation.content.roles.filter { $0.department?.id == id }.map { .role($0.id) }
    default: [link.receiver]
    }
  }

  private func end(of link: ServiceLink, from: Int) -> Int? {
    let clock = clock(of: link.supplier)
    let hours = working[clock.key] ?? []
    let day = longestDay(clock.calendar)
    var left: Int
    switch (link.service.within?.length.upper, link.service.within?.clock) {
    case (nil, _): left = day
    case (.minutes(let minutes), .elapsed): return from + minutes
    case (.days(let days), .elapsed): return from + days * 1_440
    case (.weeks(let weeks), .elapsed): return from + weeks * 10_080
    case (.minutes(let minutes), _): left = minutes
    case (.days(let days), _): left = days * day
    case (.weeks(let weeks), _):
      let open = (0..<7).filter { !clock.calendar.stretches(on: Day(number: $0)).isEmpty }
      left = weeks * open.count * day
    }
    if left == 0 { return from }
    var moment = from
    while moment < limit {
      let slot = (moment - start) / Self.step
      if slot < hours.count, hours[slot] {
        if left == 0 { return moment }
        left -= Self.step
      }
      moment += Self.step
    }
    return nil
  }

  private func longestDay(_ calendar: WorkCalendar) -> Int {
    var open = calendar
    open.closings = []
    return (0..<7).map { day in
      open.stretches(on: Day(number: day)).map(\.count).reduce(0, +)
    }.max() ?? 480
  }

  private func clock(of node: Node) -> (key: String, calendar: WorkCalendar) {
    let holder = node.role.flatMap { organisation.holders(of: $0, on: days[0]).first }
    let calendar = holder?.workCalendar(in: organisation) ?? organisation.defaultCalendar
    let zone = holder?.zone(in: organisation) ?? organisation.zone
    return (Self.key(calendar, zone), calendar)
  }

  /// Tries every stretch of days without a stand-in and keeps the longest, the first of equals.
  private func window(_ failing: Node, _ halfDays: Int) -> Range<Int>? {
    let whole = halfDays / 2
    let end =
      halfDays % 2 == 0
      ? Self.beginning(of: days[whole], organisation) : middle(of: days[whole])
    let count = (halfDays + 1) / 2
    let isCovered = days.prefix(count).map { day in
      organisation.content.people.contains { person in
        guard let role = failing.role, person.countsForCover else { return false }
        let holds = person.holds.contains { $0.role.id == role && $0.counts(on: day) }
        return !holds && person.declaredLevel(for: role, on: day) >= .cover
          && person.away(on: day, in: organisation) == nil
      }
    }
    var best: Range<Int>?
    for first in 0..<count {
      for last in first..<count where !isCovered[first...last].contains(true) {
        let from = Self.beginning(of: days[first], organisation)
        let until = last == count - 1 ? end : Self.beginning(of: days[last + 1], organisation)
        if until - from > best?.count ?? 0 { best = from..<until }
      }
    }
    return best
  }

  private func middle(of day: Day) -> Int {
    let minutes = organisation.defaultCalendar.stretches(on: day).flatMap { Array($0) }
    let time = LocalTime(day, TimeOfDay(minutes: minutes[minutes.count / 2]))
    return organisation.zone.instant(time).minutes
  }

  private static func beginning(of day: Day, _ organisation: Organisation) -> Int {
    let first = organisation.defaultCalendar.stretches(on: day).first?.lowerBound ?? 0
    return organisation.zone.instant(LocalTime(day, TimeOfDay(minutes: first))).minutes
  }

  private static func key(_ calendar: WorkCalendar, _ zone: Zone) -> String {
    "\(calendar.id) \(zone.name)"
  }
}
