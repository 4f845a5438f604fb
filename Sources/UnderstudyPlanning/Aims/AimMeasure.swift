import UnderstudyModel

/// Measures a finished plan by the aims, naively: every term from the placements alone.
struct AimMeasure: Sendable {
  private let plan: ExaminedPlan
  private let problem: PlanningProblem
  private let days: AimDays
  private let shares: FairShares

  init(_ plan: ExaminedPlan, _ shares: FairShares) {
    self.plan = plan
    self.shares = shares
    problem = plan.problem
    days = AimDays(plan.problem)
  }

  /// Every term that the aims name, level by level.
  var values: [AimValue] {
    problem.policy.aims.levels.enumerated().flatMap { level, terms in
      terms.map { aim in
        AimValue(level: level + 1, term: aim.term, weight: aim.weight, value: value(of: aim.term))
      }
    }
  }

  /// One term; smaller is better.
  func value(of term: Aims.Term) -> Int {
    switch term {
    case .placed: placed
    case .onTime:
      problem.requests.indices.reduce(0) { $0 + problem.requests[$1].weight * daysLate($1) }
    case .early: lastDays.reduce(0, +)
    case .finish: lastDays.max() ?? 0
    case .makespan: makespan
    case .fair: hosted.reduce(0) { $0 + max(0, $1.value - (shares.shares[$1.key] ?? 0)) }
    case .continuous: continuous
    case .sameHost: changes { $0.host != $1.host }
    case .sameStart: changes { $0.start != $1.start }
    case .unchanged: changes { $0.host != $1.host || $0.start != $1.start }
    }
  }

  /// Weights of required requests that have no place. Of a choice with too few alternatives placed,
  /// the lightest of the others count.
  private var placed: Int {
    var sum = 0
    for (number, request) in problem.requests.enumerated()
    where !request.isOptional && request.alternative == nil && plan.ending(of: number) == nil {
      sum += request.weight
    }
    for choice in problem.choices.indices {
      sum += missing(in: choice).reduce(0) { $0 + problem.requests[$1].weight }
    }
    return sum
  }

  /// The requests of a choice that count as not placed.
  func missing(in number: Int) -> [Int] {
    let choice = problem.choices[number]
    let placed = plan.placedAlternatives(of: number)
    let lacking = choice.required - placed.count
    guard lacking > 0 else { return [] }
    let open = choice.alternatives.filter { !placed.contains($0) }.map { alternative in
      alternative.filter {
        plan.ending(of: $0) == nil && !problem.requests[$0].isOptional
          && problem.requests[$0].alternative?.choice == number
      }
    }
    func weight(_ requests: [Int]) -> Int {
      requests.reduce(0) { $0 + problem.requests[$1].weight }
    }
    return open.enumerated().sorted {
      (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
    }
    .prefix(lacking).flatMap(\.element)
  }

  /// The day on which a request is due, as far as it is known.
  func due(of number: Int) -> Day? {
    problem.requests[number].dues.compactMap { due in
      switch due {
      case .day(let day): return day
      case .after(let moment, let distance):
        let base = moment.instant(
          ended: { plan.ending(of: $0) }, satisfied: { plan.isSatisfied($0) })
        guard let base, base != .distantPast else { return nil }
        return distance.day(from: problem.window.endDay(of: base))
      }
    }.min()
  }

  /// How many days after its due day a request ends; 0 where it has no place or is in time.
  func daysLate(_ number: Int) -> Int {
    guard let end = plan.ending(of: number), let due = due(of: number) else { return 0 }
    return days.days(after: due, through: problem.window.endDay(of: end))
  }

  /// For each trainee, the days from the window's first to that of their last placement.
  private var lastDays: [Int] {
    Dictionary(grouping: plan.entries, by: \.trainee.id).values.map { entries in
      let last = entries.map(\.end).max().map { problem.window.endDay(of: $0) }
      return last.map { days.days(after: problem.window.first - 1, through: $0) } ?? 0
    }
  }

  private var makespan: Int {
    guard let end = plan.entries.map(\.end).max() else { return 0 }
    return max(0, (end - problem.window.opens + problem.window.slot - 1) / problem.window.slot)
  }

  /// Slots hosted inside the window, every guest's counted.
  var hosted: [Identifier<Person>: Int] {
    let window = problem.window
    return plan.entries.reduce(into: [:]) { hosted, entry in
      hosted[entry.host.id, default: 0] += entry.slots.count {
        window.opens <= window.instant(ofSlot: $0) && window.instant(ofSlot: $0) < window.closes
      }
    }
  }

  private var continuous: Int {
    var hosts: [Block: Set<Identifier<Person>>] = [:]
    for entry in plan.entries {
      guard let request = plan.request(of: entry), let block = Block(request) else { continue }
      hosts[block, default: []].insert(entry.host.id)
    }
    return hosts.values.reduce(0) { $0 + $1.count - 1 }
  }

  private func changes(_ differ: (Placement, Placement) -> Bool) -> Int {
    let now = Dictionary(
      plan.entries.map { (PlacementKey($0.placement), $0.placement) },
      uniquingKeysWith: { first, _ in first })
    return problem.earlier.count { before in
      now[PlacementKey(before)].map { differ(before, $0) } ?? true
    }
  }
}

/// A trainee's sessions that should keep one host.
struct Block: Hashable, Sendable {
  let trainee: Identifier<Person>
  let curriculum: Identifier<Curriculum>
  let name: String

  init?(_ request: Request) {
    guard let name = request.booking.block else { return nil }
    trainee = request.trainee
    curriculum = request.curriculum
    self.name = name
  }
}

extension DueDay {
  /// The day itself, where it hangs on nothing.
  var fixed: Day? {
    guard case .day(let day) = self else { return nil }
    return day
  }
}
