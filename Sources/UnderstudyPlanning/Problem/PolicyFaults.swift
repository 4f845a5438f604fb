import UnderstudyDiagnostics
import UnderstudyModel

/// What is wrong with the planning policy as a whole; pins are judged one by one later.
func policyFaults(
  _ policy: PlanningPolicy, _ window: PlanningWindow, _ organisation: Organisation
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  let place = policy.declared.range
  if window.last < window.first {
    found.append(.emptyWindow(window, at: place))
  } else if let until = policy.until, until > window.last {
    found.append(.longWindow(window, at: place))
  }
  if policy.slot != window.slot { found.append(.oddSlot(policy.slot, at: place)) }
  if let step = policy.startStep, step > 1_440 || step <= 0 {
    found.append(.oddStep(step, at: place))
  }
  return found + aimFaults(policy.aims, at: place)
}

/// What is odd about the aims: a term named twice, or none that counts what has no place.
private func aimFaults(_ aims: Aims, at place: SourceRange) -> [Diagnostic] {
  let terms = aims.levels.joined().map(\.term)
  var seen: Set<Aims.Term> = []
  var repeated: Set<Aims.Term> = []
  for term in terms where !seen.insert(term).inserted { repeated.insert(term) }
  let found = Aims.Term.allCases.filter(repeated.contains).map {
    Diagnostic.aimTwice($0, at: place)
  }
  return seen.isEmpty || seen.contains(.placed) ? found : found + [.noPlacedAim(at: place)]
}

extension Diagnostic {
  fileprivate static func aimTwice(_ term: Aims.Term, at range: SourceRange) -> Self {
    Diagnostic(
      "planning-aims", .warning, "the aim '\(term.rawValue)' is named more than once", at: range,
      help: "name it once: what is equal by it in one level is equal in a later one")
  }

  fileprivate static func noPlacedAim(at range: SourceRange) -> Self {
    Diagnostic(
      "planning-aims", .warning,
      "'placed' is not among the aims, so leaving sessions out would be no worse by them",
      at: range,
      help: "the planner places what it can all the same; put 'placed' first to have that counted "
        + "and proved")
  }

  fileprivate static func emptyWindow(_ window: PlanningWindow, at range: SourceRange) -> Self {
    Diagnostic(
      "planning-window", .warning,
      "the planning window ends on \(window.last.words), before it begins on \(window.first.words)",
      at: range, help: "nothing can be planned until 'until' is on or after 'from'")
  }

  fileprivate static func longWindow(_ window: PlanningWindow, at range: SourceRange) -> Self {
    Diagnostic(
      "planning-window", .warning,
      "the planning window is longer than five years; planning stops on \(window.last.words)",
      at: range)
  }

  fileprivate static func oddSlot(_ slot: Int, at range: SourceRange) -> Self {
    Diagnostic(
      "planning-slot", .warning, "a slot of \(slot) minutes is not between one minute and a day",
      at: range, help: "the planner takes the nearest length that is")
  }

  fileprivate static func oddStep(_ step: Int, at range: SourceRange) -> Self {
    Diagnostic(
      "planning-slot", .warning,
      "a start step of \(step) minutes is not between one minute and a day", at: range,
      help: "leave it out to let sessions start with any slot")
  }
}
