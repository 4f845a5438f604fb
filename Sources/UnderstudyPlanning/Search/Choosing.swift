import UnderstudyModel

extension PlanState {
  /// Decides which alternatives of each choice are to be placed: those that stand or are pinned
  /// already, then those of the earlier plan, then those that somebody can host, in written order.
  mutating func takeChoices() {
    for choice in ground.choices.indices {
      let alternatives = ground.choices[choice].alternatives
      let ranked = alternatives.indices.sorted {
        (rank(of: alternatives[$0], in: choice), $0) < (rank(of: alternatives[$1], in: choice), $1)
      }
      take(Set(ranked.prefix(ground.choices[choice].wanted)), of: choice)
    }
  }

  /// Smaller is taken first.
  private func rank(of requests: [Int], in choice: Int) -> Int {
    let demands = requests.map { ground.demands[$0] }
    if demands.contains(where: { $0.fixed != nil || $0.begun != nil }) { return 0 }
    if requests.allSatisfy({ !belongs($0, to: choice) }) { return 0 }
    if demands.contains(where: { $0.isAnchored || $0.pinnedHost != nil }) { return 1 }
    let canBe = demands.allSatisfy { !$0.options.isEmpty && $0.opens < ground.line.count }
    if canBe, demands.allSatisfy({ $0.previous?.visit != nil }) { return 2 }
    return canBe ? 3 : 4
  }

  /// Whether a request is a matter of this choice, and not asked for elsewhere.
  private func belongs(_ request: Int, to choice: Int) -> Bool {
    ground.problem.requests[request].alternative?.choice == choice
  }

  /// Makes some alternatives of a choice the ones to be placed. The first of them count when they
  /// are not, as many as the choice requires.
  private mutating func take(_ taken: Set<Int>, of choice: Int) {
    let required = ground.choices[choice].required
    var counted = 0
    for (place, requests) in ground.choices[choice].alternatives.enumerated() {
      let isTaken = taken.contains(place)
      let counts = isTaken && counted < required
      if counts { counted += 1 }
      for request in requests where belongs(request, to: choice) {
        isActive[request] = isTaken
        setCounted(request, counts && !ground.demands[request].isOptional)
      }
    }
  }

  /// Where a taken alternative has found no place, tries the others in turn.
  mutating func settleChoices(by urgency: Urgency) {
    for choice in ground.choices.indices {
      let alternatives = ground.choices[choice].alternatives
      var taken = Set(
        alternatives.indices.filter { place in
          alternatives[place].allSatisfy { !belongs($0, to: choice) || isActive[$0] }
        })
      var untried = alternatives.indices.filter { !taken.contains($0) }
      for place in alternatives.indices where taken.contains(place) {
        guard !isPlaced(alternatives[place]), mayGiveUp(alternatives[place]) else { continue }
        while !untried.isEmpty {
          let other = untried.removeFirst()
          let before = mark
          let tried = taken.subtracting([place]).union([other])
          for request in alternatives[place] where belongs(request, to: choice) { remove(request) }
          take(tried, of: choice)
          let open = alternatives[other].filter { visits[$0] == nil }
          placeAll(open, keys: open.map { urgency.key(of: $0, by: .due, in: ground) })
          if isPlaced(alternatives[other]) {
            taken = tried
            break
          }
          rollBack(to: before)
          take(taken, of: choice)
        }
        // Half an alternative helps nobody.
        if taken.contains(place), !isPlaced(alternatives[place]) {
          for request in alternatives[place]
          where belongs(request, to: choice) && ground.demands[request].fixed == nil {
            remove(request)
          }
        }
      }
      recount(choice, taken)
    }
  }

  /// Lets the alternatives that are placed count first; of those that are missing the lightest are
  /// the ones that people will have to see to.
  private mutating func recount(_ choice: Int, _ taken: Set<Int>) {
    let alternatives = ground.choices[choice].alternatives
    let placed = taken.sorted().filter { isPlaced(alternatives[$0]) }
    let missing = alternatives.indices.filter { !placed.contains($0) }.sorted {
      let kept = (mayGiveUp(alternatives[$0]), mayGiveUp(alternatives[$1]))
      if kept.0 != kept.1 { return kept.1 }
      return (missingWeight(alternatives[$0]), $0) < (missingWeight(alternatives[$1]), $1)
    }
    let ranked = placed + missing
    let active = Set(ranked.prefix(ground.choices[choice].wanted))
    let counting = Set(ranked.prefix(ground.choices[choice].required))
    for place in alternatives.indices {
      for request in alternatives[place] where belongs(request, to: choice) {
        isActive[request] = active.contains(place)
        setCounted(request, counting.contains(place) && !ground.demands[request].isOptional)
      }
    }
  }

  private func missingWeight(_ requests: [Int]) -> Int {
    requests.reduce(0) {
      let counts = visits[$1] == nil && !ground.demands[$1].isOptional
      return $0 + (counts ? ground.demands[$1].weight : 0)
    }
  }

  private func isPlaced(_ requests: [Int]) -> Bool { requests.allSatisfy { visits[$0] != nil } }

  /// Whether nothing of an alternative is fixed or pinned.
  private func mayGiveUp(_ requests: [Int]) -> Bool {
    requests.allSatisfy {
      ground.demands[$0].fixed == nil && ground.demands[$0].begun == nil
        && !ground.demands[$0].isAnchored
    }
  }
}
