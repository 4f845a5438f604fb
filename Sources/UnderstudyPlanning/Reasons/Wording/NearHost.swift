import UnderstudyDiagnostics
import UnderstudyModel

/// Somebody who holds a role, or was or will be qualified to host it, and yet hosts it on no day of
/// the planning window.
struct NearHost {
  enum State: Hashable {
    /// Not employed yet, or not any more.
    case starts(Day)
    case left(Day)
    /// The level counts not yet, or not any more.
    case levelBegins(Day)
    case levelRanOut(Day)
    /// The role is held not yet, or not any more.
    case holdsFrom(Day)
    case heldUntil(Day)
    /// They hold the role, and take no visitors.
    case closed
  }

  let person: Person
  let state: State
  /// The line that says so.
  let range: SourceRange

  /// - Returns: `nil` for somebody who has nothing to do with hosting the role.
  init?(_ person: Person, _ role: Identifier<Role>, first: Day, last: Day) {
    let holdings = person.holds.filter { $0.role.id == role }
    let levels = person.qualified.filter { $0.role.id == role && $0.level == .host }
    guard !holdings.isEmpty || !levels.isEmpty else { return nil }
    self.person = person
    if let start = person.start, start > last {
      (state, range) = (.starts(start), person.declared.range)
    } else if let end = person.end, end < first {
      (state, range) = (.left(end), person.declared.range)
    } else if let level = levels.max(by: { ($0.expires ?? last) < ($1.expires ?? last) }),
      let expires = level.expires, expires < first
    {
      (state, range) = (.levelRanOut(expires), level.declared.range)
    } else if let level = levels.first, let since = level.since, since > last {
      (state, range) = (.levelBegins(since), level.declared.range)
    } else if let until = holdings.compactMap(\.until).max(), until < first {
      (state, range) = (.heldUntil(until), holdings[0].declared.range)
    } else if let since = holdings.compactMap(\.since).min(), since > last {
      (state, range) = (.holdsFrom(since), holdings[0].declared.range)
    } else {
      (state, range) = (.closed, person.declared.range)
    }
  }

  /// A clause such as `Hal Berg's level ran out on 1 December 2026`.
  var words: String {
    switch state {
    case .starts(let day): "\(person.name) does not start before \(day.words)"
    case .left(let day): "\(person.name) was there until \(day.words)"
    case .levelBegins(let day): "\(person.name)'s level counts from \(day.words) on"
    case .levelRanOut(let day): "\(person.name)'s level ran out on \(day.words)"
    case .holdsFrom(let day): "\(person.name) holds it from \(day.words) on"
    case .heldUntil(let day): "\(person.name) held it until \(day.words)"
    case .closed: "\(person.name) holds it, but takes no visitors"
    }
  }
}
