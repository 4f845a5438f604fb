import UnderstudyModel

/// How late a person's work for the plan ends at the earliest, when what only they can do is done one
/// thing at a time: Jackson's preemptive schedule (Jackson 1955, Carlier 1982) on their free slots.
///
/// Whatever must be placed is open from the moment at which it could start at the earliest, and is
/// followed by all that waits for it. Of what is open, the request with the most to follow goes
/// first, and may be interrupted. No plan ends earlier.
struct OnePersonBound: Sendable {
  /// Whose work it is.
  enum Subject: Hashable, Sendable {
    case trainee(Int)
    case host(Int)
  }

  private struct Job {
    var opens: Int
    var slots: Int
    var tail: Int
  }

  let problem: RelaxedProblem
  let times: EarliestTimes
  /// Requests that every plan of the levels before has to place, by number.
  let required: [Bool]

  /// For each request, slots that what waits for it takes after its end at least.
  private let tails: [Int]

  init(_ problem: RelaxedProblem, _ times: EarliestTimes, required: [Bool]) {
    self.problem = problem
    self.times = times
    self.required = required
    var tails = [Int](repeating: 0, count: problem.requests.count)
    for number in problem.inOrder.reversed() where required[number] {
      let request = problem.requests[number]
      let slots = request.visits == nil ? request.slots : 0
      for other in request.after { tails[other] = max(tails[other], slots + tails[number]) }
    }
    self.tails = tails
  }

  /// Slots from the window's start to the end of the last visit, at the earliest; `nil` where the
  /// person has nothing of the kind to do.
  func lastSlot(_ subject: Subject) -> Int? {
    let numbers = requests(of: subject)
    guard !numbers.isEmpty else { return nil }
    let rows = rows(of: subject, numbers)
    var coming = numbers.map { number in
      Job(
        opens: times.starts[number] ?? 0, slots: problem.requests[number].slots,
        tail: tails[number])
    }.sorted { $0.opens > $1.opens }
    var open: [Job] = []
    var latest = 0
    for place in 0..<problem.time.count {
      while let next = coming.last, next.opens <= place { open.append(coming.removeLast()) }
      if open.isEmpty { continue }
      guard rows.contains(where: { problem.rows.isSet(place, in: $0) }),
        let chosen = open.indices.max(by: { open[$0].tail < open[$1].tail })
      else { continue }
      open[chosen].slots -= 1
      guard open[chosen].slots == 0 else { continue }
      latest = max(latest, problem.time.ends[place] + open[chosen].tail)
      open.remove(at: chosen)
      if open.isEmpty && coming.isEmpty { return latest }
    }
    return nil
  }

  /// What the person has to do one after the other: a trainee's requests, or those that want the
  /// whole of a host and can have no other.
  private func requests(of subject: Subject) -> [Int] {
    switch subject {
    case .trainee(let trainee):
      problem.trainees[trainee].requests.filter { isRequired($0) }
    case .host(let host):
      problem.requests.indices.filter { number in
        isRequired(number)
          && problem.requests[number].options.allSatisfy { $0.host == host && $0.share == 1 }
      }
    }
  }

  private func isRequired(_ number: Int) -> Bool {
    required[number] && problem.requests[number].visits == nil && times.starts[number] != nil
      && !problem.requests[number].options.isEmpty
  }

  private func rows(of subject: Subject, _ requests: [Int]) -> [Int] {
    switch subject {
    case .trainee(let trainee): [problem.trainees[trainee].row]
    case .host: Set(requests.flatMap { problem.requests[$0].options.map(\.row) }).sorted()
    }
  }
}

extension RelaxedProblem {
  /// Which requests a plan has to place that is as good in some levels as these values.
  ///
  /// What no plan can place costs its part; where what is left of the value is less than a request's
  /// weight, it must be placed.
  func required(_ times: EarliestTimes, values: some Collection<Int>) -> [Bool] {
    var most = Int.max
    for (level, value) in zip(aims.levels, values) {
      let weight = level.filter { $0.term == .placed }.reduce(0) { $0 + $1.weight }
      if weight > 0 { most = min(most, value / weight) }
    }
    guard most < .max else { return requests.map { _ in false } }
    let lost = requests.indices.reduce(0) {
      times.starts[$1] == nil ? $0 + requests[$1].lost : $0
    }
    return requests.indices.map { times.starts[$0] != nil && requests[$0].lost > most - lost }
  }
}
