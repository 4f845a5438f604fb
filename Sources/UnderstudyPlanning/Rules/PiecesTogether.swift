import UnderstudyModel

/// The pieces of one request keep one host and one calendar week, and none is shorter than the
/// author allows; what may not be split is in one piece.
struct PiecesTogether: HardRule {
  let name = PlanningRule.parts

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found: [Breach] = []
    let window = plan.problem.window
    for (number, entries) in plan.byRequest.sorted(by: { $0.key < $1.key })
    where entries.contains(where: { !$0.isHistory }) {
      let request = plan.problem.requests[number]
      let first = entries[0]
      guard let shortest = request.shortestPart(in: window) else {
        if entries.count > 1 {
          found.append(breach(split(first), by: entries))
        } else if let part = first.placement.part, part != 1 {
          found.append(breach(noSuchPiece(first, part), by: entries))
        }
        continue
      }
      if let other = entries.first(where: { $0.host.id != first.host.id }) {
        found.append(breach(twoHosts(first, other), by: entries))
      }
      // Pieces of one number stand twice, which is the business of ``AskedFor``.
      let parts = Set(entries.map { $0.placement.part ?? 1 })
      if let part = (1...parts.count).first(where: { !parts.contains($0) }) {
        found.append(breach(missingPiece(first, part), by: entries))
      }
      let weeks = entries.flatMap { [window.day(of: $0.start), window.endDay(of: $0.end)] }
      if entries.count > 1, Set(weeks.map(\.monday)).count > 1 {
        found.append(breach(twoWeeks(first), by: entries))
      }
      for entry in entries
      where !entry.isHistory && entry.end - entry.start < shortest * window.slot {
        found.append(breach(tooShort(entry, shortest * window.slot), by: [entry]))
      }
    }
    return found
  }
}

private func split(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.what) for \(entry.trainee.name) may not be split, but stands in several pieces from "
    + "\(entry.placement.start.words)"
}

private func noSuchPiece(_ entry: ExaminedPlan.Entry, _ part: Int) -> String {
  "\(entry.words) is in one piece, so there is no part \(part)"
}

private func missingPiece(_ entry: ExaminedPlan.Entry, _ part: Int) -> String {
  "the pieces of \(entry.what) for \(entry.trainee.name) from \(entry.placement.start.words) are not "
    + "numbered in a row: part \(part) is missing"
}

private func twoHosts(_ one: ExaminedPlan.Entry, _ two: ExaminedPlan.Entry) -> String {
  "the pieces of \(one.what) for \(one.trainee.name) have two hosts, \(one.host.name) and "
    + two.host.name
}

private func twoWeeks(_ entry: ExaminedPlan.Entry) -> String {
  "the pieces of \(entry.what) for \(entry.trainee.name) from \(entry.placement.start.words) do "
    + "not lie in one calendar week"
}

private func tooShort(_ entry: ExaminedPlan.Entry, _ shortest: Int) -> String {
  "\(entry.words) is a piece of \(Length.Amount.minutes(entry.end - entry.start)), shorter than "
    + "\(Length.Amount.minutes(shortest))"
}
