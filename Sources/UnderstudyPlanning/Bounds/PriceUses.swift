import UnderstudyModel

/// How often each request had each host and start in the cheapest choices; where it has several,
/// nothing has been decided.
struct Habits: Sendable {
  private(set) var hosts: [Int: [Int: Int]] = [:]
  private(set) var starts: [Int: [Int: Int]] = [:]
  /// How often all were looked at.
  private(set) var rounds = 0

  mutating func beginRound() { rounds += 1 }

  mutating func count(_ request: Int, host: Int, place: Int) {
    hosts[request, default: [:]][host, default: 0] += 1
    starts[request, default: [:]][place, default: 0] += 1
  }
}

/// What the cheapest choices use of everything that has a price.
struct Uses: Sendable {
  private let level: PricedLevel
  private let layout: PriceLayout
  private let prices: Prices
  private let weights: AimTerms
  private var used: [Double]
  private var terms: AimTerms
  private var lastDays: [Int]
  /// For each block, the hosts that its requests chose.
  private var blockHosts: [Set<Int>]

  init(_ level: PricedLevel, _ layout: PriceLayout, _ prices: Prices, _ weights: AimTerms) {
    self.level = level
    self.layout = layout
    self.prices = prices
    self.weights = weights
    used = [Double](repeating: 0, count: layout.count)
    terms = level.problem.spent
    lastDays = level.problem.trainees.map(\.lastDay)
    blockHosts = level.problem.blocks.map { _ in [] }
  }

  /// Adds what a case's cheapest choice uses.
  mutating func add(
    _ solution: CaseSolution, of aCase: RelaxedCase, _ sums: PriceSums, _ habits: inout Habits
  ) {
    let problem = level.problem
    var isPlaced: Set<Int> = []
    for placed in solution.placed {
      let request = problem.requests[placed.request]
      isPlaced.insert(placed.request)
      terms.onTime += request.weight * level.late(request, end: placed.end)
      lastDays[request.trainee] = max(
        lastDays[request.trainee], problem.time.aimDay(endingAt: placed.end))
      terms.makespan = max(terms.makespan, problem.time.ends[placed.end - 1])
      guard let place = placed.place,
        let best = level.bestOption(placed.request, place, prices, weights, sums)
      else { continue }
      use(placed.request, best.option, place)
      habits.count(placed.request, host: request.options[best.option].host, place: place)
    }
    for request in aCase.requests where !isPlaced.contains(request) {
      terms.placed += problem.requests[request].lost
      let count = problem.requests[request].earlier.count
      terms.sameHost += count
      terms.sameStart += count
      terms.unchanged += count
    }
  }

  private mutating func use(_ number: Int, _ choice: Int, _ place: Int) {
    let problem = level.problem
    let request = problem.requests[number]
    let option = request.options[choice]
    if request.earlier.isOneStretch {
      let hasHost = option.host == request.earlier.host
      let hasStart = place == request.earlier.place
      if !hasHost { terms.sameHost += 1 }
      if !hasStart { terms.sameStart += 1 }
      if !hasHost || !hasStart { terms.unchanged += 1 }
    }
    if let block = request.block {
      blockHosts[block].insert(option.host)
      used[layout.option(choice, of: number)] += 1
    }
    used[layout.share(of: option.host)] += Double(request.slots)
    let week = problem.time.weeks[place]
    if problem.time.weeks[place + request.slots - 1] == week {
      for (number, length) in problem.lengths.enumerated() where length <= request.slots {
        used[layout.count(week, number, of: option.host)] += Double(request.slots / length)
      }
    }
    let own = level.ownHost[request.trainee]
    for taken in place..<place + request.slots {
      used[layout.week(problem.time.weeks[taken], of: option.host)] += 1
      if option.share > 0 {
        used[layout.place(taken, of: option.host)] += 1 / Double(option.share)
      }
      if let own { used[layout.place(taken, of: own)] += 1 }
      for absence in option.absences {
        let (cover, row) = (problem.absences[absence].cover, problem.absences[absence].row)
        if row.map({ problem.rows.isSet(taken, in: $0) }) ?? true {
          used[layout.cover(cover, at: taken)] += 1
        }
      }
    }
  }

  /// So much that nothing which never runs out gets a price.
  private static let endless = 1_000_000.0

  /// What is used, less what there is.
  func excess() -> [Double] {
    let problem = level.problem
    var excess = used
    var terms = terms
    for (number, host) in problem.hosts.enumerated() {
      for (week, left) in host.slotsLeft.enumerated() {
        excess[layout.week(week, of: number)] -= left.map(Double.init) ?? Self.endless
      }
      for week in host.slotsLeft.indices {
        for (length, slots) in problem.lengths.enumerated() {
          let left = problem.visitsLeft(number, week: week, ofLength: slots)
          excess[layout.count(week, length, of: number)] -= left.map(Double.init) ?? Self.endless
        }
      }
      for place in 0..<problem.time.count { excess[layout.place(place, of: number)] -= 1 }
      let above = used[layout.share(of: number)] + Double(host.aboveShare)
      terms.fair += Int(max(0, above))
      excess[layout.share(of: number)] += Double(min(0, host.aboveShare))
      if weights.fair == 0 { excess[layout.share(of: number)] = 0 }
    }
    for (cover, slack) in problem.covers.enumerated() {
      for (place, left) in slack.enumerated() {
        excess[layout.cover(cover, at: place)] -= left.map(Double.init) ?? Self.endless
      }
    }
    countBlocks(&excess, &terms)
    terms.early = lastDays.reduce(0, +)
    terms.finish = lastDays.max() ?? 0
    for earlier in prices.levels.indices {
      excess[layout.level(earlier)] =
        Double(problem.aims.value(of: terms, at: earlier)) - Double(level.values[earlier])
    }
    return excess
  }

  private func countBlocks(_ excess: inout [Double], _ terms: inout AimTerms) {
    let problem = level.problem
    let blocks = level.blockPrices(prices)
    for (number, block) in problem.blocks.enumerated() {
      let hosts = blockHosts[number].subtracting(block.hosts).count + block.standing
      if block.standing == 0 { terms.continuous += max(0, hosts - 1) }
      if block.standing > 0 { terms.continuous += hosts - block.standing }
    }
    for (number, request) in problem.requests.enumerated() {
      guard let block = request.block else { continue }
      for (choice, option) in request.options.enumerated() {
        let slope = layout.option(choice, of: number)
        if weights.continuous == 0 || prices.blockHosts[number].isEmpty {
          excess[slope] = 0
        } else if option.host == blocks[block].dearest {
          excess[slope] -= 1
        }
      }
    }
  }
}
