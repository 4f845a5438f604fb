import UnderstudyModel

/// Thinks of small changes that may mend something, from the facts that forbid it.
struct LooseningCandidates {
  private let problem: PlanningProblem
  /// People by the numbers that causes know them by.
  private var people: [Person] { problem.people.people }
  /// Slots that each person hosts in the plan.
  private let load: [Identifier<Person>: Int]

  init(_ outcome: PlanOutcome, of problem: PlanningProblem) {
    self.problem = problem
    load = Dictionary(
      outcome.hostLoads.map { ($0.host, $0.minutes) }, uniquingKeysWith: { first, _ in first })
  }

  private var organisation: Organisation { problem.organisation }
  private var hasPolicy: Bool { organisation.planning != nil }

  /// What to try for troubles that share item and causes, what people mind least first.
  func candidates(for group: [Trouble]) -> [[Loosening]] {
    guard let first = group.first else { return [] }
    let request = problem.requests[first.number]
    var found: [[Loosening]] = []
    func add(_ loosenings: [Loosening]) {
      if !loosenings.isEmpty, !found.contains(loosenings) { found.append(loosenings) }
    }
    if first.isLate, let due = laterDue(group, request) { add([due]) }
    for cause in first.causes {
      for loosenings in loosenings(for: cause, request, group) { add(loosenings) }
    }
    return found.enumerated().sorted { left, right in
      (left.element.cost, left.offset) < (right.element.cost, right.offset)
    }.map(\.element)
  }

  /// What may be loosened about one cause.
  func loosenings(
    for cause: Obstacle.Cause, _ request: Request, _ group: [Trouble]
  ) -> [[Loosening]] {
    let item = request.item.id
    let minutes = minutes(of: request)
    switch cause {
    case .hosts, .notHost: return newHost(request, group)
    case .hostWeek(let host), .hostWeekFull(let host, _):
      return moreHours(people[host], minutes, isFull: cause.rank == 6)
    case .guests(let host, _):
      let more = Loosening.guests(people[host].id, limits(people[host]).guests + 1)
      return [[more]] + shared(request.item).map { [more] + $0 }
    case .ownGuests: return shared(request.item)
    case .othersGuests(_, let other, _):
      return other.flatMap { organisation[$0] }.map { shared($0.item) } ?? []
    case .pieces: return shorterPieces(request)
    case .notice: return shorterNotice
    case .traineeWeek, .traineeDay: return longerLearning(request, minutes)
    case .traineeWeekFull, .traineeDayFull: return moreLearning(request, cause, minutes)
    case .apart, .tooLong: return shorter(request, minutes)
    case .window:
      return hasPolicy
        ? [[.until(problem.window.last + 14)], [.until(problem.window.last + 56)]] : []
    case .cover(let rule), .coverUse(let rule, _):
      return [[.cover(rule, least: problem.covers[rule].least - 1)]]
    case .wait(let number):
      guard case .after(let other) = request.waits[number].cause else { return [] }
      return [[.withoutOrder(item, after: other)]]
    case .noVisitors(.person(let host), let place): return [[.openDoor(people[host].id, place)]]
    case .hours: return [[.withoutHours(item)]]
    case .site: return [[.withoutSite(item)]]
    case .otherTime: return [[.withoutDistinctHosts(item)]]
    case .spacing: return [[.withoutDistance(item)]]
    case .avoid(let place): return [[.withoutAvoid(place)]]
    case .pinnedHost, .pinnedStart:
      let pin = problem.policy.pins.firstIndex {
        $0.trainee.id == request.trainee && $0.item.id == item
      }
      return pin.map { [[.withoutPin($0)]] } ?? []
    default: return []
    }
  }

  // MARK: Hosts

  /// Somebody who is near to hosting the role and may host it for every trainee of the group.
  private func newHost(_ request: Request, _ group: [Trouble]) -> [[Loosening]] {
    let trainees = Set(group.map(\.key.trainee))
    let window = problem.window
    let there = people.filter { person in
      !trainees.contains(person.id)
        && window.first <= window.last && person.isEmployed(on: max(window.first, problem.today))
        && organisation[request.trainee].map { request.booking.site.isMet(by: $0, person) } ?? true
    }
    guard let role = request.hosts.role else { return relation(request, there) }
    let day = max(window.first, problem.today)
    let able = there.filter { problem.level(of: $0, for: role, on: day) < .host }
    let department = organisation[role]?.department?.id
    func fitness(_ person: Person) -> (Int, Int, Int) {
      (
        problem.level(of: person, for: role, on: day).distance,
        person.homeDepartment(in: organisation) == department ? 0 : 1, load[person.id] ?? 0
      )
    }
    let fittest = able.enumerated().sorted { left, right in
      let (mine, theirs) = (fitness(left.element), fitness(right.element))
      return mine == theirs ? left.offset < right.offset : mine < theirs
    }
    let renewed = there.filter { person in
      person.qualified.contains { $0.isHost(of: role, endingBefore: window.last) }
    }
    return renewed.prefix(2).map { [.renewed(role, $0.id, window.last)] }
      + fittest.map(\.element).filter { person in !renewed.contains { $0.id == person.id } }
      .prefix(2).map { [.host(role, $0.id)] }
  }

  /// Somebody for a relation that the trainee lacks: who has it for most others.
  private func relation(_ request: Request, _ there: [Person]) -> [[Loosening]] {
    guard case .people(let named, let missing) = request.hosts, named.isEmpty else { return [] }
    for case .unknown(let owner) in missing {
      guard case .relation(let relation) = owner.word, relation == .manager || relation == .buddy
      else { continue }
      func count(_ person: Person) -> Int {
        people.count {
          (relation == .manager ? $0.manager : $0.buddy)?.id == person.id
        }
      }
      let fittest = there.enumerated().max { left, right in
        (count(left.element), -left.offset) < (count(right.element), -right.offset)
      }
      if let fittest {
        return [[.relation(relation, of: request.trainee, fittest.element.id)]]
      }
    }
    return []
  }

  private func moreHours(_ host: Person, _ minutes: Int, isFull: Bool) -> [[Loosening]] {
    let now = (limits(host).hostingPerWeek ?? 0) * problem.window.slot
    let wanted = isFull ? [now + minutes, now + 2 * minutes] : [minutes, now + minutes]
    return wanted.map { [.hostHours(host.id, $0)] }
  }

  // MARK: Trainees

  /// Limits that leave room for all of it, or less of it.
  private func longerLearning(_ request: Request, _ minutes: Int) -> [[Loosening]] {
    shorter(request, minutes) + [minutes, minutes * 3 / 2].map { raised(request, $0) }
  }

  /// The limits of a week, and of its days where five of them hold too little.
  private func raised(_ request: Request, _ minutes: Int) -> [Loosening] {
    guard let trainee = organisation[request.trainee] else { return [] }
    let limits = limits(trainee)
    let slot = problem.window.slot
    let isSplit = request.booking.parts != nil
    let aDay = isSplit ? (minutes + 299) / 300 * 60 : minutes
    var found: [Loosening] = []
    if let most = limits.learningPerWeek, most * slot < minutes {
      let own = trainee.enrolments.contains { $0.perWeek != nil }
      if own || hasPolicy { found.append(.perWeek(minutes, own ? trainee.id : nil)) }
    }
    if let most = limits.learningPerDay, most * slot < aDay {
      let own = trainee.enrolments.contains { $0.perDay != nil }
      if own || hasPolicy { found.append(.perDay(aDay, own ? trainee.id : nil)) }
    }
    return found
  }

  private func moreLearning(
    _ request: Request, _ cause: Obstacle.Cause, _ minutes: Int
  ) -> [[Loosening]] {
    guard let trainee = organisation[request.trainee] else { return [] }
    let limits = limits(trainee)
    let slot = problem.window.slot
    if case .traineeDayFull = cause {
      let own = trainee.enrolments.contains { $0.perDay != nil }
      guard own || hasPolicy, let most = limits.learningPerDay else { return [] }
      return [[.perDay(most * slot + minutes, own ? trainee.id : nil)]]
    }
    let own = trainee.enrolments.contains { $0.perWeek != nil }
    guard own || hasPolicy, let most = limits.learningPerWeek else { return [] }
    return [[.perWeek(most * slot + minutes, own ? trainee.id : nil)]]
  }

  /// Pieces where it is in one, and less of it: what a week allows, then half of that.
  private func shorter(_ request: Request, _ minutes: Int) -> [[Loosening]] {
    guard case .slots = request.length, let trainee = organisation[request.trainee] else {
      return []
    }
    let slot = problem.window.slot
    if request.booking.parts == nil, request.kind == .session {
      return [[.parts(request.item.id, max(slot, min(minutes / 2, 120) / slot * slot))]]
    }
    let limits = limits(trainee)
    let most = min(
      limits.learningPerWeek ?? .max, (limits.learningPerDay ?? .max / 5) * 5)
    guard most < .max / 8, most * slot < minutes else { return [] }
    let halves = [most, most * 3 / 4, most / 2].filter { $0 > 0 }
    return halves.map { [.duration(request.item.id, $0 * slot)] }
  }

  /// Pieces as long as a day allows, then 2 hours, 1 hour and half an hour.
  private func shorterPieces(_ request: Request) -> [[Loosening]] {
    guard let now = request.booking.parts?.upperMinutes, let trainee = organisation[request.trainee]
    else { return [] }
    let slot = problem.window.slot
    let aDay = limits(trainee).learningPerDay.map { $0 * slot } ?? now
    var lengths: [Int] = []
    for minutes in [aDay, 120, 60, 30] where minutes < now && minutes >= slot {
      if !lengths.contains(minutes) { lengths.append(minutes) }
    }
    return lengths.map { [.parts(request.item.id, $0)] }
  }

  // MARK: Visitors and notice

  /// A session that bears fewer visitors at once than its host bears one more; a workshop is held
  /// for its own people alone.
  private func shared(_ item: Item) -> [[Loosening]] {
    guard let booking = item.booking, item.kind != "workshop",
      booking.isExclusive || booking.guests != nil
    else { return [] }
    return [[.shared(item.id, (booking.guests ?? 1) + 1)]]
  }

  /// Half of the notice, then none.
  private var shorterNotice: [[Loosening]] {
    guard hasPolicy, let notice = problem.policy.limits.notice else { return [] }
    let half: Length.Amount? =
      switch notice.upper {
      case .minutes(let minutes) where minutes > 1: .minutes(minutes / 2)
      case .days(let days) where days > 1: .days(days / 2)
      case .weeks(let weeks) where weeks > 1: .weeks(weeks / 2)
      default: nil
      }
    return [half.map { [.notice(Length($0))] }, [.notice(nil)]].compactMap { $0 }
  }

  // MARK: Days

  /// The due day at which none of the group is late any more, as far as the plan stands.
  private func laterDue(_ group: [Trouble], _ request: Request) -> Loosening? {
    let starts = group.compactMap { trouble -> Int? in
      let enrolment = organisation[trouble.key.trainee]?.enrolments.min { $0.start < $1.start }
      guard let ends = trouble.ends, let start = enrolment?.start else { return nil }
      return ends - start
    }
    guard let days = starts.max() else { return nil }
    var offset =
      request.item.due ?? Offset(.dayZero, days, .calendarDays, at: request.item.declared.range)
    if let due = request.item.due {
      let late = group.map(\.days).max() ?? 0
      switch due.unit {
      case .workingDays: offset.count += late
      case .calendarDays: offset.count += late + (late + 4) / 5 * 2
      case .weeks: offset.count += (late + 4) / 5
      }
    }
    return .due(request.item.id, offset)
  }

  // MARK: Small facts

  private func limits(_ person: Person) -> PersonLimits { problem.limits(of: person) }

  private func minutes(of request: Request) -> Int {
    guard case .slots(let slots) = request.length else {
      return request.booking.duration.flatMap { length in
        organisation[request.trainee].map { $0.minutes(of: length, in: organisation) }
      } ?? 60
    }
    return slots * problem.window.slot
  }
}

extension Level {
  /// How far from hosting it is.
  fileprivate var distance: Int { Level.allCases.count { $0 > self } }
}

extension [Loosening] {
  /// What people mind about all of them.
  var cost: Int { reduce(0) { $0 + $1.cost } }
}
