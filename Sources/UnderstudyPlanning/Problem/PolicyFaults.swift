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
  return found
}

extension Diagnostic {
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
