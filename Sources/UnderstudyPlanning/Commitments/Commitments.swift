import UnderstudyDiagnostics
import UnderstudyModel

/// What a new plan has to respect: history, what people have been told, and what they have decided.
struct Commitments: Sendable {
  /// What started before today, as far as the content still knows the people and the item.
  var history: [Placement] = []
  /// What of the earlier plan lies ahead and may stand as it is.
  var standing: [Placement] = []
  /// What the schedule names and the content does not know, where a plan is looked at as it stands.
  var strangers: [Placement] = []
  /// Pins that may hold.
  var pins: [PlanningPolicy.Pin] = []
  /// Pins that break another rule.
  var broken: [PlanningPolicy.Pin] = []
  var diagnostics: [Diagnostic] = []
  /// Whether everything that stands is to stay: a plan is looked at, not made.
  var isFinal = false

  /// For a new plan.
  init(_ problem: PlanningProblem) {
    if problem.earlier.isEmpty && problem.pins.isEmpty { return }
    let verifier = Verifier(problem)
    keepWhatMayStand(of: problem, verifier)
    PinJudge(problem, history + soonOnly(problem), verifier).judge(into: &self)
  }

  /// For a look at a plan as it stands.
  init(standing placements: [Placement], _ problem: PlanningProblem) {
    let organisation = problem.organisation
    let isKnown = { (placement: Placement) in
      organisation[placement.trainee] != nil && organisation[placement.host] != nil
        && organisation[placement.item] != nil
    }
    let known = placements.filter(isKnown)
    strangers = placements.filter { !isKnown($0) }
    history = known.filter { problem.isHistory($0) }
    standing = known.filter { !problem.isHistory($0) }
    isFinal = true
    var judged = self
    PinJudge(problem, history, Verifier(problem)).judge(into: &judged)
    // What the planner would have to give up breaks no rule by being missing.
    let missing = judged.pins.filter { pin in !known.contains { pin.isMet(by: $0) } }
    if !missing.isEmpty { judged.giveUp(missing, wherever: settledCommitments(problem)) }
    broken = judged.broken
    diagnostics = judged.diagnostics
  }

  /// Gives up those of some pins that a new plan gives up as well, and says why.
  private mutating func giveUp(_ missing: [PlanningPolicy.Pin], wherever new: Commitments) {
    let told = new.diagnostics.filter { $0.id == "broken-pin" }
    for (pin, fault) in zip(new.broken, told) where missing.contains(pin) {
      broken.append(pin)
      diagnostics.append(fault)
    }
  }

  /// All that stands, known or not, in schedule order.
  var everything: [Placement] {
    (history + standing + strangers).sorted(by: Placement.inScheduleOrder)
  }

  /// Standing placements that start before anything new may.
  private func soonOnly(_ problem: PlanningProblem) -> [Placement] {
    standing.filter { problem.window.zone.instant($0.start) < problem.window.newFrom }
  }

  /// Drops from the earlier plan what breaks a rule, together with all pieces of its request, until
  /// nothing does.
  private mutating func keepWhatMayStand(of problem: PlanningProblem, _ verifier: Verifier) {
    let organisation = problem.organisation
    let isKnown = { (placement: Placement) in
      organisation[placement.trainee] != nil && organisation[placement.host] != nil
        && organisation[placement.item] != nil
    }
    history = problem.earlier.filter { problem.isHistory($0) && isKnown($0) }
    standing = problem.earlier.filter { !problem.isHistory($0) }
    if let sorting = problem.sorting {
      standing = standing.filter { isKnown($0) && !sorting.hasToMove($0) }
      return
    }
    var rules = PlanningRule.allCases.filter { $0 != .pins }
    var isFirst = true
    while !standing.isEmpty {
      let breaches = verifier.breaches(in: history + standing, of: rules)
      if breaches.isEmpty { break }
      var dropped: Set<PlacementKey> = []
      for breach in breaches {
        guard let worst = Self.least(of: breach, problem) else { continue }
        let isNew = dropped.insert(worst.request).inserted
        // What falls because something else fell is no news.
        let isNews = isFirst || (breach.rule != .order && breach.rule != .request)
        if isNew && isNews && !worst.isPinned {
          diagnostics.append(.cannotStand(worst, breach, problem))
        }
      }
      let before = standing.count
      standing.removeAll { dropped.contains($0.request) }
      if standing.count == before { break }
      isFirst = false
      // Taking something out breaks no rule that was kept, save those that look at what comes before.
      let broken = Set(breaches.map(\.rule) + [.order, .earliest, .request])
      rules = PlanningRule.allCases.filter { broken.contains($0) }
    }
  }

  /// Which placement of a breach gives way: no pin where there is another, else the last.
  private static func least(of breach: Breach, _ problem: PlanningProblem) -> Placement? {
    let open = breach.placements.filter { !problem.isHistory($0) }
    return open.last { !$0.isPinned } ?? open.last
  }
}

extension Placement {
  /// The same for all pieces of one request.
  var request: PlacementKey {
    var whole = self
    whole.part = nil
    return PlacementKey(whole)
  }
}

extension Diagnostic {
  fileprivate static func cannotStand(
    _ placement: Placement, _ breach: Breach, _ problem: PlanningProblem
  ) -> Self {
    let isSoon = problem.window.zone.instant(placement.start) < problem.window.newFrom
    return Diagnostic(
      "broken-placement", isSoon ? .warning : .note,
      "what the schedule says cannot stay, by the rule '\(breach.rule.rawValue)': \(breach.message)",
      at: placement.declared?.range ?? breach.range,
      help: "the plan goes on without it", notes: breach.notes)
  }
}
