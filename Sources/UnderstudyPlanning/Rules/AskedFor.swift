import UnderstudyModel

/// What stands in the plan is known, asked for, and there once.
struct AskedFor: HardRule {
  let name = PlanningRule.request

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    var found = plan.strangers.map { placement in
      Breach(
        name, unknown(placement, plan.problem.organisation), placements: [placement],
        at: placement.declared?.range)
    }
    var seen: Set<PlacementKey> = []
    for entry in plan.entries {
      if entry.request == nil {
        found.append(breach(notAsked(entry), by: [entry]))
      } else if !seen.insert(PlacementKey(entry.placement)).inserted {
        found.append(breach(twice(entry), by: [entry]))
      }
    }
    return found
  }
}

private func unknown(_ placement: Placement, _ organisation: Organisation) -> String {
  var missing: [String] = []
  if organisation[placement.trainee] == nil { missing.append("trainee '\(placement.trainee)'") }
  if organisation[placement.item] == nil { missing.append("item '\(placement.item)'") }
  if organisation[placement.host] == nil { missing.append("host '\(placement.host)'") }
  return "the schedule places '\(placement.item)' for '\(placement.trainee)' with "
    + "'\(placement.host)', but the content knows no \(missing.joined(separator: ", no "))"
}

private func notAsked(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.what) is not asked of \(entry.trainee.name): it is done, omitted, or not on their path"
}

private func twice(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.words) stands in the plan twice"
}
