import UnderstudyModel

/// Where the author says so, each repetition has another host.
struct DistinctHosts: HardRule {
  let name = PlanningRule.distinctHosts

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var met: [Series: ExaminedPlan.Entry] = [:]
    var found: [Breach] = []
    for (number, entries) in plan.byRequest.sorted(by: { $0.key < $1.key }) {
      let request = plan.problem.requests[number]
      guard request.booking.hasDistinctHosts, let entry = entries.first else { continue }
      let series = Series(first: request.siblings.lowerBound, host: entry.host.id)
      if let other = met[series] {
        found.append(breach(again(other, entry), by: [other, entry]))
      } else {
        met[series] = entry
      }
    }
    return found
  }

  private struct Series: Hashable {
    var first: Int
    var host: Identifier<Person>
  }
}

private func again(_ one: ExaminedPlan.Entry, _ two: ExaminedPlan.Entry) -> String {
  "\(two.words) should have another host than on \(one.placement.start.words)"
}
