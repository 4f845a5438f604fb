import UnderstudyModel
import UnderstudyPlanning

/// What is proved of how good a plan is, in words for people.
struct ProvedWorth: Hashable {
  /// `Best possible`, `Best in sessions placed`, `Within 1 session of best`; absent where it has no
  /// such short name.
  let value: String?
  /// Sentences that say what is proved, with full stops.
  let note: String

  /// `nil` where nothing worth telling is proved.
  ///
  /// - Parameters:
  ///   - plan: the plan with its bounds.
  ///   - slot: the minutes of one slot.
  init?(_ plan: PlanOutcome, slot: Int) {
    if plan.isProvedBest {
      value = "Best possible"
      note = "Proven: no plan can beat it."
      return
    }
    let levels = plan.provedLevels(slot: slot)
    let best = plan.bounds.prefix(while: \.isBest)
    let open = levels.filter { $0.isTelling && !$0.isBest }.prefix(Self.levelsTold)
    guard !best.isEmpty || !open.isEmpty else { return nil }
    if best.isEmpty {
      value = levels.first.flatMap { level in
        level.isTelling ? level.distance.map { "Within \($0) of best" } : nil
      }
    } else {
      let terms = best.flatMap { level in plan.quality.filter { $0.level == level.level } }
      value = "Best in \(listInWords(terms.map(\.term.words).unique()))"
    }
    note =
      open.isEmpty
      ? "Proven: no plan can do better there. Of the rest nothing is proved."
      : "Proven: \(open[0].sentence.loweredFirst)."
        + open.dropFirst().map { " \($0.sentence)." }.joined()
  }

  /// What counts first is told; what hardly counts would only make it long.
  private static let levelsTold = 2
}

extension Aims.Term {
  /// What the term is about, as people would say it.
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
