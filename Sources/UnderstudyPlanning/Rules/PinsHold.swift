import UnderstudyDiagnostics
import UnderstudyModel

/// What people have decided stands in the plan as they decided it.
struct PinsHold: HardRule {
  let name = PlanningRule.pins
  /// Pins that break another rule, so that the plan goes on without them.
  let excused: [PlanningPolicy.Pin]

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.problem.pins.filter { !excused.contains($0) }.compactMap { pin in
      let held = plan.entries.filter { pin.isMet(by: $0.placement) }
      if held.isEmpty {
        return Breach(
          name, notHeld(pin, plan.problem.organisation), placements: [], at: pin.declared.range)
      }
      return nil
    }
  }
}

extension PlanningPolicy.Pin {
  /// Whether a placement is what the pin asks for.
  func isMet(by placement: Placement) -> Bool {
    trainee.id == placement.trainee && item.id == placement.item
      && (time ?? 1) == (placement.time ?? 1)
      && (part == nil || part == (placement.part ?? 1))
      && (host == nil || host?.id == placement.host)
      && (start == nil || start == placement.start)
  }
}

private func notHeld(_ pin: PlanningPolicy.Pin, _ organisation: Organisation) -> String {
  let who = organisation[pin.trainee.id]?.name ?? pin.trainee.id.rawValue
  let what = organisation[pin.item.id]?.item.title ?? pin.item.id.rawValue
  let with = pin.host.map { " with \(organisation[$0.id]?.name ?? $0.id.rawValue)" } ?? ""
  let when = pin.start.map { " on \($0.words)" } ?? ""
  return "'\(what)' for \(who) is pinned\(with)\(when), but does not stand there in the plan"
}
