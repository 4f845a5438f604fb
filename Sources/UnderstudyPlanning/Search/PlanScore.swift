import UnderstudyModel

/// The terms of the aims, kept current while demands come and go.
struct PlanScore: Sendable {
  var terms = AimTerms()
  /// For each trainee, the days from the window's first to that of their last visit.
  var lastDay: [Int]
  var lastEnd: [Instant]
  /// Slots of the window that each person hosts.
  var load: [Int]
  /// For each block, the hosts used and how often.
  var blockHosts: [[BlockHost]]
  /// What each demand adds to `on-time`.
  var lateness: [Int]
  let usesFinish: Bool
  let usesMakespan: Bool

  struct BlockHost: Sendable {
    var host: Int
    var count: Int
  }

  /// The score of the plan in which nothing stands.
  init(_ ground: Ground) {
    lastDay = Array(repeating: 0, count: ground.people.count)
    lastEnd = Array(repeating: .distantPast, count: ground.people.count)
    load = lastDay
    blockHosts = Array(repeating: [], count: ground.blockCount)
    lateness = Array(repeating: 0, count: ground.demands.count)
    let named = Set(ground.problem.policy.aims.levels.joined().map(\.term))
    usesFinish = named.contains(.finish)
    usesMakespan = named.contains(.makespan)
    let before = ground.demands.reduce(ground.lost) { $0 + ($1.previous?.pieces.count ?? 0) }
    terms.sameHost = before
    terms.sameStart = before
    terms.unchanged = before
  }

  mutating func setLastDay(of trainee: Int, _ day: Int) {
    terms.early += day - lastDay[trainee]
    lastDay[trainee] = day
  }

  mutating func apply(_ changes: Ground.Changes, _ sign: Int) {
    terms.sameHost += sign * changes.host
    terms.sameStart += sign * changes.start
    terms.unchanged += sign * changes.either
  }

  mutating func join(_ block: Int, _ host: Int) {
    if let place = blockHosts[block].firstIndex(where: { $0.host == host }) {
      blockHosts[block][place].count += 1
    } else {
      if !blockHosts[block].isEmpty { terms.continuous += 1 }
      blockHosts[block].append(BlockHost(host: host, count: 1))
    }
  }

  mutating func leave(_ block: Int, _ host: Int) {
    guard let place = blockHosts[block].firstIndex(where: { $0.host == host }) else { return }
    blockHosts[block][place].count -= 1
    if blockHosts[block][place].count == 0 {
      blockHosts[block].remove(at: place)
      if !blockHosts[block].isEmpty { terms.continuous -= 1 }
    }
  }
}
