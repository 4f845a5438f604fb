import UnderstudyModel

/// Improves a plan by taking some of it out and putting it in again in another order (Shaw's large
/// neighbourhood search; "ruin and recreate" after Schrimpf and others).
///
/// The first level of the aims that differs decides whether a change stays. A change that is a little
/// worse may stay early on, less and less so, and never where it costs a place.
struct Improvement: Sendable {
  private var state: PlanState
  private let urgency: Urgency
  private var random: SplitMix64
  /// The best plan so far.
  private var best: [Visit?]
  private var bestTerms: AimTerms
  private var bestActive: [Bool]
  /// For each demand that may be moved, its number.
  private let movable: [Int]
  private let trainees: [Int]
  /// What had no place after the last change that stayed.
  private var missing: [Int] = []

  init(_ state: PlanState, _ urgency: Urgency, seed: UInt64) {
    var state = state
    state.forgetHistory()
    self.state = state
    self.urgency = urgency
    random = SplitMix64(seed: seed)
    best = state.visits
    bestTerms = state.score.terms
    bestActive = state.isActive
    movable = state.ground.demands.indices.filter { number in
      let demand = state.ground.demands[number]
      return demand.request != nil && demand.fixed == nil && !demand.isAnchored
        && !demand.options.isEmpty
    }
    missing = movable.filter { state.isActive[$0] && state.visits[$0] == nil }
    trainees = Set(movable.map { state.ground.demands[$0].trainee }).sorted()
  }

  /// Tries for so many steps, or for so long; a step is one demand that is given a place anew.
  mutating func run(
    _ steps: Int, seconds: Double? = nil, _ watch: PlanningWatch = PlanningWatch()
  ) -> PlanState {
    let clock = ContinuousClock()
    let began = clock.now
    var taken = 0
    var rounds = 0
    while !movable.isEmpty {
      var over = Double(taken) / Double(max(1, steps))
      if let seconds { over = began.duration(to: clock.now) / .seconds(max(1e-9, seconds)) }
      rounds += 1
      if over >= 1 || (rounds & 15 == 0 && watch.shouldStop?() == true) { break }
      taken += tryOnce(1 - over)
    }
    var improved = bestState()
    improved.steps += taken
    return improved
  }

  private func bestState() -> PlanState {
    var again = state
    for number in movable { again.remove(number) }
    again.isActive = bestActive
    for number in movable {
      if let visit = best[number] { again.place(number, visit) }
    }
    again.forgetHistory()
    return again
  }

  /// Ruins and recreates once; returns how many demands were given a place anew, at least 1.
  private mutating func tryOnce(_ warmth: Double) -> Int {
    let mark = state.mark
    let before = state.score.terms
    let out = ruin()
    let isOut = Set(out)
    for number in out { state.remove(number) }
    var open = out
    open += random.some(6, of: missing.filter { !isOut.contains($0) })
    recreate(open)
    dropUnfounded(Set(open.map { state.ground.demands[$0].trainee }).sorted())
    let after = state.score.terms
    let keepsPins = out.allSatisfy {
      state.visits[$0] != nil || state.ground.demands[$0].pinnedHost == nil
    }
    if keepsPins, accepts(after, over: before, warmth) {
      state.forgetHistory()
      missing = movable.filter { state.isActive[$0] && state.visits[$0] == nil }
      if state.aims.isBetter(after, than: bestTerms) {
        best = state.visits
        bestTerms = after
        bestActive = state.isActive
      }
    } else {
      state.rollBack(to: mark)
    }
    return max(1, open.count)
  }

  private mutating func accepts(_ after: AimTerms, over before: AimTerms, _ warmth: Double) -> Bool
  {
    let aims = state.aims
    for level in aims.levels.indices {
      let (new, old) = (aims.value(of: after, at: level), aims.value(of: before, at: level))
      if new == old { continue }
      if new < old { return true }
      if after.placed > before.placed { return false }
      let scale = max(1, Double(abs(aims.value(of: bestTerms, at: level))) / 250)
      return Double(new - old) < scale * warmth * random.waitingTime()
    }
    return true
  }

  // MARK: What is taken out

  private mutating func ruin() -> [Int] {
    let demand = movable[random.below(movable.count)]
    switch random.below(100) {
    case ..<35: return all(of: random.some(1 + random.below(2), of: trainees))
    case ..<60: return fortnight(of: demand)
    case ..<80: return random.some(10, of: rivals(of: demand))
    default: return trouble()
    }
  }

  private func isPlaced(_ number: Int) -> Bool {
    state.visits[number] != nil && state.ground.demands[number].fixed == nil
      && state.ground.demands[number].request != nil && !state.ground.demands[number].isAnchored
  }

  /// Everything of some trainees.
  private func all(of trainees: [Int]) -> [Int] {
    trainees.flatMap { state.attended[$0] }.filter(isPlaced).sorted()
  }

  /// What the host of a demand hosts within a fortnight.
  private mutating func fortnight(of number: Int) -> [Int] {
    let options = state.ground.demands[number].options
    let host = state.visits[number]?.host ?? options[random.below(options.count)].host
    let first = random.below(max(1, state.weekCount - 1))
    let weeks = first...first + 1
    let found = state.hosted[host].filter { other in
      guard isPlaced(other), let segment = state.visits[other]?.segments.first else { return false }
      return weeks.contains(state.ground.line.week(of: segment.start))
    }
    return random.some(14, of: found.sorted())
  }

  /// What is hosted by people who could host a demand.
  private func rivals(of number: Int) -> [Int] {
    state.ground.demands[number].options.flatMap { state.hosted[$0.host] }.filter(isPlaced).sorted()
  }

  /// A demand that has no place or is late, with its trainee's others and what stands in its way.
  private mutating func trouble() -> [Int] {
    let bad = movable.filter { number in
      guard state.isActive[number] else { return false }
      return state.visits[number].map { state.daysLate(number, $0) > 0 } ?? true
    }
    guard !bad.isEmpty else { return all(of: random.some(2, of: trainees)) }
    let number = bad[random.below(bad.count)]
    var found = all(of: [state.ground.demands[number].trainee])
    for option in state.ground.demands[number].options.prefix(6) {
      found += random.some(3, of: state.hosted[option.host].filter(isPlaced).sorted())
    }
    return Set(found).sorted()
  }

  // MARK: What is put in again

  private mutating func recreate(_ open: [Int]) {
    let rules = PriorityRule.allCases
    let rule = rules[random.below(rules.count)]
    let spread = 1 + random.below(8)
    let keys = open.map { number -> [Int] in
      var key = urgency.key(of: number, by: rule, in: state.ground)
      // A little disorder, for the order of a rule has been tried already.
      key[0] += random.below(2 * spread + 1) - spread
      return key
    }
    let blink = random.below(4) == 0 ? 10 : 0
    var dice = SplitMix64(seed: random.next())
    state.placeAll(open, keys: keys) { _ in blink > 0 && dice.happens(blink) }
  }

  /// Drops what waits for something that has lost its place.
  private mutating func dropUnfounded(_ trainees: [Int]) {
    for trainee in trainees {
      var isSound = false
      while !isSound {
        isSound = true
        for number in state.attended[trainee] where !state.isFounded(number) {
          state.remove(number)
          isSound = false
        }
      }
    }
  }
}
