package import UnderstudyModel

/// What colleagues say about one service, without giving anybody's answer away.
///
/// Answers are told in ``Period``s of at least three. Everything that is ever told is made of whole
/// periods, so no figure can be subtracted from another, nor from what an earlier build said, to find the
/// answers of fewer than three.
package struct ServiceFeedback: Hashable, Sendable {
  /// How many must have answered before a score is told.
  package static let least = 3

  /// A month, or as many in a row as it takes until three have answered. Only months that are over
  /// count: else tomorrow's figure less today's would be somebody's answer.
  package struct Period: Hashable, Sendable {
    package var first: Month
    package var last: Month
    package var score: Spread
  }

  package var service: Identifier<Service>
  /// How many answered, those included whose score is not told yet.
  package var count: Int
  /// Of all periods, 1 to 5; `nil` where there is none yet.
  package var score: Spread?
  /// In order of time.
  package var periods: [Period]

  /// How many answers belong to no period yet.
  package var waiting: Int { count - (score?.count ?? 0) }

  /// - Parameters:
  ///   - service: what they are about.
  ///   - answers: all of them, in any order.
  ///   - today: months before this day's count.
  package init(_ service: Identifier<Service>, answers: [FeedbackAnswer], on today: Day) {
    self.service = service
    count = answers.count
    let groups = Self.groups(of: answers, before: Month(of: today))
    score = Spread(of: groups.flatMap { $0.map(\.score) })
    periods = groups.compactMap { answers in
      guard let first = answers.first, let last = answers.last,
        let score = Spread(of: answers.map(\.score))
      else { return nil }
      return Period(first: Month(of: first.day), last: Month(of: last.day), score: score)
    }
  }

  /// The answers of each period, in order of time; what fills none is left out.
  static func groups(of answers: [FeedbackAnswer], before end: Month) -> [[FeedbackAnswer]] {
    let months = Dictionary(grouping: answers) { Month(of: $0.day) }.filter { $0.key < end }
      .sorted { $0.key < $1.key }
    var groups: [[FeedbackAnswer]] = []
    var open: [FeedbackAnswer] = []
    for (_, answers) in months {
      open += answers.sorted { $0.day < $1.day }
      if open.count >= least {
        groups.append(open)
        open = []
      }
    }
    return groups
  }

  /// The answers of each period in pieces between some days; a period that would leave a piece of fewer
  /// than three stays whole.
  static func pieces(
    of answers: [FeedbackAnswer], cutAt days: Set<Day>, before end: Month
  ) -> [[FeedbackAnswer]] {
    groups(of: answers, before: end).flatMap { group -> [[FeedbackAnswer]] in
      let pieces = Dictionary(grouping: group) { answer in days.count { $0 <= answer.day } }
      guard pieces.values.allSatisfy({ $0.count >= least }) else { return [group] }
      return pieces.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
