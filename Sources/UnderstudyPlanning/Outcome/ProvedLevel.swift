import UnderstudyModel

/// What is proved of one level of the aims, in words for people: on pages and at a terminal alike.
///
/// No percentages: what a plan could be better by at most is told in what the level counts.
package struct ProvedLevel: Hashable, Sendable {
  /// What it counts, with a large first letter: `Late days`.
  package var name: String
  /// What is proved, as a clause: `no plan has fewer than 28`.
  package var claim: String
  /// Name, claim and what the plan reaches, without a full stop: `Late days: no plan has fewer than
  /// 28; this one has 31`.
  package var sentence: String
  /// How far it is from the best at most, as a few words: `1 session`; absent for what has no short
  /// name.
  package var distance: String?
  /// Whether no plan is better in this level, of those that are as good in the levels before.
  package var isBest: Bool
  /// Whether anything is said at all: that nothing is below zero is no proof.
  package var isTelling: Bool
}

extension PlanOutcome {
  /// What is proved of each level that has a bound, in order.
  ///
  /// - Parameter slot: the minutes of one slot, for what is counted in time.
  /// - Returns: one for each bound.
  package func provedLevels(slot: Int) -> [ProvedLevel] { provedLevels(by: bounds, slot: slot) }

  /// Whether every level of the aims is proved to be as good as it can be.
  package var isProvedBest: Bool { isProvedBest(by: bounds) }

  func provedLevels(by bounds: [LevelBound], slot: Int) -> [ProvedLevel] {
    var before: [AimValue] = []
    return bounds.map { bound in
      let aims = quality.filter { $0.level == bound.level }
      let words = LevelWords(aims, bound, before: before, of: self, slot: slot)
      before += aims
      return words.proved
    }
  }

  func isProvedBest(by bounds: [LevelBound]) -> Bool {
    !bounds.isEmpty && bounds.allSatisfy(\.isBest)
      && Set(quality.map(\.level)).isSubset(of: bounds.map(\.level))
  }
}

/// The words of one level.
private struct LevelWords {
  private let value: Int
  private let bound: Int
  private let name: String
  /// `1 session`, `3h30min`.
  private let amount: (Int) -> String
  private let isTime: Bool
  /// Whether the level counts sessions that have no place, each as one.
  private let countsSessions: Bool
  /// Whether it counts them by weights of which some are more than one.
  private let isWeight: Bool
  /// `1 late day`; absent for what has no short name.
  private let unit: String?
  private let among: String

  init(
    _ aims: [AimValue], _ level: LevelBound, before: [AimValue], of plan: PlanOutcome, slot: Int
  ) {
    let terms = before.map(\.term)
    among =
      before.isEmpty
      ? "" : terms == [.placed] ? " that places as many" : " as good in what counts first"
    guard let only = aims.first, aims.count == 1, only.weight > 0 else {
      value = level.value
      bound = level.bound
      name = "\(aims.map { $0.term.name.loweredFirst }.inWords.raisedFirst), weighed together"
      amount = { "\($0)" }
      isTime = false
      countsSessions = false
      isWeight = false
      unit = nil
      return
    }
    value = only.value
    // No plan's weighted sum lies below the bound, so no plan's own value lies below its share.
    bound = (max(0, level.bound) + only.weight - 1) / only.weight
    let isPlain: Bool
    switch only.term {
    case .placed: isPlain = value == plan.unplaced.count { !$0.isOptional }
    case .onTime: isPlain = value == plan.late.reduce(0) { $0 + $1.days }
    default: isPlain = true
    }
    name = only.term.name + (isPlain ? "" : ", by weight")
    isTime = only.term == .makespan || only.term == .fair
    amount =
      isTime ? { Length.Amount.minutes($0 * slot).description } : { "\($0)" }
    countsSessions = only.term == .placed && isPlain
    isWeight = only.term == .placed && !isPlain
    unit =
      !isPlain ? nil : only.term == .placed ? "session" : only.term == .onTime ? "late day" : nil
  }

  private var gap: Int { value - bound }
  private var fewer: String { isTime ? "less" : "fewer" }

  var proved: ProvedLevel {
    let isBest = gap <= 0
    return ProvedLevel(
      name: name, claim: claim, sentence: sentence,
      distance: unit.map { "\(gap) \($0)\(gap == 1 ? "" : "s")" }, isBest: isBest,
      isTelling: isBest || bound > 0)
  }

  private var claim: String {
    if isWeight, gap <= 0 || bound > 0 {
      return "no plan leaves out less" + (gap <= 0 ? "" : " than \(amount(bound))")
    }
    if gap <= 0 { return countsSessions ? "no plan places more" : "no plan\(among) has \(fewer)" }
    if bound <= 0 { return "how \(isTime ? "little" : "few") there could be is not proved" }
    return countsSessions
      ? "at most \(gap) more \(gap == 1 ? "session" : "sessions") could be placed"
      : "no plan\(among) has \(fewer) than \(amount(bound))"
  }

  private var sentence: String {
    if countsSessions, gap <= 0 || bound > 0 { return claim.raisedFirst }
    if isWeight, gap <= 0 || bound > 0 {
      return "What is left out weighs \(amount(value)) together, and \(claim)"
    }
    if gap <= 0 { return "\(name): \(amount(value)), and \(claim)" }
    return bound > 0
      ? "\(name): \(claim); this one has \(amount(value))" : "\(name): \(amount(value)); \(claim)"
  }
}

extension Aims.Term {
  /// What the term counts.
  fileprivate var name: String {
    switch self {
    case .placed: "Sessions without a place"
    case .onTime: "Late days"
    case .early: "Days until each trainee is done, added up"
    case .finish: "Days until the last trainee is done"
    case .makespan: "Time until the last visit ends"
    case .fair: "Hosting above a fair share"
    case .continuous: "Changes of host"
    case .sameHost: "Sessions with another host than before"
    case .sameStart: "Sessions at another time than before"
    case .unchanged: "Sessions that move"
    }
  }
}

extension String {
  fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
  fileprivate var raisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
