import UnderstudyModel

extension Organisation {
  /// The same with aims for a repair: everything placed, then little changed, then the same hosts,
  /// then what the author wants.
  var carefulWithChanges: Organisation {
    var content = content
    var policy = content.planning ?? PlanningPolicy(declared: content.declared)
    policy.aims.levels =
      [[.init(.placed)], [.init(.unchanged)], [.init(.sameHost)]] + policy.aims.levels
    content.planning = policy
    return Organisation(content)
  }
}

extension PlanningProblem {
  /// The requests that have no place in the earlier plan and are to stay without while it is
  /// repaired, by number.
  ///
  /// What a session of the earlier plan waits for is not among them, nor are alternatives of a choice
  /// of which one stands.
  func requestsToLeave() -> [Int] {
    var wanted = Set(earlier.compactMap { request(for: $0) })
    let chosen = Set(wanted.compactMap { requests[$0].alternative?.choice })
    for choice in chosen { wanted.formUnion(choices[choice].alternatives.joined()) }
    var queue = wanted.sorted()
    while let number = queue.popLast() {
      for wait in requests[number].waits {
        for other in wait.moment.requests where wanted.insert(other).inserted {
          queue.append(other)
        }
      }
    }
    return requests.indices.filter { !wanted.contains($0) }
  }
}
