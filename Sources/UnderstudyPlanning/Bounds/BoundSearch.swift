import UnderstudyModel

/// Seeks a bound for each level of a plan, with its proof.
struct BoundSearch: Sendable {
  private let problem: RelaxedProblem
  private let values: [Int]
  private let effort: BoundEffort
  private let limit: BoundLimit
  private let threads: Int?
  private let times: EarliestTimes
  private let runs: RunLengths
  private let cases: [RelaxedCase]
  /// Every request as a case of its own.
  private let singles: [RelaxedCase]
  /// As found, even where a bound is above the plan's value.
  private(set) var bounds: [Int] = []
  private(set) var proofs: [LevelProof] = []

  init(
    _ problem: RelaxedProblem, values: [Int], effort: BoundEffort,
    limit: BoundLimit = BoundLimit(), threads: Int? = nil
  ) {
    self.problem = problem
    self.values = values
    self.effort = effort
    self.limit = limit
    self.threads = threads
    times = EarliestTimes(problem)
    runs = RunLengths(problem)
    cases = problem.cases(times)
    singles = problem.cases(times, mostSets: 2)
  }

  mutating func run() {
    for level in values.indices {
      let (bound, proof) = best(of: level)
      bounds.append(bound)
      proofs.append(proof)
    }
  }

  /// The best of all ways, the quick ones first.
  private func best(of level: Int) -> (Int, LevelProof) {
    let value = values[level]
    if value == 0 { return (0, .nothing) }
    var best: (Int, LevelProof) = byPerson(level) ?? (0, .nothing)
    guard best.0 < value, let size = size(level) else { return best }
    let most = share
    let rough = priced(singles, level)
    var start = start(level)
    if !limit.isReached {
      start = WeekPrices(rough, start).improved(start, rounds: weekRounds)
    }
    if limit.hasClock {
      // Reading a large problem may take all the time there is, and then this is what there is.
      var unhurried = rough
      unhurried.limit = limit.withoutClock
      best = better(of: search(unhurried, from: start, steps: 0), than: best, rough)
    }
    if limit.isReached { return best }
    guard let cases = largestCases(most) else {
      return better(of: search(rough, from: start, steps: most), than: best, rough)
    }
    let level = priced(cases, level)
    let found = search(level, from: start.without(cases: cases.count), steps: most)
    best = better(of: found, than: best, level)
    guard best.0 < value, size < Self.mostForTrees, effort.nodes > 1 else { return best }
    // A tree of two nodes needs so many steps, as far as the rounds so far tell.
    guard found.steps / max(1, found.rounds) * 2 * BranchSearch.rounds < most else { return best }
    var tree = BranchSearch(level, root: found)
    tree.run(nodes: effort.nodes, steps: most)
    let bound = level.units(tree.total)
    return bound > best.0 ? (bound, tree.proof()) : best
  }

  private func search(_ level: PricedLevel, from start: Prices, steps: Int) -> PriceSearch {
    var search = PriceSearch(level, from: start, pace: 0.5)
    search.run(steps: steps, rounds: effort.rounds)
    return search
  }

  private func better(
    of search: PriceSearch, than best: (Int, LevelProof), _ level: PricedLevel
  ) -> (Int, LevelProof) {
    let bound = level.units(search.best.total)
    return bound > best.0 ? (bound, search.best.proof(level.cases)) : best
  }

  /// The states that one level may look at.
  private var share: Int {
    let starts = times.places.reduce(0) { $0 + $1.count }
    let open = max(1, values.count { $0 > 0 })
    return (effort.steps + min(30 * starts, 8_000_000)) / open
  }

  /// How often the prices of weeks alone are changed; that is quick.
  private var weekRounds: Int { effort.rounds > 1 ? max(300, min(800, effort.rounds)) : 0 }

  /// The largest cases that so many states allow to be solved a few times.
  private func largestCases(_ most: Int) -> [RelaxedCase]? {
    if states(cases) <= most * Self.pruned { return cases }
    let smaller = problem.cases(times, mostSets: 96)
    return states(smaller) <= most * Self.pruned ? smaller : nil
  }

  /// Of so many states that a case could have one is looked at, or fewer.
  private static let pruned = 40

  /// How many states all cases have at most, in one round.
  private func states(_ cases: [RelaxedCase]) -> Int {
    cases.reduce(0) { sum, aCase in
      guard case .exact(let exact) = aCase else { return sum + 1 }
      return sum + exact.sets.count * exact.places.reduce(0) { $0 + $1.count }
    }
  }

  // MARK: One person

  private func byPerson(_ level: Int) -> (Int, LevelProof)? {
    let weight = problem.aims.levels[level].reduce(0) {
      $1.term == .makespan ? $0 + $1.weight : $0
    }
    guard weight > 0 else { return nil }
    let bound = OnePersonBound(
      problem, times, required: problem.required(times, values: values.prefix(level + 1)))
    let subjects =
      problem.hosts.indices.map { OnePersonBound.Subject.host($0) }
      + problem.trainees.indices.map { .trainee($0) }
    var best: (Int, LevelProof)?
    for subject in subjects {
      guard let last = bound.lastSlot(subject) else { continue }
      // Where a plan could lose a request to be better in this level, it would not be one to beat.
      let value = min(weight * last, values[level])
      if value > best?.0 ?? 0 { best = (value, .person(subject)) }
    }
    return best
  }

  // MARK: Prices

  private func priced(_ cases: [RelaxedCase], _ level: Int) -> PricedLevel {
    var priced = PricedLevel(problem, times, runs, cases, level: level, values: values)
    priced.limit = limit
    priced.threads = threads
    return priced
  }

  /// The prices to begin with: those that prove the levels before, many times over.
  private func start(_ level: Int) -> Prices {
    var prices = Prices(levels: level, problem, cases: singles.count)
    var factor = problem.time.span * 4
    for earlier in (0..<level).reversed() {
      guard bounds[earlier] == values[earlier] else { continue }
      if case .prices(let proof, _) = proofs[earlier] { prices.add(proof, times: factor) }
      prices.levels[earlier] += factor * Prices.scale
      factor = min(factor * 16, 100_000)
    }
    return prices
  }

  /// More starts than this are not priced: looking at each takes memory that planning needs.
  private static let mostStarts = 16_000_000

  /// Sums of prices below this leave room for what branches forbid.
  private static let mostForTrees = 1e16

  /// The most that prices could add up to; `nil` where that is not far from the end of numbers.
  private func size(_ level: Int) -> Double? {
    guard times.places.reduce(0, { $0 + $1.count }) <= Self.mostStarts else { return nil }
    var heaviest = 1.0
    for request in problem.requests { heaviest += Double(request.weight) + Double(request.lost) }
    heaviest += Double(problem.time.count) * Double(problem.trainees.count + 1)
    let weights = problem.aims.levels.prefix(level + 1).joined().reduce(0) {
      $0 + Double($1.weight)
    }
    let span = Double(problem.time.span + problem.time.count)
    let once = heaviest * weights * span * Double(Prices.scale)
    let size = level == 0 ? once : once * 100_000
    return size < 4e18 ? size : nil
  }
}

extension RelaxedTime {
  /// The days of the aims that the line reaches over, and one more.
  var span: Int { max(0, (positions.max() ?? 0) - before) + 1 }
}

extension Prices {
  /// Adds other prices, many times over; the days and slots of cases are no part of it.
  mutating func add(_ other: Prices, times factor: Int) {
    for host in hostWeeks.indices {
      for week in hostWeeks[host].indices {
        hostWeeks[host][week] += factor * other.hostWeeks[host][week]
      }
      for place in hostPlaces[host].indices {
        hostPlaces[host][place] += factor * other.hostPlaces[host][place]
      }
      for count in hostCounts[host].indices {
        hostCounts[host][count] += factor * other.hostCounts[host][count]
      }
      shares[host] += factor * other.shares[host]
    }
    for cover in covers.indices {
      for place in covers[cover].indices {
        covers[cover][place] += factor * other.covers[cover][place]
      }
    }
    for request in blockHosts.indices {
      for option in blockHosts[request].indices {
        blockHosts[request][option] += factor * other.blockHosts[request][option]
      }
    }
    for level in other.levels.indices { levels[level] += factor * other.levels[level] }
  }
}
