/// What makes one plan better than another: levels compared in order, a weighted sum in each.
package struct Aims: Hashable, Sendable {
  /// What is counted; smaller is better.
  package enum Term: String, CaseIterable, Hashable, Sendable {
    case placed
    case onTime = "on-time"
    case early, finish, makespan, fair, continuous
    case sameHost = "same-host"
    case sameStart = "same-start"
    case unchanged
  }

  package struct Weighted: Hashable, Sendable {
    package var term: Term
    package var weight: Int

    package init(_ term: Term, weight: Int = 1) {
      self.term = term
      self.weight = weight
    }
  }

  /// The first level that differs decides.
  package var levels: [[Weighted]]

  package init(levels: [[Weighted]]) { self.levels = levels }

  /// `placed on-time unchanged early fair continuous`, a level each.
  package static let usual = Aims(
    levels: [.placed, .onTime, .unchanged, .early, .fair, .continuous].map { [Weighted($0)] })
}
