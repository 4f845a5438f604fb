/// Finds prices for the weeks of hosts quickly, as if a request were no more than a week and a host:
/// a transportation problem in which each may choose the cheapest.
///
/// What is found is only a beginning for ``PriceSearch``.
struct WeekPrices: Sendable {
  /// What a request could choose.
  private struct Choice: Sendable {
    var week: Int
    var host: Int
    var cost: Double
  }

  private let level: PricedLevel
  /// For each request in one stretch: slots, what it costs without a place, and its choices.
  private var requests: [(slots: Double, lost: Double, choices: [Choice])] = []
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
    for (number, request) in problem.requests.enumerated() where request.visits == nil {
      var first = [Int?](repeating: nil, count: weeks)
      for place in level.times.places[number] where first[problem.time.weeks[place]] == nil {
        first[problem.time.weeks[place]] = place
      }
      var choices: [Choice] = []
      for week in 0..<weeks {
        guard let place = first[week] else { continue }
        let late = level.late(request, end: place + request.slots)
        let cost = Double(weights.onTime) * Double(request.weight) * Double(late)
        for option in request.options {
          choices.append(Choice(week: week, host: option.host, cost: cost))
        }
      }
      requests.append(
        (Double(request.slots), Double(weights.placed) * Double(request.lost), choices))
    }
  }

  /// So much room that a week never gets a price.
  private static let endless = 1e9
  /// Steps grow smaller by so much from round to round.
  private static let cooling = 0.98

  /// Prices with better ones for weeks, after so many rounds.
  func improved(_ prices: Prices, rounds: Int) -> Prices {
    let hosts = level.problem.hosts.count
    var price = prices.hostWeeks.flatMap { $0.map(Double.init) }
    var best = (total: -Double.infinity, price: price)
    var pace = 1.0
    let target = Double(level.values[level.level]) * Double(Prices.scale)
    let most = min(
      4 * max(1, target, price.max() ?? 0), 1e17 / Double(1 + level.problem.capacity))
    var direction = [Double](repeating: 0, count: price.count)
    for _ in 0..<rounds {
      var excess = room.map { -$0 }
      var total = 0.0
      for request in requests {
        var least = request.lost
        var chosen = -1
        for choice in request.choices {
          let place = choice.host * weeks + choice.week
          let cost = choice.cost + request.slots * price[place]
          if cost < least { (least, chosen) = (cost, place) }
        }
        total += least
        if chosen >= 0 { excess[chosen] += request.slots }
      }
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
      pace *= Self.cooling
    }
    var better = prices
    for host in 0..<hosts {
      better.hostWeeks[host] = (0..<weeks).map { Int(best.price[host * weeks + $0]) }
    }
    return better
  }
}
