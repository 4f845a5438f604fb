import UnderstudyModel

/// Why a day of somebody's is hatched on a board, in a few words.
struct DayOff: Hashable, Sendable {
  var words: String
  /// Whether the whole calendar is closed: a holiday that others share.
  var isClosing = false
}

extension Organisation {
  /// Why somebody cannot learn or host on a day; `nil` when they can.
  ///
  /// The content is reduced to the audience, so a reason that is not for its eyes is not there, and
  /// the board says "away".
  func dayOff(of person: Person, on day: Day, asHost: Bool) -> DayOff? {
    switch person.away(on: day, in: self) {
    case .notEmployed:
      return DayOff(words: person.start.map { day < $0 } == true ? "not started" : "has left")
    case .closed(let closing): return DayOff(words: closing.name ?? "closed", isClosing: true)
    case .absent(let absence): return DayOff(words: absence.reason?.loweredFirst ?? "away")
    case .dayOff: return DayOff(words: "day off")
    case nil: break
    }
    guard asHost, let pause = noVisitors(of: person, on: day) else { return nil }
    return DayOff(words: pause.reason?.loweredFirst ?? "no visitors")
  }

  /// The pause from visitors that covers a day: the person's own, their role's or department's.
  private func noVisitors(of person: Person, on day: Day) -> NoVisitors? {
    let roles = person.holds.filter { $0.counts(on: day) }.compactMap { self[$0.role.id] }
    let departments = person.allDepartments(in: self).compactMap { self[$0] }
    let all =
      person.noVisitors + roles.flatMap(\.noVisitors) + departments.flatMap(\.noVisitors)
    return all.first { $0.covers(day) }
  }
}
