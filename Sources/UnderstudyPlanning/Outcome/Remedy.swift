/// A small change to the content that was tried, and what it came to.
package struct Remedy: Hashable, Sendable {
  /// The change as a command, without a full stop: "let Ben Okri host 8h a week instead of 6h".
  package var words: String
  /// The same as authors would write it, one for each element that changes.
  package var edits: [Edit]
  package var effect: RemedyEffect
  /// What the change mends: requests that had no place, or were late, and are in time with it.
  package var mended: [PlacementKey]
  /// Whom and what the words mention.
  package var subjects: [Subject]

  package init(
    words: String, edits: [Edit], effect: RemedyEffect, mended: [PlacementKey],
    subjects: [Subject] = []
  ) {
    self.words = words
    self.edits = edits
    self.effect = effect
    self.mended = mended
    self.subjects = subjects
  }
}

/// What planning again with a change came to, against planning again without it.
package struct RemedyEffect: Hashable, Sendable {
  /// Required sessions that have a place more.
  package var placed: Int
  /// Days, over all sessions, that they are late less; negative where more are late.
  package var days: Int

  package init(placed: Int, days: Int) {
    self.placed = placed
    self.days = days
  }

  /// `places 9 sessions and saves 31 late days`.
  package var words: String {
    let sessions = "\(placed) \(placed == 1 ? "session" : "sessions")"
    let late = "\(abs(days)) late \(abs(days) == 1 ? "day" : "days")"
    if placed <= 0 { return "saves \(late)" }
    if days == 0 { return "places \(sessions)" }
    return days > 0
      ? "places \(sessions) and saves \(late)" : "places \(sessions) at the price of \(late)"
  }

  /// Whether anything is better.
  package var isGain: Bool { placed > 0 || (placed == 0 && days > 0) }

  /// Whether more is gained than by another.
  package func isMore(than other: RemedyEffect) -> Bool {
    (placed, days) > (other.placed, other.days)
  }
}
