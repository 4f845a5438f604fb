/// Looks for good prices: subgradient steps of Polyak's length (1969), towards the plan's value.
///
/// Nothing here needs to be right for a bound to hold; ``PricedLevel/bound(_:)`` computes each from
/// whole numbers, as anybody may again.
struct PriceSearch: Sendable {
  private let level: PricedLevel
  /// The level's value in the plan, in parts.
  private let target: Double
  private var pace: Double
  private var hostWeeks: [[Double]]
  private var hostPlaces: [[Double]]
  private var shares: [Double]
  private var levels: [Double]
  /// For each case, its part of its trainee's days, of everybody's last day, and of the last slot.
  private var early: [Double]
  private var finish: [Double]
  private var makespan: [Double]
  private var direction: Excess?
  private(set) var best: (prices: Prices, total: Int, least: [Int])

  /// - Parameters:
  ///   - level: what is bounded.
  ///   - start: the prices to begin with.
  ///   - pace: how large steps are at first, as a part of the way to the plan's value.
  init(_ level: PricedLevel, from start: Prices, pace: Double) {
    self.pace = pace
    self.level = level
    target = Double(level.values[level.level]) * Double(Prices.scale)
    hostWeeks = start.hostWeeks.map { $0.map(Double.init) }
    hostPlaces = start.hostPlaces.map { $0.map(Double.init) }
    shares = start.shares.map(Double.init)
    levels = start.levels.map(Double.init)
    let cases = level.cases
    var count = Array(repeating: 0.0, count: level.problem.trainees.count)
    for aCase in cases { count[aCase.trainee] += 1 }
    early = cases.map { 1 / count[$0.trainee] }
    finish = cases.map { _ in cases.isEmpty ? 0 : 1 / Double(cases.count) }
    makespan = finish
    best = (start, .min, [])
  }

  /// Improves the prices until the bound meets the plan's value, or the steps are used up.
  mutating func run(steps most: Int, rounds: Int) {
    var steps = 0
    var stale = 0
    for round in 0..<rounds {
      let prices = prices
      let bound = level.bound(prices)
      steps += bound.steps + level.cases.count
      if bound.total > best.total {
        best = (prices, bound.total, bound.solutions.map(\.cost))
        stale = 0
      } else {
        stale += 1
        if stale >= 8 {
          pace /= 2
          stale = 0
        }
      }
      if level.units(best.total) >= level.values[level.level] { return }
      if steps >= most || pace < 0.004 { return }
      move(bound, prices, pace: pace, share: 1 / (2 + Double(round)))
    }
  }

  /// The prices in whole numbers, none below 0 and none beyond what a term weighs.
  private var prices: Prices {
    var prices = Prices(levels: levels.count, level.problem, cases: level.cases.count)
    prices.levels = levels.map(whole)
    prices.hostWeeks = hostWeeks.map { $0.map(whole) }
    prices.hostPlaces = hostPlaces.map { $0.map(whole) }
    let weights = level.weights(prices)
    prices.shares = shares.map { min(whole($0), weights.fair) }
    for number in level.cases.indices {
      prices.caseDays[number] =
        whole(early[number] * Double(weights.early))
        + whole(finish[number] * Double(weights.finish))
      prices.caseSlots[number] = whole(makespan[number] * Double(weights.makespan))
    }
    return prices
  }

  private func whole(_ price: Double) -> Int { Int(max(0, price).rounded(.down)) }

  /// What the cheapest choices use, less what there is.
  private struct Excess: Sendable {
    var hostWeeks: [[Double]]
    var hostPlaces: [[Double]]
    var shares: [Double]
    var levels: [Double]

    /// Mixes in an earlier direction, which keeps the prices from swinging to and fro.
    mutating func blend(_ earlier: Excess, keeping part: Double) {
      func mix(_ new: inout [Double], _ old: [Double]) {
        for place in new.indices { new[place] = (1 - part) * new[place] + part * old[place] }
      }
      for host in hostWeeks.indices {
        mix(&hostWeeks[host], earlier.hostWeeks[host])
        mix(&hostPlaces[host], earlier.hostPlaces[host])
      }
      mix(&shares, earlier.shares)
      mix(&levels, earlier.levels)
    }
  }

  /// How much of the last direction a step keeps.
  private static let memory = 0.7

  private mutating func move(_ bound: PricedBound, _ prices: Prices, pace: Double, share: Double) {
    let sums = PriceSums(prices, level.problem)
    var excess = excess(of: bound, prices, sums)
    if let direction { excess.blend(direction, keeping: Self.memory) }
    direction = excess
    let scaled = max(1, target)
    var length = 0.0
    func count(_ price: Double, _ slope: Double) {
      if price > 0 || slope > 0 { length += slope * slope }
    }
    for host in hostWeeks.indices {
      for week in hostWeeks[host].indices {
        count(hostWeeks[host][week], excess.hostWeeks[host][week])
      }
      for place in hostPlaces[host].indices {
        count(hostPlaces[host][place], excess.hostPlaces[host][place])
      }
      if bound.weights.fair > 0 { count(shares[host], excess.shares[host]) }
    }
    for earlier in levels.indices { count(levels[earlier], excess.levels[earlier]) }
    if length > 0 {
      let gap = max(scaled * 0.002, target - Double(best.total))
      let step = pace * gap / length
      for host in hostWeeks.indices {
        for week in hostWeeks[host].indices {
          hostWeeks[host][week] = max(
            0, hostWeeks[host][week] + step * excess.hostWeeks[host][week])
        }
        for place in hostPlaces[host].indices {
          hostPlaces[host][place] = max(
            0, hostPlaces[host][place] + step * excess.hostPlaces[host][place])
        }
        shares[host] = min(
          Double(bound.weights.fair), max(0, shares[host] + step * excess.shares[host]))
      }
      for earlier in levels.indices {
        levels[earlier] = max(0, levels[earlier] + step * excess.levels[earlier])
      }
    }
    moveDays(bound, share)
  }

  /// The case that ends last bears more of what its end costs.
  private mutating func moveDays(_ bound: PricedBound, _ share: Double) {
    let problem = level.problem
    var lastOf = [Int: (number: Int, day: Int)]()
    var last = (number: -1, day: -1)
    var lastSlot = (number: -1, slot: -1)
    for (number, solution) in bound.solutions.enumerated() {
      let end = solution.placed.map(\.end).max() ?? 0
      let day = end > 0 ? problem.time.aimDay(endingAt: end) : 0
      let slot = end > 0 ? problem.time.ends[end - 1] : 0
      let trainee = level.cases[number].trainee
      if day > lastOf[trainee]?.day ?? -1 { lastOf[trainee] = (number, day) }
      if day > last.day { last = (number, day) }
      if slot > lastSlot.slot { lastSlot = (number, slot) }
    }
    for number in early.indices {
      let isLast = lastOf[level.cases[number].trainee]?.number == number
      early[number] += share * ((isLast ? 1 : 0) - early[number])
      finish[number] += share * ((last.number == number ? 1 : 0) - finish[number])
      makespan[number] += share * ((lastSlot.number == number ? 1 : 0) - makespan[number])
    }
  }

  private func excess(of bound: PricedBound, _ prices: Prices, _ sums: PriceSums) -> Excess {
    let problem = level.problem
    var excess = Excess(
      hostWeeks: problem.hosts.map { $0.slotsLeft.map { -Double($0 ?? 1_000_000) } },
      hostPlaces: problem.hosts.map { _ in Array(repeating: -1, count: problem.time.count) },
      shares: problem.hosts.map { Double(min(0, $0.aboveShare)) },
      levels: levels.map { _ in 0 })
    var terms = AimTerms()
    terms = problem.spent
    var lastDays = problem.trainees.map(\.lastDay)
    for (number, solution) in bound.solutions.enumerated() {
      let aCase = level.cases[number]
      var isPlaced: Set<Int> = []
      for placed in solution.placed {
        let request = problem.requests[placed.request]
        isPlaced.insert(placed.request)
        terms.onTime += request.weight * level.late(request, end: placed.end)
        lastDays[request.trainee] = max(
          lastDays[request.trainee], problem.time.aimDay(endingAt: placed.end))
        terms.makespan = max(terms.makespan, problem.time.ends[placed.end - 1])
        guard let place = placed.place,
          let option = level.bestOption(request, place, prices, bound.weights, sums)
        else { continue }
        if request.earlier.isOneStretch {
          let hasHost = option.host == request.earlier.host
          let hasStart = place == request.earlier.place
          if !hasHost { terms.sameHost += 1 }
          if !hasStart { terms.sameStart += 1 }
          if !hasHost || !hasStart { terms.unchanged += 1 }
        }
        excess.shares[option.host] += Double(request.slots)
        for taken in place..<placed.end {
          excess.hostWeeks[option.host][problem.time.weeks[taken]] += 1
          if option.share > 0 { excess.hostPlaces[option.host][taken] += 1 / Double(option.share) }
          if let own = level.ownHost[request.trainee] { excess.hostPlaces[own][taken] += 1 }
        }
      }
      for request in aCase.requests where !isPlaced.contains(request) {
        terms.placed += problem.requests[request].lost
        let count = problem.requests[request].earlier.count
        terms.sameHost += count
        terms.sameStart += count
        terms.unchanged += count
      }
    }
    terms.early = lastDays.reduce(0, +)
    terms.finish = lastDays.max() ?? 0
    terms.fair = excess.shares.reduce(0) { $0 + Int(max(0, $1)) }
    for earlier in levels.indices {
      excess.levels[earlier] =
        Double(problem.aims.value(of: terms, at: earlier)) - Double(level.values[earlier])
    }
    return excess
  }
}
