extension TimetableSearch {
  /// Puts in again what was taken out, and some of what has had no place.
  ///
  /// - Parameter noise: by how much hosts may seem dearer than they are; see ``Disorder``.
  /// - Returns: how many were tried.
  mutating func recreate(noise: Double = 0) -> Int {
    pending.removeAll()
    let order = dice.below(8)
    let spread = Double(1 + dice.below(10))
    for place in 0..<out.count { queue(Int(out[place]), order, spread) }
    if !missing.isEmpty {
      for _ in 0..<min(6, missing.count) {
        queueWithBefore(Int(missing[dice.below(missing.count)]), order, spread)
      }
    }
    sortPending()
    let tried = placePending(Disorder(blinks: dice.below(3) == 0 ? 60 : 0, noise: noise))
    for place in 0..<pending.count { marks[Int(pending[place].demand)] = 0 }
    for place in 0..<out.count { marks[Int(out[place])] = 0 }
    dropUnfounded()
    return tried
  }

  /// Notes a demand to be put in.
  private mutating func queue(_ demand: Int, _ order: Int, _ spread: Double) {
    marks[demand] = 2
    let facts = table.demands[demand]
    // The sum of three even numbers is near enough to a bell.
    var noise = 0.0
    for _ in 0..<3 { noise += dice.fraction() - 0.5 }
    noise *= 2 * spread
    let key: Double
    switch order {
    case 0: key = noise
    case 1: key = -Double(facts.slots) * 4 + noise
    case 2: key = Double(facts.optionCount) * 6 - 2 * Double(min(facts.weight, 8)) + noise
    default:
      key = Double(min(facts.urgency, 100_000)) - 2 * Double(min(facts.weight, 8)) + noise
    }
    pending.append(Pending(key: key, demand: Int32(demand)))
  }

  /// Notes a demand without a place, and what it waits for that has none either.
  private mutating func queueWithBefore(_ demand: Int, _ order: Int, _ spread: Double) {
    guard marks[demand] == 0, table.starts[demand] < 0 else { return }
    queue(demand, order, spread)
    let first = Int(table.demands[demand].firstBefore)
    for place in first..<first + Int(table.demands[demand].beforeCount) {
      queueWithBefore(Int(table.before[place]), order, spread)
    }
  }

  private mutating func sortPending() {
    // Few, and by insertion, which allocates nothing.
    var place = 1
    while place < pending.count {
      let entry = pending[place]
      var hole = place
      while hole > 0, pending[hole - 1].key > entry.key {
        pending[hole] = pending[hole - 1]
        hole -= 1
      }
      pending[hole] = entry
      place += 1
    }
  }

  /// Places what is pending in its order, but nothing before what it waits for.
  private mutating func placePending(_ disorder: Disorder) -> Int {
    var tried = 0
    var isMoving = true
    while isMoving {
      isMoving = false
      for place in 0..<pending.count {
        let demand = Int(pending[place].demand)
        if marks[demand] != 2 { continue }
        if waitsForPending(demand) { continue }
        // From here on it has had its turn.
        marks[demand] = 3
        tried += 1
        guard let found = table.bestPlace(for: demand, disorder, &dice) else { continue }
        self.place(demand, found)
        isMoving = true
      }
    }
    return tried
  }

  private func waitsForPending(_ demand: Int) -> Bool {
    let first = Int(table.demands[demand].firstBefore)
    for place in first..<first + Int(table.demands[demand].beforeCount)
    where marks[Int(table.before[place])] == 2 {
      return true
    }
    return false
  }

  /// Drops what waits for something that has lost its place.
  private mutating func dropUnfounded() {
    for place in 0..<out.count where table.starts[Int(out[place])] < 0 {
      dropFollowers(of: Int(out[place]))
    }
  }

  private mutating func dropFollowers(of demand: Int) {
    let first = Int(table.demands[demand].firstAfter)
    for place in first..<first + Int(table.demands[demand].afterCount) {
      let other = Int(table.after[place])
      guard table.starts[other] >= 0 else { continue }
      remove(other)
      dropFollowers(of: other)
    }
  }
}
