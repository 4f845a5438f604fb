extension RelaxedProblem {
  /// How much there is of everything that may have a price.
  var capacity: Int {
    let weeks = hosts.reduce(0) { $0 + $1.slotsLeft.reduce(0) { $0 + min($1 ?? 0, 1_000_000) } }
    let away = covers.reduce(0) { $0 + $1.reduce(0) { $0 + ($1 ?? 0) } }
    return weeks * (1 + lengths.count) + away + hosts.count * (time.count + 1)
  }
}

/// Where each price stands among all of them in one row of numbers.
struct PriceLayout: Sendable {
  private let places: Int
  private let weeks: Int
  private let lengths: Int
  /// Where the prices of weeks, places, shares, levels, cover, counts and blocks begin.
  private let starts: [Int]
  /// For each request, where its block's prices begin.
  private let requests: [Int]
  /// How many there are.
  let count: Int

  init(_ problem: RelaxedProblem, levels: Int) {
    places = problem.time.count
    weeks = problem.time.weekCount
    lengths = problem.lengths.count
    let hosts = problem.hosts.count
    var starts = [0]
    for size in [
      hosts * weeks, hosts * places, hosts, levels, problem.covers.count * places,
      hosts * weeks * lengths,
    ] {
      starts.append((starts.last ?? 0) + size)
    }
    self.starts = starts
    var next = starts[6]
    requests = problem.requests.map { request in
      defer { next += request.block == nil ? 0 : request.options.count }
      return next
    }
    count = next
  }

  func week(_ week: Int, of host: Int) -> Int { host * weeks + week }
  func place(_ place: Int, of host: Int) -> Int { starts[1] + host * places + place }
  func share(of host: Int) -> Int { starts[2] + host }
  func level(_ level: Int) -> Int { starts[3] + level }
  func cover(_ cover: Int, at place: Int) -> Int { starts[4] + cover * places + place }
  func count(_ week: Int, _ length: Int, of host: Int) -> Int {
    starts[5] + (host * weeks + week) * lengths + length
  }
  func option(_ option: Int, of request: Int) -> Int { requests[request] + option }

  /// All prices as one row.
  func row(_ prices: Prices) -> [Double] {
    var row = [Double](repeating: 0, count: count)
    func fill(_ start: Int, _ numbers: [Int]) {
      for (offset, number) in numbers.enumerated() { row[start + offset] = Double(number) }
    }
    for host in prices.hostWeeks.indices {
      fill(week(0, of: host), prices.hostWeeks[host])
      fill(place(0, of: host), prices.hostPlaces[host])
      fill(count(0, 0, of: host), prices.hostCounts[host])
    }
    fill(starts[2], prices.shares)
    fill(starts[3], prices.levels)
    for number in prices.covers.indices { fill(cover(number, at: 0), prices.covers[number]) }
    for number in prices.blockHosts.indices {
      fill(option(0, of: number), prices.blockHosts[number])
    }
    return row
  }

  /// Whole prices of a row, rounded down, none below 0; the days and slots of cases are left as they
  /// are.
  func write(_ row: [Double], to prices: inout Prices) {
    func whole(_ start: Int, _ count: Int) -> [Int] {
      (start..<start + count).map { Int(max(0, row[$0]).rounded(.down)) }
    }
    for host in prices.hostWeeks.indices {
      prices.hostWeeks[host] = whole(week(0, of: host), weeks)
      prices.hostPlaces[host] = whole(place(0, of: host), places)
      prices.hostCounts[host] = whole(count(0, 0, of: host), weeks * lengths)
    }
    prices.shares = whole(starts[2], prices.shares.count)
    prices.levels = whole(starts[3], prices.levels.count)
    for number in prices.covers.indices {
      prices.covers[number] = whole(cover(number, at: 0), places)
    }
    for number in prices.blockHosts.indices {
      prices.blockHosts[number] = whole(option(0, of: number), prices.blockHosts[number].count)
    }
  }
}
