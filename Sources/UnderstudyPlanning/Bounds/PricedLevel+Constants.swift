import UnderstudyModel

extension PricedLevel {
  /// What is the same in every plan: what stands costs, less what hosts, cover and blocks have at
  /// their prices.
  func constants(_ prices: Prices, _ weights: AimTerms) -> Int {
    var total =
      weights.onTime * problem.spent.onTime + weights.sameHost * problem.spent.sameHost
      + weights.sameStart * problem.spent.sameStart + weights.unchanged * problem.spent.unchanged
      + weights.continuous * problem.spent.continuous
    total += lastDays(prices, weights)
    total += (weights.makespan - prices.caseSlots.reduce(0, +)) * problem.standingEnd
    for (number, host) in problem.hosts.enumerated() {
      let share = prices.shares[number]
      total += share * host.aboveShare + (weights.fair - share) * max(0, host.aboveShare)
      total -= prices.hostPlaces[number].reduce(0, +)
      for (price, left) in zip(prices.hostWeeks[number], host.slotsLeft) {
        total -= price * (left ?? 0)
      }
      let lengths = problem.lengths
      for (place, price) in prices.hostCounts[number].enumerated() where price > 0 {
        let (week, length) = place.quotientAndRemainder(dividingBy: lengths.count)
        total -= price * (problem.visitsLeft(number, week: week, ofLength: lengths[length]) ?? 0)
      }
    }
    for (row, slack) in zip(prices.covers, problem.covers) {
      for (price, left) in zip(row, slack) { total -= price * (left ?? 0) }
    }
    total -= blockPrices(prices).reduce(0) { $0 + $1.free }
    for earlier in 0..<level { total -= prices.levels[earlier] * values[earlier] }
    return total
  }

  private func lastDays(_ prices: Prices, _ weights: AimTerms) -> Int {
    var total = 0
    var days = Array(repeating: 0, count: problem.trainees.count)
    for number in cases.indices { days[cases[number].trainee] += prices.caseDays[number] }
    var finish = 0
    for (trainee, price) in zip(problem.trainees, days) {
      total += max(0, weights.early - price) * trainee.lastDay
      finish += max(0, price - weights.early)
    }
    return total + (weights.finish - finish) * (problem.trainees.map(\.lastDay).max() ?? 0)
  }

  /// What a block's hosts cost.
  struct BlockPrices: Sendable {
    /// For each host that costs something, the sum over the block's requests.
    var hosts: [Int: Int] = [:]
    /// The block's first host costs nothing: what the dearest costs is taken off again.
    var free = 0
    /// The one of the dearest with the smallest number; absent where a host stands already.
    var dearest: Int?
  }

  /// For each block, what its hosts cost.
  ///
  /// Where every host costs no more than another host does in the aims, a plan with so many hosts
  /// beyond the first pays no less in the aims than at these prices.
  func blockPrices(_ prices: Prices) -> [BlockPrices] {
    var found = problem.blocks.map { _ in BlockPrices() }
    for (number, request) in problem.requests.enumerated() {
      guard let block = request.block else { continue }
      for (option, price) in zip(request.options, prices.blockHosts[number]) {
        found[block].hosts[option.host, default: 0] += price
      }
    }
    for block in found.indices where problem.blocks[block].standing == 0 {
      let hosts = found[block].hosts
      found[block].free = hosts.values.max() ?? 0
      found[block].dearest = hosts.keys.sorted().first { hosts[$0] == found[block].free }
    }
    return found
  }
}

extension AimTerms {
  /// Adds to one term.
  mutating func add(_ amount: Int, to term: Aims.Term) {
    switch term {
    case .placed: placed += amount
    case .onTime: onTime += amount
    case .early: early += amount
    case .finish: finish += amount
    case .makespan: makespan += amount
    case .fair: fair += amount
    case .continuous: continuous += amount
    case .sameHost: sameHost += amount
    case .sameStart: sameStart += amount
    case .unchanged: unchanged += amount
    }
  }
}
