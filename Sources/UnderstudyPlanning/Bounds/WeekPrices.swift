/// Finds prices for the weeks of hosts quickly, as if a request were no more than a week and a host:
/// a transportation problem in which each may choose the cheapest.
///
/// What is found is only a beginning for ``PriceSearch``. Requests that the same hosts may take look up
/// each week's cheapest host together, so that a round takes a look at each request's weeks only.
struct WeekPrices: Sendable {
  /// Hosts who may take the same requests, as far as their weeks have room.
  private struct Team: Hashable {
    var hosts: [Int]
    var slots: Int
  }

  private let level: PricedLevel
  /// For each team, each week and each of its hosts with room there: the place among all weeks.
  private var places: [[[Int]]] = []
  /// For each request in one stretch: its team, its slots, what it costs without a place.
  private var requests: [(team: Int, slots: Double, lost: Double)] = []
  /// Where each request's weeks begin in `choices`; one more than there are requests.
  private var firsts = [0]
  /// A week that a request could choose, and what lateness costs there.
  private var choices: [(week: Int, cost: Double)] = []
  /// Room for each host and week; endless where a week never runs out.
  private let room: [Double]
  private let weeks: Int

  init(_ level: PricedLevel, _ prices: Prices) {
    self.level = level
    let problem = level.problem
    let weeks = problem.time.weekCount
    self.weeks = weeks
    room = problem.hosts.flatMap { host in
      (0..<weeks).map { week in host.slotsLeft[week].map(Double.init) ?? .infinity }
    }
    let weights = level.weights(prices)
    var teams: [Team: Int] = [:]
    for (number, request) in problem.requests.enumerated() where request.visits == nil {
      let team = Team(hosts: request.options.map(\.host), slots: request.slots)
      if teams[team] == nil {
        teams[team] = places.count
        places.append(
          (0..<weeks).map { week in
            team.hosts.filter {
              problem.hosts[$0].slotsLeft[week] ?? .max >= request.slots
            }.map { $0 * weeks + week }
          })
      }
      guard let known = teams[team] else { continue }
      requests.append(
        (
          known, Double(request.slots),
          level.required[number] ? .infinity : Double(weights.placed) * Double(request.lost)
        ))
      var last = -1
      for place in level.times.places[number] where problem.time.weeks[place] > last {
        last = problem.time.weeks[place]
        guard !places[known][last].isEmpty else { continue }
        let late = level.late(request, end: place + request.slots)
        choices.append((last, Double(weights.onTime) * Double(request.weight) * Double(late)))
      }
      firsts.append(choices.count)
    }
  }

  /// So much room that a week never gets a price.
  private static let endless = 1e9

  /// Prices with better ones for weeks, after so many rounds.
  func improved(_ prices: Prices, rounds: Int) -> Prices {
    let hosts = level.problem.hosts.count
    var price = prices.hostWeeks.flatMap { $0.map(Double.init) }
    var best = (total: -Double.infinity, price: price)
    let target = Double(level.values[level.level]) * Double(Prices.scale)
    let most = min(
      4 * max(1, target, price.max() ?? 0), 1e17 / Double(1 + level.problem.capacity))
    var direction = [Double](repeating: 0, count: price.count)
    var cheapest = [Double](repeating: 0, count: places.count * weeks)
    // What is no dearer than one step could make it counts as cheapest too, and shares are taken of all.
    var tolerance = 0.0
    let before = level.limit.used
    for round in 0..<rounds {
      // Reading the problem may have taken a good part of all time: what counts is what was left.
      let time = (level.limit.used - before) / (Self.mostTime * max(1e-6, 1 - before))
      let done = max(Double(round) / Double(rounds), time)
      if done > 1 { break }
      look(price, &cheapest)
      var total = 0.0
      let taken = choose(cheapest, tolerance, &total)
      for place in price.indices where price[place] > 0 { total -= price[place] * room[place] }
      if total > best.total { best = (total, price) }
      let excess = excess(of: taken, price, cheapest, tolerance)
      var length = 0.0
      for place in price.indices {
        direction[place] = 0.3 * max(-Self.endless, excess[place]) + 0.7 * direction[place]
        if price[place] > 0 || direction[place] > 0 {
          length += direction[place] * direction[place]
        }
      }
      guard length > 1e-6 else { break }
      let step = pace(at: done) * max(target * 0.005, target - best.total) / length
      for place in price.indices {
        price[place] = min(most, max(0, price[place] + step * direction[place]))
      }
      tolerance = step * Self.slotsOfAStep
    }
    var better = prices
    for host in 0..<hosts {
      better.hostWeeks[host] = (0..<weeks).map { Int(best.price[host * weeks + $0]) }
    }
    return better
  }

  /// How large the first steps are. The plan's value may be far above what weeks alone can cost, so
  /// they end up very much smaller.
  private static let pace = 0.3
  /// How often they are halved from the first to the last.
  private static let halvings = 11.0

  /// How large steps are when so much of all is done.
  private func pace(at done: Double) -> Double {
    let halvings = Self.halvings * min(1, done)
    let whole = halvings.rounded(.down)
    return Self.pace * (1 - (halvings - whole) / 2) / Double(1 << Int(whole))
  }

  /// The part of the time left after which the rest belongs to exact prices.
  private static let mostTime = 0.3

  /// So many slots too much or too little are usual: what a step changes a price by is so much longer.
  private static let slotsOfAStep = 8.0

  /// What each team's cheapest host in each week costs.
  private func look(_ price: [Double], _ cheapest: inout [Double]) {
    for team in places.indices {
      for week in 0..<weeks {
        var least = Double.infinity
        for place in places[team][week] where price[place] < least { least = price[place] }
        cheapest[team * weeks + week] = least
      }
    }
  }

  /// Lets every request choose the cheapest of its weeks, in equal parts where several are.
  ///
  /// - Returns: the slots that each team has to host in each week.
  private func choose(
    _ cheapest: [Double], _ tolerance: Double, _ total: inout Double
  ) -> [Double] {
    var taken = [Double](repeating: 0, count: cheapest.count)
    for number in requests.indices {
      let (team, slots, lost) = requests[number]
      var least = lost
      for choice in firsts[number]..<firsts[number + 1] {
        let cost =
          choices[choice].cost + slots * cheapest[team * weeks + choices[choice].week]
        if cost < least { least = cost }
      }
      guard least < .infinity else { continue }
      total += least
      let most = least + slots * tolerance
      var count = lost <= most ? 1.0 : 0
      for choice in firsts[number]..<firsts[number + 1]
      where choices[choice].cost + slots * cheapest[team * weeks + choices[choice].week] <= most {
        count += 1
      }
      for choice in firsts[number]..<firsts[number + 1]
      where choices[choice].cost + slots * cheapest[team * weeks + choices[choice].week] <= most {
        taken[team * weeks + choices[choice].week] += slots / count
      }
    }
    return taken
  }

  /// What hosts have to host in each week beyond what they have room for, where a team's cheapest
  /// share its slots by their room.
  private func excess(
    of taken: [Double], _ price: [Double], _ cheapest: [Double], _ tolerance: Double
  ) -> [Double] {
    var excess = room.map { -$0 }
    for team in places.indices {
      for week in 0..<weeks {
        let slots = taken[team * weeks + week]
        guard slots > 0 else { continue }
        let most = cheapest[team * weeks + week] + tolerance
        var sum = 0.0
        for place in places[team][week] where price[place] <= most {
          sum += min(Self.endless, room[place])
        }
        for place in places[team][week] where price[place] <= most && sum > 0 {
          excess[place] += slots * min(Self.endless, room[place]) / sum
        }
      }
    }
    return excess
  }
}
