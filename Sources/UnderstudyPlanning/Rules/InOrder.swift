import UnderstudyModel

/// What a request waits for, by `after`, gates and ordered phases, is placed and over before it
/// starts.
struct InOrder: HardRule {
  let name = PlanningRule.order

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.firstEntries.flatMap { entry, request in
      request.waits.filter { $0.rule == .order }.compactMap { wait -> Breach? in
        let moment = wait.moment.instant(
          ended: { plan.ending(of: $0) }, satisfied: { plan.isSatisfied($0) })
        if let moment, moment <= entry.start { return nil }
        return breach(tooSoon(entry, wait, moment, plan.problem.organisation), by: [entry])
      }
    }
  }
}

extension ExaminedPlan {
  /// For each request that has a place, its first entry, unless that is history.
  var firstEntries: [(entry: Entry, request: Request)] {
    byRequest.sorted { $0.key < $1.key }.compactMap { number, entries in
      guard let first = entries.min(by: { $0.start < $1.start }), !first.isHistory else {
        return nil
      }
      return (first, problem.requests[number])
    }
  }
}

private func tooSoon(
  _ entry: ExaminedPlan.Entry, _ wait: Wait, _ moment: Instant?, _ organisation: Organisation
) -> String {
  let name =
    wait.item.flatMap { organisation[$0] }.map { "'\($0.item.title)'" } ?? "what it waits for"
  let state = moment == nil ? "is not placed" : "is over"
  return moment == nil
    ? "\(entry.words) waits for \(name), which \(state)"
    : "\(entry.words) starts before \(name) \(state), for which it waits"
}
