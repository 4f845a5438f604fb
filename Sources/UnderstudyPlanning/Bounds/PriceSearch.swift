/// Looks for good prices: subgradient steps of Polyak's length (1969), towards the plan's value.
///
/// Nothing here needs to be right for a bound to hold; ``PricedLevel/bound(_:from:)`` computes each
/// from whole numbers, as anybody may again.
struct PriceSearch: Sendable {
  /// Good prices, with what they prove.
  struct Found: Sendable {
    var prices: Prices
    /// The bound, in parts.
    var total: Int
    /// What each case costs at least.
    var least: [Int]

    func proof(_ cases: [RelaxedCase]) -> LevelProof {
      .prices(
        prices,
        cases: zip(cases, least).map { LevelProof.PricedCase(requests: $0.requests, least: $1) })
    }
  }

  private let level: PricedLevel
  private let layout: PriceLayout
  /// The level's value in the plan, in parts.
  private let target: Double
  private var pace: Double
  private var row: [Double]
  private var direction: [Double] = []
  /// No price is higher: no more than the plan is worth, and so that all of them add up.
  private let most: Double
  /// How the last days and the last slot are shared among the cases.
  private(set) var lasts: LastShares
  private(set) var bestLasts: LastShares
  private(set) var solutions: [CaseSolution]
  private(set) var best: Found
  /// States that were looked at.
  private(set) var steps = 0
  /// How often every case was solved.
  private(set) var rounds = 0
  /// How often each request had each host and start in the cheapest choices.
  private(set) var habits: Habits

  /// - Parameters:
  ///   - level: what is bounded.
  ///   - start: the prices to begin with.
  ///   - lasts: how last days are shared to begin with; absent: as each request alone would have it.
  ///   - hints: choices for the cases, to save time.
  ///   - pace: how large steps are at first, as a part of the way to the plan's value.
  init(
    _ level: PricedLevel, from start: Prices, lasts: LastShares? = nil,
    hints: [CaseSolution] = [], pace: Double
  ) {
    self.pace = pace
    self.level = level
    layout = PriceLayout(level.problem, levels: start.levels.count)
    target = Double(level.values[level.level]) * Double(Prices.scale)
    row = layout.row(start)
    most = min(
      4 * max(1, target, row.max() ?? 0), 1e17 / Double(1 + level.problem.capacity))
    self.lasts = lasts ?? LastShares(level)
    bestLasts = self.lasts
    solutions = hints
    best = Found(prices: start, total: .min, least: [])
    habits = Habits()
  }

  /// How often steps are halved from the first to the last.
  private static let halvings = 9.0
  /// With less than so many rounds to come there is no time to make good for large steps.
  private static let fewRounds = 30.0
  /// How much smaller steps are then.
  private static let careful = 0.1
  /// How much of the last direction a step keeps.
  private static let memory = 0.85

  /// Improves the prices until the bound meets the plan's value, or the steps are used up.
  ///
  /// Steps grow smaller from round to round, so that the last are the smallest however many there are.
  mutating func run(steps most: Int, rounds: Int) {
    let before = level.limit.used
    for round in 0..<rounds {
      let prices = prices
      guard let bound = level.bound(prices, from: solutions) else { return }
      solutions = bound.solutions
      steps += bound.steps + level.cases.count
      self.rounds += 1
      if bound.total > best.total {
        best = Found(prices: prices, total: bound.total, least: solutions.map(\.cost))
        bestLasts = lasts
      }
      if level.units(best.total) >= level.values[level.level] || steps >= most { return }
      if round == 0 {
        let cost = max(Double(steps) / Double(max(1, most)), level.limit.used - before)
        if cost * Self.fewRounds > 1, rounds > Int(Self.fewRounds) { pace *= Self.careful }
      }
      let done = max(
        Double(round) / Double(rounds), Double(steps) / Double(max(1, most)), level.limit.used)
      move(bound, prices, pace: pace(at: done))
      lasts.move(bound, level, share: 1 / (2 + Double(round)))
    }
  }

  /// How large steps are when so much of all is done.
  private func pace(at done: Double) -> Double {
    let halvings = Self.halvings * min(1, done)
    let whole = halvings.rounded(.down)
    return pace * (1 - (halvings - whole) / 2) / Double(1 << Int(whole))
  }

  /// The prices in whole numbers, none below 0 and none beyond what a term weighs.
  private var prices: Prices {
    var prices = Prices(
      levels: best.prices.levels.count, level.problem, cases: level.cases.count)
    layout.write(row, to: &prices)
    let weights = level.weights(prices)
    prices.shares = prices.shares.map { min($0, weights.fair) }
    keepBlocks(&prices, below: weights.continuous)
    lasts.write(to: &prices, weights)
    return prices
  }

  /// No host of a block may cost more than the aims say another host does.
  private func keepBlocks(_ prices: inout Prices, below most: Int) {
    if level.problem.blocks.isEmpty { return }
    let sums = level.blockPrices(prices)
    for (number, request) in level.problem.requests.enumerated() {
      guard let block = request.block else { continue }
      for (choice, option) in request.options.enumerated()
      where !prices.blockHosts[number].isEmpty {
        let price = prices.blockHosts[number][choice]
        if level.problem.blocks[block].hosts.contains(option.host) {
          prices.blockHosts[number][choice] = 0
        } else if let sum = sums[block].hosts[option.host], sum > most {
          prices.blockHosts[number][choice] = Int(Double(price) / Double(sum) * Double(most))
        }
      }
    }
  }

  private mutating func move(_ bound: PricedBound, _ prices: Prices, pace: Double) {
    var excess = excess(of: bound, prices)
    if !direction.isEmpty {
      for place in excess.indices {
        excess[place] = (1 - Self.memory) * excess[place] + Self.memory * direction[place]
      }
    }
    direction = excess
    // Prices that stay within what they may be are what the steps go on from.
    layout.row(prices).withUnsafeBufferPointer { exact in
      for place in row.indices where abs(row[place] - exact[place]) >= 1 {
        row[place] = exact[place]
      }
    }
    var length = 0.0
    for place in row.indices where row[place] > 0 || excess[place] > 0 {
      length += excess[place] * excess[place]
    }
    guard length > 1e-6 else { return }
    let gap = max(max(1, target) * 0.002, target - Double(best.total))
    let step = pace * gap / length
    for place in row.indices { row[place] = min(most, max(0, row[place] + step * excess[place])) }
  }

  /// What the cheapest choices use, less what there is.
  private mutating func excess(of bound: PricedBound, _ prices: Prices) -> [Double] {
    let problem = level.problem
    let sums = PriceSums(prices, problem)
    habits.beginRound()
    var used = Uses(level, layout, prices, bound.weights)
    for (number, solution) in bound.solutions.enumerated() {
      used.add(solution, of: level.cases[number], sums, &habits)
    }
    return used.excess()
  }
}
