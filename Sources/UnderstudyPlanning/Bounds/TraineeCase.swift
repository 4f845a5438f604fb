/// Some requests of one trainee, solved exactly by themselves: which to place, when and with whom, so
/// that what they cost at given prices is least.
///
/// The trainee does one thing at a time, keeps the order, and learns no longer a day than the limit.
/// The method is a dynamic programme over time and over which requests are placed (Held and Karp
/// 1962), cut off where the cheapest completion of a state costs too much.
struct TraineeCase: Sendable {
  /// By number in the problem; in the order of their bits.
  let requests: [Int]
  let trainee: Int
  /// Every set of requests that may be placed together, as far as order says: no member without what
  /// it waits for.
  let sets: [Int]
  /// For each request, by its bit: the sets that it may follow, and the sets with it.
  private let steps: [[(from: Int, to: Int)]]
  /// For each request, the places at which it may start.
  let places: [[Int]]
  private let slots: [Int]
  /// Slots that a day may hold, in units that divide every length; absent: as many as it has.
  private let unitsPerDay: Int?
  private let unit: Int

  /// The most sets that a case may have; more is split into several cases.
  static let mostSets = 2_048

  /// - Returns: `nil` where order lets too many sets be.
  init?(_ requests: [Int], _ problem: RelaxedProblem, _ times: EarliestTimes, most: Int) {
    guard requests.count < 60, let first = requests.first else { return nil }
    self.requests = requests
    trainee = problem.requests[first].trainee
    slots = requests.map { problem.requests[$0].slots }
    places = requests.map { times.places[$0] }
    // What it waits for among the others; those elsewhere only hold it up until they could be over.
    let before = requests.map { number in
      problem.requests[number].after.reduce(0) { mask, other in
        requests.firstIndex(of: other).map { mask | 1 << $0 } ?? mask
      }
    }
    var sets = [0]
    var numbers = [0: 0]
    var steps = [[(from: Int, to: Int)]](repeating: [], count: requests.count)
    var next = 0
    while next < sets.count {
      let set = sets[next]
      for request in requests.indices
      where set & 1 << request == 0 && before[request] & ~set == 0 {
        let larger = set | 1 << request
        if numbers[larger] == nil {
          if sets.count >= most { return nil }
          numbers[larger] = sets.count
          sets.append(larger)
        }
        steps[request].append((next, numbers[larger] ?? 0))
      }
      next += 1
    }
    self.sets = sets
    self.steps = steps
    let limit = problem.trainees[trainee].slotsPerDay
    let unit = slots.reduce(0) { greatestCommonDivisor($0, $1) }
    self.unit = unit
    // Where all of them together are within the limit, nothing need be counted.
    let all = slots.reduce(0, +)
    unitsPerDay = limit.flatMap { all > $0 ? $0 / unit : nil }
  }

  /// What the requests cost.
  struct Costs {
    /// For each request and start.
    var placed: [[Int]]
    /// For each request, without a place.
    var lost: [Int]
    /// For each place, what it costs to end before it at the latest.
    var tail: (Int) -> Int
    /// To place nothing, beside what is lost.
    var nothing: Int
  }

  /// A request that is placed, by bit, and the number of its start.
  struct Chosen: Hashable, Sendable {
    var request: Int
    var start: Int
  }

  /// A cheapest choice.
  struct Solution {
    var cost: Int
    /// The requests placed, in order of time.
    var placed: [Chosen]
  }

  private struct Arrival {
    var set: Int
    var used: Int
    var day: Int
    var cost: Int
    var request: Int
    var start: Int
    /// The arrival before it; -1: none.
    var from: Int
    /// The next arrival at the same place; -1: none.
    var next: Int
  }

  /// Finds a cheapest choice.
  ///
  /// - Parameters:
  ///   - costs: what everything costs; none below 0.
  ///   - time: the line.
  ///   - hint: a choice that keeps every rule, to begin with; it only saves time.
  ///   - steps: counts the states that were looked at.
  /// - Returns: the choice, with nothing placed where that is cheapest.
  func cheapest(
    _ costs: Costs, _ time: RelaxedTime, from hint: [Chosen] = [], steps: inout Int
  ) -> Solution {
    let lost = sets.map { set in
      requests.indices.reduce(0) { set & 1 << $1 == 0 ? $0 + costs.lost[$1] : $0 }
    }
    let rest = cheapestRest(costs, time)
    var solution = Solution(cost: costs.nothing + lost[0], placed: [])
    let known = hint.isEmpty ? .max : cost(of: hint, costs)
    if known < solution.cost { solution = Solution(cost: known, placed: hint) }
    var best = solution.cost
    var bestArrival = -1
    let levels = (unitsPerDay ?? 0) + 1
    var cost = [Int](repeating: .max, count: sets.count * levels)
    var origin = [Int](repeating: -1, count: sets.count * levels)
    var isAlive = [Bool](repeating: false, count: sets.count)
    cost[0] = 0
    isAlive[0] = true
    var arrivals: [Arrival] = []
    var heads = [Int](repeating: -1, count: time.count + 1)
    var delivered = 0
    var today = -1
    var cursors = requests.map { _ in 0 }
    while let place = nextPlace(cursors) {
      let isNewDay = time.days[place] != today
      if isNewDay {
        today = time.days[place]
        if levels > 1 { startDay(&cost, &origin, levels) }
      }
      while delivered < place {
        delivered += 1
        var arrival = heads[delivered]
        while arrival >= 0 {
          let used = arrivals[arrival].day == today ? arrivals[arrival].used : 0
          let state = arrivals[arrival].set * levels + used
          if arrivals[arrival].cost < cost[state] {
            cost[state] = arrivals[arrival].cost
            origin[state] = arrival
            isAlive[arrivals[arrival].set] = true
          }
          arrival = arrivals[arrival].next
        }
      }
      if isNewDay {
        forget(&cost, &isAlive, levels) { rest(sets[$0], place) + costs.nothing < best - $1 }
      }
      for request in requests.indices where cursors[request] < places[request].count {
        let start = cursors[request]
        guard places[request][start] == place else { continue }
        cursors[request] += 1
        let price = costs.placed[request][start]
        if price >= best { continue }
        let end = place + slots[request]
        let isOneDay = time.days[end - 1] == today
        let units = levels > 1 && isOneDay ? slots[request] / unit : 0
        let tail = costs.tail(end)
        for (set, next) in self.steps[request] where isAlive[set] {
          let beyond = tail + rest(sets[next], end)
          for used in 0..<levels where cost[set * levels + used] != .max {
            steps += 1
            guard used + units < levels else { break }
            let total = cost[set * levels + used] + price
            if total + beyond >= best { continue }
            arrivals.append(
              Arrival(
                set: next, used: used + units, day: isOneDay ? today : -1, cost: total,
                request: request, start: start, from: origin[set * levels + used],
                next: heads[end]))
            heads[end] = arrivals.count - 1
            let whole = total + tail + lost[next]
            if whole < best {
              best = whole
              bestArrival = arrivals.count - 1
            }
          }
        }
      }
    }
    if bestArrival < 0 { return solution }
    var placed: [Chosen] = []
    while bestArrival >= 0 {
      placed.append(
        Chosen(request: arrivals[bestArrival].request, start: arrivals[bestArrival].start))
      bestArrival = arrivals[bestArrival].from
    }
    return Solution(cost: best, placed: placed.reversed())
  }

  /// What a choice costs.
  private func cost(of choice: [Chosen], _ costs: Costs) -> Int {
    var isPlaced = requests.map { _ in false }
    var sum = costs.nothing
    for chosen in choice {
      isPlaced[chosen.request] = true
      sum += costs.placed[chosen.request][chosen.start]
    }
    if let last = choice.last {
      sum += costs.tail(places[last.request][last.start] + slots[last.request]) - costs.nothing
    }
    for request in requests.indices where !isPlaced[request] { sum += costs.lost[request] }
    return sum
  }

  /// The next place at which something may start.
  private func nextPlace(_ cursors: [Int]) -> Int? {
    var next: Int?
    for request in requests.indices where cursors[request] < places[request].count {
      let place = places[request][cursors[request]]
      if place < next ?? .max { next = place }
    }
    return next
  }

  /// Drops the states that cannot become the cheapest any more.
  private func forget(
    _ cost: inout [Int], _ isAlive: inout [Bool], _ levels: Int,
    unless isHopeful: (Int, Int) -> Bool
  ) {
    for set in sets.indices where isAlive[set] {
      var some = false
      for state in set * levels..<(set + 1) * levels where cost[state] != .max {
        if isHopeful(set, cost[state]) { some = true } else { cost[state] = .max }
      }
      isAlive[set] = some
    }
  }

  /// A new day begins: nothing of it is used yet.
  private func startDay(_ cost: inout [Int], _ origin: inout [Int], _ levels: Int) {
    for set in sets.indices {
      let first = set * levels
      for state in first + 1..<first + levels where cost[state] != .max {
        if cost[state] < cost[first] {
          cost[first] = cost[state]
          origin[first] = origin[state]
        }
        cost[state] = .max
      }
    }
  }

  /// What the requests that a set leaves out cost at least, from a place on.
  private func cheapestRest(_ costs: Costs, _ time: RelaxedTime) -> (Int, Int) -> Int {
    let count = time.count + 1
    var least = [Int](repeating: 0, count: requests.count * count)
    for request in requests.indices {
      var start = places[request].count - 1
      var cheapest = costs.lost[request]
      for place in stride(from: count - 1, through: 0, by: -1) {
        while start >= 0, places[request][start] >= place {
          cheapest = min(cheapest, costs.placed[request][start])
          start -= 1
        }
        least[request * count + place] = cheapest
      }
    }
    let all = requests.count
    return { set, place in
      var sum = 0
      for request in 0..<all where set & 1 << request == 0 { sum += least[request * count + place] }
      return sum
    }
  }
}

func greatestCommonDivisor(_ one: Int, _ two: Int) -> Int {
  two == 0 ? one : greatestCommonDivisor(two, one % two)
}
