extension TimetableSearch {
  /// Builds a plan from nothing: demands in the order of a rule, what they wait for first.
  mutating func build(by rule: PriorityRule, _ urgency: Urgency) {
    for demand in 0..<marks.count where table.starts[demand] >= 0 { remove(demand) }
    if rule == .earlierPlan { standAsBefore() }
    var waiting = (0..<marks.count).map { Int(table.demands[$0].beforeCount) }
    var ready = Heap<Ready>()
    for demand in 0..<marks.count where waiting[demand] == 0 {
      ready.push(Ready(key: key(of: demand, by: rule, urgency), demand: Int32(demand)))
    }
    while let next = ready.pop() {
      let demand = Int(next.demand)
      if table.starts[demand] < 0 {
        guard let found = table.bestPlace(for: demand, .none, &dice) else { continue }
        place(demand, found)
      }
      let first = Int(table.demands[demand].firstAfter)
      for place in first..<first + Int(table.demands[demand].afterCount) {
        let other = Int(table.after[place])
        waiting[other] -= 1
        if waiting[other] == 0 {
          ready.push(Ready(key: key(of: other, by: rule, urgency), demand: Int32(other)))
        }
      }
    }
    keep()
  }

  /// A demand whose turn has come.
  private struct Ready: Comparable {
    var key: Int
    var demand: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.key, left.demand) < (right.key, right.demand)
    }
  }

  /// Smaller comes first.
  private func key(of demand: Int, by rule: PriorityRule, _ urgency: Urgency) -> Int {
    let facts = table.demands[demand]
    let number = Int(facts.number)
    let due = min(urgency.due[number], 1_000_000)
    let weight = min(facts.weight, 50)
    switch rule {
    case .due, .earlierPlan: return (due - 2 * weight) * 256 - Int(facts.slots)
    // A day of learning holds about eight slots; only the order matters.
    case .slack: return (due - urgency.tail[number] / 8) * 256 - weight
    case .scarce: return -urgency.pressure[number] * 64 + due - weight
    case .tail: return -urgency.tail[number] * 4_096 + due - weight
    }
  }

  /// Leaves everything where the earlier plan has it, as far as it may stand there.
  private mutating func standAsBefore() {
    let known = (0..<marks.count).filter { table.demands[$0].previousPlace >= 0 }.sorted {
      let (left, right) = (table.demands[$0].previousPlace, table.demands[$1].previousPlace)
      return (left, $0) < (right, $1)
    }
    for demand in known {
      if let place = table.earlierPlace(of: demand) { self.place(demand, place) }
    }
  }
}
