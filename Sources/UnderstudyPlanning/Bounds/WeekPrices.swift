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
    var pace = 1.0
    // Steps end as small however many there are.
    let cooling = 0.9 + 0.1 * (1 - 60 / Double(max(60, rounds)))
    let target = Double(level.values[level.level]) * Double(Prices.scale)
    let most = min(
      4 * max(1, target, price.max() ?? 0), 1e17 / Double(1 + level.problem.capacity))
    var direction = [Double](repeating: 0, count: price.count)
    var cheapest = [Double](repeating: 0, count: places.count * weeks)
    var chosen = [Int](repeating: 0, count: places.count * weeks)
    for _ in 0..<rounds {
      if level.limit.used > Self.mostTime { break }
      look(price, &cheapest, &chosen)
      var excess = room.map { -$0 }
      var total = totalOfChoices(cheapest, chosen, &excess)
      for place in price.indices where price[place] > 0 { total -= price[place] * room[place] }
      if total > best.total { best = (total, price) }
      var length = 0.0
      for place in price.indices {
        direction[place] = 0.3 * max(-Self.endless, excess[place]) + 0.7 * direction[place]
        if price[place] > 0 || direction[place] > 0 {
          length += direction[place] * direction[place]
        }
      }
      guard length > 1e-6 else { break }
      let step = pace * max(target * 0.005, target - best.total) / length
      for place in price.indices {
        price[place] = min(most, max(0, price[place] + step * direction[place]))
      }
      pace *= cooling
    }
    var better = prices
    for host in 0..<hosts {
      better.hostWeeks[host] = (0..<weeks).map { Int(best.price[host * weeks + $0]) }
    }
    return better
  }

  /// The part of all time after which the rest belongs to exact prices.
  private static let mostTime = 0.4

  /// Each team's cheapest host in each week.
  private func look(_ price: [Double], _ cheapest: inout [Double], _ chosen: inout [Int]) {
    for team in places.indices {
      for week in 0..<weeks {
        var least = Double.infinity
        for place in places[team][week] where price[place] < least {
          least = price[place]
          chosen[team * weeks + week] = place
        }
        cheapest[team * weeks + week] = least
      }
    }
  }

  /// What the cheapest choice of every request costs, all together.
  private func totalOfChoices(
    _ cheapest: [Double], _ chosen: [Int], _ excess: inout [Double]
  ) -> Double {
    var total = 0.0
    for number in requests.indices {
      let (team, slots, lost) = requests[number]
      var least = lost
      var best = -1
      for choice in firsts[number]..<firsts[number + 1] {
        let place = team * weeks + choices[choice].week
        let cost = choices[choice].cost + slots * cheapest[place]
        if cost < least { (least, best) = (cost, place) }
      }
      if least < .infinity { total += least }
      if best >= 0 { excess[chosen[best]] += slots }
    }
    return total
  }
}
