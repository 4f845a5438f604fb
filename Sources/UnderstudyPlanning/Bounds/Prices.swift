/// What a bound lets hosts, days and earlier levels cost: whole numbers, in parts of one unit of an aim.
///
/// Any prices that keep the conditions of ``PricedBound`` give a bound that holds; better ones give a
/// better bound. This is the Lagrangian dual (Held and Karp 1971).
struct Prices: Hashable, Sendable {
  /// Parts in one unit of an aim.
  static let scale = 10_000

  /// What one more unit of each earlier level costs.
  var levels: [Int]
  /// For each host and week, what a slot of a guest costs.
  var hostWeeks: [[Int]]
  /// For each host, week and length, what each visit of that length costs, a visit twice as long being
  /// two of them.
  var hostCounts: [[Int]]
  /// For each host and place, what the whole host costs in it.
  var hostPlaces: [[Int]]
  /// For each host, what a slot above the fair share costs.
  var shares: [Int]
  /// For each cover rule and place, what one more person away costs.
  var covers: [[Int]]
  /// For each request of a block and each of its options, what it costs to have that host; empty for
  /// other requests.
  var blockHosts: [[Int]]
  /// For each case, what a day until its last visit costs, and a slot.
  var caseDays: [Int]
  var caseSlots: [Int]

  /// The same prices of hosts and levels, for other cases, whose days and slots cost nothing yet.
  func without(cases: Int) -> Prices {
    var prices = self
    prices.caseDays = Array(repeating: 0, count: cases)
    prices.caseSlots = prices.caseDays
    return prices
  }

  /// Nothing costs anything.
  init(levels: Int, _ problem: RelaxedProblem, cases: Int) {
    self.levels = Array(repeating: 0, count: levels)
    hostWeeks = problem.hosts.map { _ in Array(repeating: 0, count: problem.time.weekCount) }
    hostCounts = problem.hosts.map { _ in
      Array(repeating: 0, count: problem.time.weekCount * problem.lengths.count)
    }
    hostPlaces = problem.hosts.map { _ in Array(repeating: 0, count: problem.time.count) }
    shares = Array(repeating: 0, count: problem.hosts.count)
    covers = problem.covers.map { $0.map { _ in 0 } }
    blockHosts = problem.requests.map { request in
      request.block == nil || request.visits != nil ? [] : request.options.map { _ in 0 }
    }
    caseDays = Array(repeating: 0, count: cases)
    caseSlots = caseDays
  }
}
