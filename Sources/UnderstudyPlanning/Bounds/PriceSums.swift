/// Sums of prices along the line, so that a visit's price takes two looks.
struct PriceSums: Sendable {
  private let count: Int
  private var placeSums: [Int]
  private var weekSums: [Int]
  /// For each host, week and length, what a visit of that length costs by the number of visits.
  private var countSums: [Int]
  private let weeks: [Int]
  private let weekCount: Int
  /// For each number of slots, its place among the lengths.
  private let lengthNumbers: [Int?]
  private let lengths: Int
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
    weeks = problem.time.weeks
    weekCount = problem.time.weekCount
    let lengths = problem.lengths
    self.lengths = lengths.count
    var numbers = [Int?](repeating: nil, count: (lengths.last ?? 0) + 1)
    for (number, length) in lengths.enumerated() { numbers[length] = number }
    lengthNumbers = numbers
    countSums = []
    for row in prices.hostCounts {
      for week in 0..<problem.time.weekCount {
        let first = week * lengths.count
        for slots in lengths {
          var sum = 0
          for (number, length) in lengths.enumerated() where row[first + number] > 0 {
            sum += slots / length * row[first + number]
          }
          countSums.append(sum)
        }
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

  /// What a visit costs by the number of visits in its week; nothing where it runs on into another.
  func counts(_ host: Int, _ from: Int, _ to: Int) -> Int {
    let slots = to - from
    guard lengths > 0, weeks[from] == weeks[to - 1], slots < lengthNumbers.count,
      let length = lengthNumbers[slots]
    else { return 0 }
    return countSums[(host * weekCount + weeks[from]) * lengths + length]
  }

  func absence(_ number: Int, _ from: Int, _ to: Int) -> Int {
    absenceSums[number * count + to] - absenceSums[number * count + from]
  }
}
