import UnderstudyModel

extension ExaminedPlan {
  /// When a request has ended; `nil` where it has no place, or not all of one.
  func ending(of number: Int) -> Instant? {
    guard let entries = byRequest[number], let end = entries.map(\.end).max() else { return nil }
    return isWhole(number, entries) ? end : nil
  }

  /// Whether all of a request is placed.
  ///
  /// What has begun before today and cannot go on, because it is in one piece or its week is over,
  /// counts as it was held.
  private func isWhole(_ number: Int, _ entries: [Entry]) -> Bool {
    let request = problem.requests[number]
    guard case .slots(let slots) = request.length else { return true }
    let window = problem.window
    if entries.reduce(0, { $0 + ($1.end - $1.start) }) >= slots * window.slot { return true }
    guard let held = entries.first(where: \.isHistory) else { return false }
    let nextWeek = window.day(of: held.start).monday + 7
    return request.booking.parts == nil || nextWeek <= window.day(of: window.newFrom)
  }

  /// Whether a choice has as many alternatives placed as it needs.
  func isSatisfied(_ choice: Int) -> Bool {
    placedAlternatives(of: choice).count >= problem.choices[choice].required
  }

  /// The alternatives of a choice that are placed in full.
  func placedAlternatives(of choice: Int) -> [[Int]] {
    problem.choices[choice].alternatives.filter { $0.allSatisfy { ending(of: $0) != nil } }
  }
}
