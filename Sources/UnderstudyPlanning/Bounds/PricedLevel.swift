import UnderstudyModel

/// What never changes while prices are sought for one level of a plan.
struct PricedLevel: Sendable {
  let problem: RelaxedProblem
  let times: EarliestTimes
  let runs: RunLengths
  let cases: [RelaxedCase]
  /// The level, from 0.
  let level: Int
  /// What the plan reaches in every level.
  let values: [Int]
  /// For each trainee who may host as well, their number among the hosts.
  let ownHost: [Int?]
  /// Requests that a plan has to place that is no worse than ours in this level and those before.
  let required: [Bool]
  /// What branches leave of requests, by number.
  var ways: [Int: RequestWays] = [:]
  /// When to end, whatever is left to do.
  var limit = BoundLimit()
  /// How many threads may work at a time; absent: as many as the machine has.
  var threads: Int?

  /// More than everything costs together that can be: the price of what branches forbid.
  static let never = 1 << 56

  init(
    _ problem: RelaxedProblem, _ times: EarliestTimes, _ runs: RunLengths, _ cases: [RelaxedCase],
    level: Int, values: [Int]
  ) {
    self.problem = problem
    self.times = times
    self.runs = runs
    self.cases = cases
    self.level = level
    self.values = values
    let hosts = Dictionary(
      problem.hosts.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
    required = problem.required(times, values: values.prefix(level + 1))
    ownHost = problem.trainees.map { hosts[$0.person] }
  }

  /// What one unit of each term costs, in parts.
  func weights(_ prices: Prices) -> AimTerms {
    var weights = AimTerms()
    for aim in problem.aims.levels[level] { weights.add(aim.weight * Prices.scale, to: aim.term) }
    for earlier in 0..<level {
      for aim in problem.aims.levels[earlier] {
        weights.add(aim.weight * prices.levels[earlier], to: aim.term)
      }
    }
    return weights
  }

  /// Solves every case at some prices and adds up.
  ///
  /// What a plan costs in the level, and what it uses of hosts beyond what they have at their prices,
  /// is least when each case is solved by itself. What hosts have is taken off again. A plan of the
  /// problem uses no more than they have, so its value is no smaller than that sum.
  ///
  /// - Parameters:
  ///   - prices: any that keep the conditions.
  ///   - hints: choices to begin with, as of other prices; they only save time.
  /// - Returns: the bound with the cheapest choice of every case; `nil` where its time is over before
  ///   every case is solved.
  func bound(_ prices: Prices, from hints: [CaseSolution] = []) -> PricedBound? {
    let weights = weights(prices)
    let sums = PriceSums(prices, problem)
    var bound = PricedBound(weights: weights)
    for part in solve(prices, weights, sums, hints) {
      bound.steps += part.steps
      bound.solutions += part.solutions
    }
    guard bound.solutions.count == cases.count else { return nil }
    bound.total = bound.solutions.reduce(constants(prices, weights)) { $0 + $1.cost }
    return bound
  }

  /// The bound in whole units of the level; no level is below 0.
  func units(_ total: Int) -> Int {
    total <= 0 ? 0 : (total + Prices.scale - 1) / Prices.scale
  }

  // MARK: What a request costs

  /// What a request costs at a place with one of its options, its lateness aside.
  func price(
    _ number: Int, _ choice: Int, _ place: Int, _ prices: Prices, _ weights: AimTerms,
    _ sums: PriceSums
  ) -> Int {
    let request = problem.requests[number]
    let option = request.options[choice]
    let end = place + request.slots
    var price = sums.weeks(option.host, place, end) + prices.shares[option.host] * request.slots
    price += sums.counts(option.host, place, end)
    if option.share > 0 { price += sums.places(option.host, place, end) / option.share }
    for absence in option.absences { price += sums.absence(absence, place, end) }
    if !prices.blockHosts[number].isEmpty { price += prices.blockHosts[number][choice] }
    if request.earlier.isOneStretch {
      let hasHost = option.host == request.earlier.host
      let hasStart = place == request.earlier.place
      if !hasHost { price += weights.sameHost }
      if !hasStart { price += weights.sameStart }
      if !hasHost || !hasStart { price += weights.unchanged }
    }
    return price
  }

  func late(_ request: RelaxedRequest, end: Int) -> Int {
    request.due.map { max(0, problem.time.positions[end - 1] - $0) } ?? 0
  }

  /// What a request costs that has no place.
  private func lost(_ number: Int, _ weights: AimTerms) -> Int {
    if required[number] || ways[number]?.isPlaced == true { return Self.never }
    let request = problem.requests[number]
    return weights.placed * request.lost
      + request.earlier.count * (weights.sameHost + weights.sameStart + weights.unchanged)
  }

  private func cheapest(
    _ number: Int, _ place: Int, _ prices: Prices, _ weights: AimTerms, _ sums: PriceSums
  ) -> Int {
    guard let choice = bestOption(number, place, prices, weights, sums) else { return Self.never }
    let request = problem.requests[number]
    let end = place + request.slots
    var cost = choice.price + weights.onTime * request.weight * late(request, end: end)
    if let own = ownHost[request.trainee] { cost += sums.places(own, place, end) }
    return cost
  }

  /// The first of the cheapest options of a request at a place; `nil` where there is none.
  func bestOption(
    _ number: Int, _ place: Int, _ prices: Prices, _ weights: AimTerms, _ sums: PriceSums
  ) -> (option: Int, price: Int)? {
    let request = problem.requests[number]
    let ways = ways.isEmpty ? nil : ways[number]
    if let ways, !ways.allows(place: place) { return nil }
    var best: (option: Int, price: Int)?
    for (choice, option) in request.options.enumerated()
    where runs.run(option.row, at: place) >= request.slots
      && problem.hasRoom(option.host, place, request.slots)
    {
      if let ways, !ways.allows(host: option.host) { continue }
      let price = price(number, choice, place, prices, weights, sums)
      if price < best?.price ?? .max { best = (choice, price) }
    }
    return best
  }

  // MARK: Cases

  /// Some of the cases, solved by one thread.
  private struct Part: Sendable {
    var cases: Range<Int>
    var solutions: [CaseSolution] = []
    var steps = 0
  }

  private func solve(
    _ prices: Prices, _ weights: AimTerms, _ sums: PriceSums, _ hints: [CaseSolution]
  ) -> [Part] {
    let size = max(1, (cases.count + 7) / 8)
    var parts = stride(from: 0, to: cases.count, by: size).map {
      Part(cases: $0..<min(cases.count, $0 + size))
    }
    SideBySide(threads: cases.count < 4 ? 1 : threads).each(&parts) { part in
      for number in part.cases {
        if limit.isReached { return }
        let hint = hints.isEmpty ? [] : hints[number].choice
        part.solutions.append(solve(number, prices, weights, sums, hint, steps: &part.steps))
      }
    }
    return parts
  }

  private func solve(
    _ number: Int, _ prices: Prices, _ weights: AimTerms, _ sums: PriceSums,
    _ hint: [TraineeCase.Chosen], steps: inout Int
  ) -> CaseSolution {
    let trainee = problem.trainees[cases[number].trainee]
    let tail = { (end: Int) -> Int in
      prices.caseDays[number] * max(trainee.lastDay, problem.time.aimDay(endingAt: end))
        + prices.caseSlots[number] * max(problem.standingEnd, problem.time.ends[end - 1])
    }
    let nothing =
      prices.caseDays[number] * trainee.lastDay + prices.caseSlots[number] * problem.standingEnd
    switch cases[number] {
    case .exact(let aCase):
      let costs = TraineeCase.Costs(
        placed: aCase.requests.indices.map { bit in
          aCase.places[bit].map { cheapest(aCase.requests[bit], $0, prices, weights, sums) }
        }, lost: aCase.requests.map { lost($0, weights) }, tail: tail, nothing: nothing)
      steps += aCase.places.reduce(0) { $0 + $1.count }
      let solution = aCase.cheapest(costs, problem.time, from: hint, steps: &steps)
      return CaseSolution(
        cost: min(solution.cost, Self.never),
        placed: solution.placed.map { chosen in
          let place = aCase.places[chosen.request][chosen.start]
          let request = aCase.requests[chosen.request]
          return CaseSolution.Placed(
            request: request, place: place, end: place + problem.requests[request].slots)
        }, choice: solution.placed)
    case .loose(let number, _):
      return solve(loose: number, weights, tail, nothing, steps: &steps)
    }
  }

  private func solve(
    loose number: Int, _ weights: AimTerms, _ tail: (Int) -> Int, _ nothing: Int, steps: inout Int
  ) -> CaseSolution {
    let request = problem.requests[number]
    var best = CaseSolution(cost: nothing + lost(number, weights), placed: [])
    for visit in request.visits ?? [] {
      steps += 1
      guard let from = times.starts[number], visit.latest >= from else { continue }
      let cost =
        tail(visit.end) + weights.onTime * request.weight * late(request, end: visit.end)
      if cost < best.cost {
        best = CaseSolution(
          cost: cost,
          placed: [CaseSolution.Placed(request: number, place: nil, end: visit.end)])
      }
    }
    return best
  }
}

/// The bound that prices give, and the cheapest choices at these prices.
struct PricedBound: Sendable {
  let weights: AimTerms
  /// In parts of one unit of the level; see ``Prices/scale``.
  var total = 0
  /// For each case, in their order.
  var solutions: [CaseSolution] = []
  var steps = 0

  init(weights: AimTerms) { self.weights = weights }
}
