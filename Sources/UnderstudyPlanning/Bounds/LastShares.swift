/// How what the last days and the last slot cost is shared among the cases.
struct LastShares: Sendable {
  /// For each case, its part of its trainee's days.
  private var early: [Double]
  /// For each case, its part of everybody's last day, and of the last slot.
  private var finish: [Double]
  private var makespan: [Double]

  /// Each to the case whose last request could be over latest of all at the earliest.
  init(_ level: PricedLevel) {
    let cases = level.cases
    let ends = cases.map { $0.requests.map { level.times.ends[$0] ?? 0 }.max() ?? 0 }
    early = cases.map { _ in 0 }
    finish = early
    var lastOf: [Int: Int] = [:]
    for number in cases.indices {
      let known = lastOf[cases[number].trainee]
      if known.map({ ends[$0] < ends[number] }) ?? true { lastOf[cases[number].trainee] = number }
    }
    for number in lastOf.values { early[number] = 1 }
    if let last = cases.indices.max(by: { ends[$0] < ends[$1] }) { finish[last] = 1 }
    makespan = finish
  }

  /// Writes what a day and a slot of each case cost.
  func write(to prices: inout Prices, _ weights: AimTerms) {
    func whole(_ part: Double, _ weight: Int) -> Int {
      Int(max(0, part * Double(weight)).rounded(.down))
    }
    for number in early.indices {
      prices.caseDays[number] =
        whole(early[number], weights.early) + whole(finish[number], weights.finish)
      prices.caseSlots[number] = whole(makespan[number], weights.makespan)
    }
  }

  /// The case that ends last bears more of what its end costs.
  mutating func move(_ bound: PricedBound, _ level: PricedLevel, share: Double) {
    let problem = level.problem
    var lastOf = [Int: (number: Int, day: Int)]()
    var last = (number: -1, day: -1)
    var lastSlot = (number: -1, slot: -1)
    for (number, solution) in bound.solutions.enumerated() {
      let end = solution.placed.map(\.end).max() ?? 0
      let day = end > 0 ? problem.time.aimDay(endingAt: end) : 0
      let slot = end > 0 ? problem.time.ends[end - 1] : 0
      let trainee = level.cases[number].trainee
      if day > lastOf[trainee]?.day ?? -1 { lastOf[trainee] = (number, day) }
      if day > last.day { last = (number, day) }
      if slot > lastSlot.slot { lastSlot = (number, slot) }
    }
    for number in early.indices {
      let isLast = lastOf[level.cases[number].trainee]?.number == number
      early[number] += share * ((isLast ? 1 : 0) - early[number])
      finish[number] += share * ((last.number == number ? 1 : 0) - finish[number])
      makespan[number] += share * ((lastSlot.number == number ? 1 : 0) - makespan[number])
    }
  }
}
