import UnderstudyModel
import UnderstudyPlanning

/// What is proved of how good a plan is, in words for people.
struct ProvedWorth: Hashable {
  /// `Best possible`, `Within 1.8% of best`, `Best in sessions placed`.
  let value: String
  /// One sentence that says what is proved, with a full stop.
  let note: String

  /// - Returns: `nil` where nothing worth telling is proved.
  init?(_ plan: PlanOutcome) {
    let bounds = plan.bounds
    guard !bounds.isEmpty else { return nil }
    let best = bounds.prefix(while: \.isBest)
    guard let open = bounds.dropFirst(best.count).first else {
      value = "Best possible"
      note = "Proven: no plan can beat it."
      return
    }
    func words(_ levels: ArraySlice<LevelBound>) -> String {
      listInWords(
        levels.flatMap { level in plan.quality.filter { $0.level == level.level } }
          .map(\.term.words).unique())
    }
    let permille = open.gapPermille
    // Half and more says little; then only what is settled is told.
    if permille <= 500 {
      value = "Within \(permille / 10).\(permille % 10)% of best"
      note =
        best.isEmpty
        ? "Proven: no plan can beat it by more."
        : "Proven: no plan can do better in \(words(best)), nor by more than that in "
          + "\(words([open]))."
    } else if !best.isEmpty {
      value = "Best in \(words(best))"
      note = "Proven: no plan can do better there. Of the rest nothing is proved."
    } else {
      return nil
    }
  }
}

extension Aims.Term {
  /// What the term counts, as people would say it.
  fileprivate var words: String {
    switch self {
    case .placed: "sessions placed"
    case .onTime: "days late"
    case .early: "how soon everybody is done"
    case .finish, .makespan: "when the last is done"
    case .fair: "fairness among hosts"
    case .continuous: "keeping one host"
    case .sameHost: "hosts unchanged"
    case .sameStart: "times unchanged"
    case .unchanged: "visits unchanged"
    }
  }
}
