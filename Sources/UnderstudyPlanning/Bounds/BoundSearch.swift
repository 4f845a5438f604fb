import UnderstudyModel

/// Seeks a bound for each level of a plan, with its proof.
struct BoundSearch: Sendable {
  private let problem: RelaxedProblem
  private let values: [Int]
  private let effort: BoundEffort
  private let times: EarliestTimes
  private let runs: RunLengths
  private let cases: [RelaxedCase]
  /// Every request as a case of its own.
  private let singles: [RelaxedCase]
  /// As found, even where a bound is above the plan's value.
  private(set) var bounds: [Int] = []
  private(set) var proofs: [LevelProof] = []

  init(_ problem: RelaxedProblem, values: [Int], effort: BoundEffort) {
    self.problem = problem
    self.values = values
    self.effort = effort
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
    if values[level] == 0 { return (0, .nothing) }
    var best: (Int, LevelProof) = (0, .nothing)
    guard isWithinReach(level) else { return byPerson(level) ?? best }
    // Requests by themselves are solved at once, and make prices that are nearly right for cases.
    let most = effort.steps / values.count
    var rough = PriceSearch(priced(singles, level), from: start(level), pace: 1)
    rough.run(steps: most / 3, rounds: effort.rounds)
    best = (priced(singles, level).units(rough.best.total), proof(rough, singles))
    if best.0 < values[level], let person = byPerson(level), person.0 > best.0 { best = person }
    if best.0 >= values[level] || states > most * Self.pruned { return best }
    var fine = PriceSearch(
      priced(cases, level), from: rough.best.prices.without(cases: cases.count), pace: 0.5)
    fine.run(steps: most, rounds: effort.rounds)
    let bound = priced(cases, level).units(fine.best.total)
    return bound > best.0 ? (bound, proof(fine, cases)) : best
  }

  /// Of so many states that a case could have one is looked at, or fewer.
  private static let pruned = 20

  /// How many states all cases have at most, in one round.
  private var states: Int {
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
    PricedLevel(problem, times, runs, cases, level: level, values: values)
  }

  private func proof(_ search: PriceSearch, _ cases: [RelaxedCase]) -> LevelProof {
    let priced = zip(cases, search.best.least).map {
      LevelProof.PricedCase(requests: $0.requests, least: $1)
    }
    return .prices(search.best.prices, cases: priced)
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

  /// Whether sums of prices stay far from the end of numbers.
  private func isWithinReach(_ level: Int) -> Bool {
    var heaviest = 1.0
    for request in problem.requests { heaviest += Double(request.weight) + Double(request.lost) }
    heaviest += Double(problem.time.count) * Double(problem.trainees.count + 1)
    let weights = problem.aims.levels.prefix(level + 1).joined().reduce(0) {
      $0 + Double($1.weight)
    }
    let span = Double(problem.time.span + problem.time.count)
    guard times.places.reduce(0, { $0 + $1.count }) <= Self.mostStarts else { return false }
    return heaviest * weights * span * Double(Prices.scale) * 100_000 < 4e18
      || (level == 0 && heaviest * weights * span * Double(Prices.scale) < 4e18)
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
      shares[host] += factor * other.shares[host]
    }
    for level in other.levels.indices { levels[level] += factor * other.levels[level] }
  }
}
