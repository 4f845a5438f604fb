import UnderstudyModel

/// Several searches with seeds of their own that tell one another the best plan at fixed numbers of
/// steps, so that any number of threads comes to the same plan.
final class TimetableTeam {
  /// A number that never hangs on the machine.
  static let size = 2
  /// How often they meet.
  static let meetings = 24
  /// How many trials tell how rough the ground is.
  static let samples = 256

  private var searches: [TimetableSearch]
  private let facts: TimetableFacts
  private let aims: Aims
  private let watch: PlanningWatch
  private let clock = ContinuousClock()

  init(_ facts: TimetableFacts, seed: UInt64, watch: PlanningWatch) {
    self.facts = facts
    self.watch = watch
    let aims = facts.ground.problem.policy.aims
    self.aims = aims
    let guide = GuideWeights(aims, scales: aims.scales(spans: facts.spans))
    var seeds = SplitMix64(seed: seed)
    let ownSeeds = (0..<Self.size).map { _ in seeds.next() }
    searches = SideBySide(threads: watch.threads).map(Self.size) { numbers in
      numbers.map { TimetableSearch(facts, guide, aims, seed: ownSeeds[$0]) }
    }
  }

  /// Builds the first plans, each search some of them, and takes the best. Somebody who stops the search
  /// waits for all of them: the last begins with what people know already.
  func build(_ urgency: Urgency) {
    let isKnown = facts.demands.contains(where: \.isKnown)
    let rules = PriorityRule.allCases.filter { $0 != .earlierPlan || isKnown }
    for round in stride(from: 0, to: rules.count, by: Self.size) {
      SideBySide(threads: watch.threads).each(&searches) { number, search in
        if round + number < rules.count { search.build(by: rules[round + number], urgency) }
      }
      // From here on there is a plan to keep.
      tellProgress()
    }
    let best = best
    begin(with: searches[best].bestStarts, searches[best].bestChoices)
  }

  /// Begins with a plan that exists.
  func begin(with starts: [Int32], _ choices: [Int32]) {
    for number in searches.indices { searches[number].adopt(starts, choices) }
  }

  /// The best plan of all.
  private var best: Int {
    var best = 0
    for number in searches.indices
    where aims.isBetter(searches[number].bestTerms, than: searches[best].bestTerms) {
      best = number
    }
    return best
  }

  var bestTerms: AimTerms { searches[best].bestTerms }
  var bestStarts: [Int32] { searches[best].bestStarts }
  var bestChoices: [Int32] { searches[best].bestChoices }
  var steps: Int { searches.reduce(0) { $0 + $1.steps } }

  /// Improves the plan for so many steps altogether, or for so long.
  func improve(steps: Int, seconds: Double?) {
    let began = clock.now
    searches[0].sample(min(Self.samples, steps / 40))
    // What a machine does in a second only decides how often a small problem begins anew.
    let expected = seconds.map { Int(min($0, 1e6) * 600_000) } ?? steps / Self.size
    let cooling = Cooling(
      searches[0].losses, usual: usualCosts,
      cycles: expected / (100 * max(1, facts.demands.count * facts.demands.count)))
    for meeting in 1...Self.meetings {
      if let seconds {
        search(until: began + .seconds(seconds * part(meeting)), from: began, seconds, cooling)
      } else {
        search(until: steps / Self.size * meeting / Self.meetings, of: steps, cooling)
      }
      meet(alone: meeting == Self.meetings)
      if watch.shouldStop?() == true { return }
    }
  }

  /// What one demand costs in each level on average as the plan stands, and no less than half of the
  /// smallest difference that the level knows.
  private var usualCosts: [Double] {
    let guide = aims.scales(spans: facts.spans)
    let terms = searches[best].bestTerms
    return aims.levels.indices.map { level in
      let value = aims.value(of: terms, at: level)
      if value <= 0 { return 0 }
      let share = Double(value) / Double(max(1, facts.demands.count))
      let unit = Double(aims.levels[level].map(\.weight).min() ?? 1)
      return guide[level] * max(0.5 * unit, 1.2 * share)
    }
  }

  private func part(_ meeting: Int) -> Double { Double(meeting) / Double(Self.meetings) }

  private func search(until limit: Int, of steps: Int, _ cooling: Cooling) {
    let all = Double(max(1, steps / Self.size))
    let shouldStop = watch.shouldStop
    SideBySide(threads: watch.threads).each(&searches) { search in
      search.run(until: limit, warmth: { cooling.warmth(at: Double($0) / all) }) {
        shouldStop?() == true
      }
    }
  }

  private func search(
    until end: ContinuousClock.Instant, from began: ContinuousClock.Instant, _ seconds: Double,
    _ cooling: Cooling
  ) {
    let clock = clock
    let shouldStop = watch.shouldStop
    SideBySide(threads: watch.threads).each(&searches) { search in
      var warmth = cooling.warmth(at: began.duration(to: clock.now) / .seconds(seconds))
      search.run(until: .max, warmth: { _ in warmth }) {
        let now = clock.now
        warmth = cooling.warmth(at: began.duration(to: now) / .seconds(seconds))
        return now >= end || shouldStop?() == true
      }
    }
  }

  /// Whoever is behind goes on from the best plan.
  private func meet(alone: Bool) {
    tellProgress()
    if alone { return }
    let best = best
    let terms = searches[best].bestTerms
    for number in searches.indices
    where aims.isBetter(terms, than: searches[number].bestTerms) {
      searches[number].adopt(searches[best].bestStarts, searches[best].bestChoices)
    }
  }

  private func tellProgress() {
    let terms = searches[best].bestTerms
    watch.progress?(
      PlanningProgress(
        steps: steps, values: aims.levels.indices.map { aims.value(of: terms, at: $0) }))
  }
}
