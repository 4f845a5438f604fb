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
  func bound(_ prices: Prices) -> PricedBound {
    let weights = weights(prices)
    let sums = PriceSums(prices, problem)
    var bound = PricedBound(weights: weights)
    for number in cases.indices {
      let solution = solve(number, prices, weights, sums, steps: &bound.steps)
      bound.total += solution.cost
      bound.solutions.append(solution)
    }
    bound.total += constants(prices, weights)
    return bound
  }

  /// The bound in whole units of the level; no level is below 0.
  func units(_ total: Int) -> Int {
    total <= 0 ? 0 : (total + Prices.scale - 1) / Prices.scale
  }

  // MARK: What a request costs

  /// What a request costs at a place with an option, its lateness aside.
  func price(
    _ request: RelaxedRequest, _ option: RelaxedRequest.Option, _ place: Int, _ prices: Prices,
    _ weights: AimTerms, _ sums: PriceSums
  ) -> Int {
    let end = place + request.slots
    var price = sums.weeks(option.host, place, end) + prices.shares[option.host] * request.slots
    if option.share > 0 { price += sums.places(option.host, place, end) / option.share }
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
  func lost(_ request: RelaxedRequest, _ weights: AimTerms) -> Int {
    weights.placed * request.lost
      + request.earlier.count * (weights.sameHost + weights.sameStart + weights.unchanged)
  }

  private func cheapest(
    _ request: RelaxedRequest, _ place: Int, _ prices: Prices, _ weights: AimTerms,
    _ sums: PriceSums
  ) -> Int {
    var least = Int.max
    for option in request.options where runs.run(option.row, at: place) >= request.slots {
      least = min(least, price(request, option, place, prices, weights, sums))
    }
    let end = place + request.slots
    if let own = ownHost[request.trainee] { least += sums.places(own, place, end) }
    return least + weights.onTime * request.weight * late(request, end: end)
  }

  /// The first of the cheapest options of a request at a place.
  func bestOption(
    _ request: RelaxedRequest, _ place: Int, _ prices: Prices, _ weights: AimTerms,
    _ sums: PriceSums
  ) -> RelaxedRequest.Option? {
    var best: (option: RelaxedRequest.Option, price: Int)?
    for option in request.options where runs.run(option.row, at: place) >= request.slots {
      let price = price(request, option, place, prices, weights, sums)
      if price < best?.price ?? .max { best = (option, price) }
    }
    return best?.option
  }

  // MARK: Cases

  private func solve(
    _ number: Int, _ prices: Prices, _ weights: AimTerms, _ sums: PriceSums, steps: inout Int
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
          let request = problem.requests[aCase.requests[bit]]
          return aCase.places[bit].map { cheapest(request, $0, prices, weights, sums) }
        }, lost: aCase.requests.map { lost(problem.requests[$0], weights) }, tail: tail,
        nothing: nothing)
      steps += aCase.places.reduce(0) { $0 + $1.count }
      let solution = aCase.cheapest(costs, problem.time, steps: &steps)
      return CaseSolution(
        cost: solution.cost,
        placed: solution.placed.map { chosen in
          let place = aCase.places[chosen.request][chosen.start]
          let request = aCase.requests[chosen.request]
          return CaseSolution.Placed(
            request: request, place: place, end: place + problem.requests[request].slots)
        })
    case .loose(let number, _):
      let request = problem.requests[number]
      var best = CaseSolution(cost: nothing + lost(request, weights), placed: [])
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

  // MARK: What is the same in every plan

  private func constants(_ prices: Prices, _ weights: AimTerms) -> Int {
    var total =
      weights.onTime * problem.spent.onTime + weights.sameHost * problem.spent.sameHost
      + weights.sameStart * problem.spent.sameStart + weights.unchanged * problem.spent.unchanged
    var days = Array(repeating: 0, count: problem.trainees.count)
    for number in cases.indices { days[cases[number].trainee] += prices.caseDays[number] }
    var finish = 0
    for (trainee, price) in zip(problem.trainees, days) {
      total += max(0, weights.early - price) * trainee.lastDay
      finish += max(0, price - weights.early)
    }
    total += (weights.finish - finish) * (problem.trainees.map(\.lastDay).max() ?? 0)
    total += (weights.makespan - prices.caseSlots.reduce(0, +)) * problem.standingEnd
    for (number, host) in problem.hosts.enumerated() {
      let share = prices.shares[number]
      total += share * host.aboveShare + (weights.fair - share) * max(0, host.aboveShare)
      total -= prices.hostPlaces[number].reduce(0, +)
      for (price, left) in zip(prices.hostWeeks[number], host.slotsLeft) {
        total -= price * (left ?? 0)
      }
    }
    for earlier in 0..<level { total -= prices.levels[earlier] * values[earlier] }
    return total
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

/// Requests of one trainee that are priced together.
enum RelaxedCase: Sendable {
  case exact(TraineeCase)
  /// One request in pieces or whole days, by number.
  case loose(Int, trainee: Int)

  var trainee: Int {
    switch self {
    case .exact(let aCase): aCase.trainee
    case .loose(_, let trainee): trainee
    }
  }

  var requests: [Int] {
    switch self {
    case .exact(let aCase): aCase.requests
    case .loose(let request, _): [request]
    }
  }
}

/// A cheapest choice for a case.
struct CaseSolution: Sendable {
  struct Placed: Sendable {
    var request: Int
    /// Where it starts; absent: in pieces or whole days.
    var place: Int?
    /// The place behind its last.
    var end: Int
  }

  var cost: Int
  /// In order of time.
  var placed: [Placed]
}

/// Sums of prices along the line, so that a visit's price takes two looks.
struct PriceSums: Sendable {
  private let count: Int
  private var placeSums: [Int]
  private var weekSums: [Int]

  init(_ prices: Prices, _ problem: RelaxedProblem) {
    count = problem.time.count + 1
    placeSums = [Int](repeating: 0, count: problem.hosts.count * count)
    weekSums = placeSums
    for host in problem.hosts.indices {
      let first = host * count
      for place in 0..<problem.time.count {
        placeSums[first + place + 1] = placeSums[first + place] + prices.hostPlaces[host][place]
        weekSums[first + place + 1] =
          weekSums[first + place] + prices.hostWeeks[host][problem.time.weeks[place]]
      }
    }
  }

  func places(_ host: Int, _ from: Int, _ to: Int) -> Int {
    placeSums[host * count + to] - placeSums[host * count + from]
  }

  func weeks(_ host: Int, _ from: Int, _ to: Int) -> Int {
    weekSums[host * count + to] - weekSums[host * count + from]
  }
}

extension AimTerms {
  /// Adds to one term.
  mutating func add(_ amount: Int, to term: Aims.Term) {
    switch term {
    case .placed: placed += amount
    case .onTime: onTime += amount
    case .early: early += amount
    case .finish: finish += amount
    case .makespan: makespan += amount
    case .fair: fair += amount
    case .continuous: continuous += amount
    case .sameHost: sameHost += amount
    case .sameStart: sameStart += amount
    case .unchanged: unchanged += amount
    }
  }
}
