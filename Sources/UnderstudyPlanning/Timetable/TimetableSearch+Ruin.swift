extension TimetableSearch {
  /// Takes part of the plan out; what was taken is in `out`.
  mutating func ruin(_ kind: Neighbourhood) {
    out.removeAll()
    let seed = dice.below(marks.count)
    switch kind {
    case .trainees: takeTrainees(seed)
    case .fortnight: takeFortnight(seed)
    case .rivals: takeRivals(seed)
    case .nearby: takeNearby(seed)
    case .trouble: takeTrouble()
    case .overtaking: takeOvertaken()
    }
    for place in 0..<out.count { remove(Int(out[place])) }
  }

  /// Notes a demand to be taken out, once.
  private mutating func choose(_ demand: Int) {
    guard table.starts[demand] >= 0, marks[demand] == 0 else { return }
    marks[demand] = 1
    out.append(Int32(demand))
  }

  private mutating func chooseAll(of trainee: Int) {
    for place in table.demands(of: trainee) { choose(Int(table.byTrainee[place])) }
  }

  /// Somebody who could host a demand.
  private mutating func anyHost(of demand: Int) -> Int {
    let facts = table.demands[demand]
    let option = Int(facts.firstOption) + dice.below(Int(facts.optionCount))
    return Int(table.options[option].host)
  }

  /// One of the demands that stand with a host.
  private mutating func anyVisitor(of host: Int) -> Int? {
    let count = Int(table.hostedCount[host])
    if count == 0 { return nil }
    return Int(table.hosted[Int(table.firstHosted[host]) + dice.below(count)])
  }

  private mutating func takeTrainees(_ seed: Int) {
    chooseAll(of: Int(table.demands[seed].trainee))
    for _ in 0..<dice.below(dice.below(8) == 0 ? 6 : 3) where !out.isEmpty {
      // Somebody who visits a host of theirs.
      let mine = Int(out[dice.below(out.count)])
      let host = Int(table.options[Int(table.choices[mine])].host)
      if let other = anyVisitor(of: host) { chooseAll(of: Int(table.demands[other].trainee)) }
    }
  }

  private mutating func takeFortnight(_ seed: Int) {
    let start = Int(table.starts[seed])
    let host = start >= 0 ? table.host(of: seed) : anyHost(of: seed)
    let week =
      start >= 0
      ? Int(table.weekOf[start]) - dice.below(2) : dice.below(max(1, table.facts.weekCount - 1))
    for place in table.visitors(of: host) {
      let visitor = Int(table.hosted[place])
      let theirs = Int(table.weekOf[Int(table.starts[visitor])])
      if theirs == week || theirs == week + 1 { choose(visitor) }
    }
    shorten(to: 16)
  }

  /// Leaves only so many of what was chosen, at random.
  private mutating func shorten(to count: Int) {
    guard out.count > count else { return }
    for place in 0..<count { out.swapAt(place, place + dice.below(out.count - place)) }
    while out.count > count { marks[Int(out.removeLast())] = 0 }
  }

  private mutating func takeRivals(_ seed: Int) {
    choose(seed)
    for _ in 0..<2 + dice.below(dice.below(8) == 0 ? 30 : 9) {
      if let visitor = anyVisitor(of: anyHost(of: seed)) { choose(visitor) }
    }
  }

  private mutating func takeNearby(_ seed: Int) {
    let facts = table.demands[seed]
    let center =
      table.starts[seed] >= 0 ? Int(table.starts[seed]) : dice.below(table.facts.dayOf.count)
    // From one day to five, of about sixteen slots each.
    let reach = 16 + dice.below(64)
    choose(seed)
    for option in Int(facts.firstOption)..<Int(facts.firstOption + facts.optionCount) {
      for place in table.visitors(of: Int(table.options[option].host)) {
        let visitor = Int(table.hosted[place])
        if abs(Int(table.starts[visitor]) - center) < reach { choose(visitor) }
      }
    }
    shorten(to: 3 + dice.below(dice.below(8) == 0 ? 30 : 10))
  }

  private mutating func takeTrouble() {
    guard let bad = troubled() else { return takeTrainees(dice.below(marks.count)) }
    chooseAll(of: Int(table.demands[bad].trainee))
    takeBefore(bad, 2 + dice.below(8)) { _, _ in true }
  }

  /// A late demand, and of those who stand before it with its hosts some that have more time.
  private mutating func takeOvertaken() {
    guard let bad = troubled() else { return takeTrainees(dice.below(marks.count)) }
    choose(bad)
    takeBefore(bad, 1 + dice.below(4)) { mine, theirs in
      theirs.due > mine.due || theirs.weight < mine.weight
    }
  }

  /// Some of those who stand before a demand with its hosts.
  private mutating func takeBefore(
    _ demand: Int, _ count: Int, where fits: (PlainDemand, PlainDemand) -> Bool
  ) {
    let facts = table.demands[demand]
    let until = table.starts[demand] >= 0 ? table.starts[demand] : facts.closes
    var left = count
    for _ in 0..<4 * count where left > 0 {
      guard let visitor = anyVisitor(of: anyHost(of: demand)) else { continue }
      let start = table.starts[visitor]
      guard start < until, start >= facts.opens, fits(facts, table.demands[visitor]) else {
        continue
      }
      choose(visitor)
      left -= 1
    }
  }

  /// A demand without a place, or one that is late.
  private mutating func troubled() -> Int? {
    if !missing.isEmpty, dice.below(2) == 0 { return Int(missing[dice.below(missing.count)]) }
    for _ in 0..<30 {
      let demand = dice.below(marks.count)
      if table.starts[demand] < 0 { return demand }
      let end = Int(table.starts[demand]) + Int(table.demands[demand].slots) - 1
      if table.endPosition[end] > table.demands[demand].due { return demand }
    }
    return nil
  }
}
