/// The earliest place at which each request could start, and end: the longest way through what it
/// waits for, on the trainee's own calendar and with the best host for each.
///
/// `nil` where it cannot be placed at all.
struct EarliestTimes: Sendable {
  private(set) var starts: [Int?]
  private(set) var ends: [Int?]
  /// For each request in one stretch, every place at which it could start; from the earliest on.
  private(set) var places: [[Int]]

  init(_ problem: RelaxedProblem) {
    starts = Array(repeating: nil, count: problem.requests.count)
    ends = starts
    places = Array(repeating: [], count: problem.requests.count)
    let runs = RunLengths(problem)
    for number in problem.inOrder {
      let request = problem.requests[number]
      var from = request.opens
      var isPossible = true
      for other in request.after {
        if let end = ends[other] { from = max(from, end) } else { isPossible = false }
      }
      guard isPossible else { continue }
      if let visits = request.visits {
        let possible = visits.filter { $0.latest >= from }
        guard let end = possible.map(\.end).min() else { continue }
        starts[number] = from
        ends[number] = end
      } else {
        places[number] = runs.places(of: request, from: from, in: problem)
        guard let first = places[number].first else { continue }
        starts[number] = first
        ends[number] = first + request.slots
      }
    }
  }
}

/// For each row of a problem and each place, how many neighbours from it on are set.
struct RunLengths: Sendable {
  private let lengths: [Int32]
  private let count: Int

  init(_ problem: RelaxedProblem) {
    count = problem.time.count
    let rowCount = problem.rows.width == 0 ? 0 : problem.rows.words.count / problem.rows.width
    var lengths = [Int32](repeating: 0, count: rowCount * count)
    for row in 0..<rowCount {
      var run: Int32 = 0
      for place in stride(from: count - 1, through: 0, by: -1) {
        run = problem.rows.isSet(place, in: row) ? run + 1 : 0
        lengths[row * count + place] = run
      }
    }
    self.lengths = lengths
  }

  func run(_ row: Int, at place: Int) -> Int { Int(lengths[row * count + place]) }

  /// Where a request in one stretch may start, from a place on, when trainee and some host are free
  /// and no day asks more of the trainee than it may.
  func places(of request: RelaxedRequest, from: Int, in problem: RelaxedProblem) -> [Int] {
    let trainee = problem.trainees[request.trainee]
    guard from < count else { return [] }
    return (max(0, from)..<count).filter { place in
      guard problem.time.starts[place], run(trainee.row, at: place) >= request.slots,
        request.options.contains(where: { option in
          run(option.row, at: place) >= request.slots
            && problem.hasRoom(option.host, place, request.slots)
        })
      else { return false }
      guard let most = trainee.slotsPerDay, request.slots > most else { return true }
      return problem.time.days[place] != problem.time.days[place + request.slots - 1]
    }
  }
}

extension RelaxedProblem {
  /// The requests in an order in which each comes after all it waits for; what waits for itself in a
  /// circle is left out, for it can never be placed.
  var inOrder: [Int] {
    var open = requests.map(\.after.count)
    var followers = [[Int]](repeating: [], count: requests.count)
    for (number, request) in requests.enumerated() {
      for other in request.after { followers[other].append(number) }
    }
    var ready = requests.indices.filter { open[$0] == 0 }
    var next = 0
    while next < ready.count {
      for follower in followers[ready[next]] {
        open[follower] -= 1
        if open[follower] == 0 { ready.append(follower) }
      }
      next += 1
    }
    return ready
  }
}
