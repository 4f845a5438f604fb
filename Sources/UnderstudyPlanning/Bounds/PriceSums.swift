/// Sums of prices along the line, so that a visit's price takes two looks.
struct PriceSums: Sendable {
  private let count: Int
  private var placeSums: [Int]
  private var weekSums: [Int]
  /// For each way of being away.
  private var absenceSums: [Int]

  init(_ prices: Prices, _ problem: RelaxedProblem) {
    count = problem.time.count + 1
    placeSums = [Int](repeating: 0, count: problem.hosts.count * count)
    weekSums = placeSums
    for host in problem.hosts.indices {
      let first = host * count
      for place in 0..<problem.time.count {
        placeSums[first + place + 1] = placeSums[first + place] + prices.hostPlaces[host][place]
        weekSums[first + place + 1] =
          weekSums[first + place] + prices.hostWeeks[host][problem.time.weeks[place]]
      }
    }
    absenceSums = [Int](repeating: 0, count: problem.absences.count * count)
    for (number, absence) in problem.absences.enumerated() {
      let first = number * count
      for place in 0..<problem.time.count {
        let counts = absence.row.map { problem.rows.isSet(place, in: $0) } ?? true
        absenceSums[first + place + 1] =
          absenceSums[first + place] + (counts ? prices.covers[absence.cover][place] : 0)
      }
    }
  }

  func places(_ host: Int, _ from: Int, _ to: Int) -> Int {
    placeSums[host * count + to] - placeSums[host * count + from]
  }

  func weeks(_ host: Int, _ from: Int, _ to: Int) -> Int {
    weekSums[host * count + to] - weekSums[host * count + from]
  }

  func absence(_ number: Int, _ from: Int, _ to: Int) -> Int {
    absenceSums[number * count + to] - absenceSums[number * count + from]
  }
}
