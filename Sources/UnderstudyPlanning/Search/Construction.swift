import UnderstudyModel

extension PlanState {
  /// Builds a plan from nothing: demands in the order of a rule, what they wait for first.
  ///
  /// What finds no place is tried again at the end, for room may have moved; then choices whose
  /// first alternatives did not fit take others.
  mutating func build(by rule: PriorityRule, _ urgency: Urgency) {
    takeChoices()
    for number in ground.demands.indices
    where ground.demands[number].isAnchored && visits[number] == nil && isActive[number] {
      tryToPlace(number)
    }
    if rule == .earlierPlan { standAsBefore() }
    let open = ground.demands.indices.filter { isActive[$0] && visits[$0] == nil }
    placeAll(open, keys: open.map { urgency.key(of: $0, by: rule, in: ground) })
    retry(by: urgency)
    settleChoices(by: urgency)
    removeUnfounded()
  }

  /// Puts a demand into its best place, if there is one.
  @discardableResult
  mutating func tryToPlace(_ number: Int, skips: (Int) -> Bool = { _ in false }) -> Bool {
    guard let visit = bestVisit(for: number, skips: skips) else { return false }
    place(number, visit)
    return true
  }

  /// Tries demands once each, by key, but never one before those of them that it waits for.
  mutating func placeAll(_ open: [Int], keys: [[Int]], skips: (Int) -> Bool = { _ in false }) {
    var places: [Int: Int] = [:]
    for (place, number) in open.enumerated() { places[number] = place }
    var waiting = open.map { number in
      ground.demands[number].before.count { $0 != number && places[$0] != nil }
    }
    var ready = Heap<Ready>()
    for place in open.indices where waiting[place] == 0 {
      ready.push(Ready(key: keys[place], place: place))
    }
    while let next = ready.pop() {
      let number = open[next.place]
      tryToPlace(number, skips: skips)
      for other in ground.demands[number].after where other != number {
        guard let place = places[other] else { continue }
        waiting[place] -= 1
        if waiting[place] == 0 { ready.push(Ready(key: keys[place], place: place)) }
      }
    }
  }

  /// A demand whose turn has come.
  private struct Ready: Comparable {
    var key: [Int]
    var place: Int

    static func < (left: Self, right: Self) -> Bool {
      for (mine, theirs) in zip(left.key, right.key) where mine != theirs { return mine < theirs }
      return left.place < right.place
    }
  }

  /// Leaves everything where the earlier plan has it, as far as it may stand there.
  private mutating func standAsBefore() {
    let known = ground.demands.indices.filter {
      isActive[$0] && visits[$0] == nil && ground.demands[$0].previous?.visit != nil
    }.sorted {
      let (left, right) = (
        ground.demands[$0].previous?.visit?.start ?? .distantPast,
        ground.demands[$1].previous?.visit?.start ?? .distantPast
      )
      return (left, $0) < (right, $1)
    }
    for number in known {
      guard let visit = ground.demands[number].previous?.visit,
        let option = ground.demands[number].options.first(where: { $0.host == visit.host }),
        keepsPins(number, visit), !hostsOfOthers(number).contains(visit.host),
        let bounds = bounds(of: number)
      else { continue }
      lookForTime(of: number, option.cover, from: bounds.from)
      lookForTime(with: option, from: bounds.from)
      let again = Visit(option, visit.segments, start: visit.start, end: visit.end)
      if mayStand(number, again, bounds) || mayJoinRun(number, again, bounds) {
        place(number, again)
      }
    }
  }

  /// Tries what has no place once more, and settles choices, when the search is over.
  mutating func finish(_ urgency: Urgency) {
    retry(by: urgency)
    settleChoices(by: urgency)
    removeUnfounded()
    forgetHistory()
  }

  private mutating func retry(by urgency: Urgency) {
    for _ in 0..<3 {
      let open = ground.demands.indices.filter { isActive[$0] && visits[$0] == nil }
      let before = mark
      placeAll(open, keys: open.map { urgency.key(of: $0, by: .due, in: ground) })
      if mark == before { return }
    }
  }

  /// Takes out of the plan whatever waits for something that has no place, or no longer ends in
  /// time; and what waits for that. What is history or people's own word is left to whoever asks.
  mutating func removeUnfounded() {
    var isSound = false
    while !isSound {
      isSound = true
      for number in ground.demands.indices where !isFounded(number) {
        remove(number)
        isSound = false
      }
    }
  }

  /// Whether everything that a demand waits for is over before it; true for what stands nowhere and
  /// for what is fixed.
  func isFounded(_ number: Int) -> Bool {
    guard let visit = visits[number], ground.demands[number].fixed == nil,
      ground.demands[number].begun == nil
    else { return true }
    return ground.demands[number].waits.allSatisfy { moment in
      instant(of: moment).map { $0 <= visit.start } ?? false
    }
  }
}
