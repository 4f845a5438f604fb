import UnderstudyDiagnostics
package import UnderstudyModel

/// A plan that is mended after something came up, with as few sessions moved as could be found.
package struct Repair: Sendable {
  /// The plan, measured by the author's aims.
  package var outcome: PlanOutcome
  /// What changes, placement by placement, from the earlier plan.
  package var comparison: PlanComparison
  /// Why sessions of the earlier plan could not stay, in the order of the rules.
  package var causes: [Breach]
  /// How many sessions stand elsewhere now, or nowhere; all pieces of one count once.
  package var moved: Int
  /// No plan that keeps the rules moves fewer.
  package var leastMoved: Int
  /// How many sessions stand nowhere now.
  package var lost: Int
  /// Everybody whose days change has to be told; no plan that keeps the rules tells fewer.
  package var leastTold: Int

  /// Pins of the policy that the plan does not keep, because they break another rule.
  package var brokenPins: [PlanningPolicy.Pin]

  /// Everybody whose days change, by identifier.
  package var told: [Identifier<Person>] { comparison.people }

  /// Whether it is proved that no plan moves fewer sessions.
  package var movesFewest: Bool { moved == leastMoved }

  /// Whether it is proved that no plan tells fewer people.
  package var tellsFewest: Bool { told.count == leastTold }
}

/// Mends an earlier plan: rules are kept; as many of its sessions as possible have a place again;
/// then as few as possible stand elsewhere; then as few people as possible have to be told; then the
/// author's aims decide.
///
/// Only what breaks a rule is given a new place at first. Where that leaves something without a
/// place, whatever stands around it is freed, then everything; where that helps, freeing one more
/// session at a time (an ejection) is tried as well. What moved without need is put back at the end.
/// What had no place before is left to ``planSeason(_:effort:watch:)``.
///
/// - Parameters:
///   - problem: of the organisation as it is now, with the earlier plan as its schedule.
///   - effort: how hard to try, in steps for each attempt; absent: by the number of sessions freed.
///   - watch: who looks on, and may stop the search; the best plan so far is kept.
/// - Returns: the mended plan, and what is proved of it.
package func repairSeason(
  _ problem: PlanningProblem, effort: Effort = .usual, watch: PlanningWatch = PlanningWatch()
) -> Repair {
  let broken = BrokenSessions(problem)
  var search = RepairSearch(problem, broken, effort, watch)
  var best = search.run()
  var brokenPins = problem.pinsBroken(in: best.placements)
  var outcome = assess(best.placements, of: problem, without: brokenPins)
  if !outcome.isVerified {
    // A fault of ours costs the sessions concerned their place, and not the whole repair.
    let kept = Verifier(problem, excusing: brokenPins).accepted(of: best.placements)
    best = RepairedPlan(kept.placements, of: problem)
    brokenPins = problem.pinsBroken(in: best.placements)
    outcome = assess(best.placements, of: problem, without: brokenPins)
    outcome.withdrawn = kept.withdrawn
    outcome.diagnostics += kept.withdrawn.map { .plannerFault($0) }
  }
  let certain = problem.earlier.filter { broken.certain.contains($0.request) }
  return Repair(
    outcome: outcome, comparison: best.comparison,
    causes: broken.breaches, moved: best.moved.count, leastMoved: broken.least,
    lost: best.lost.count, leastTold: Set(certain.flatMap { [$0.trainee, $0.host] }).count,
    brokenPins: brokenPins)
}

/// Looks at a mended plan as it stands, and says of pins that it does not keep why not.
private func assess(
  _ placements: [Placement], of problem: PlanningProblem, without pins: [PlanningPolicy.Pin]
) -> PlanOutcome {
  guard !pins.isEmpty else { return assess(placements, of: problem) }
  var content = problem.organisation.content
  content.planning?.pins.removeAll { pins.contains($0) }
  var outcome = assess(
    placements,
    of: PlanningProblem(Organisation(content), record: problem.record, today: problem.today))
  let commitments = Commitments(problem)
  let told = commitments.diagnostics.filter { $0.id == "broken-pin" }
  outcome.diagnostics += pins.map { pin in
    zip(commitments.broken, told).first { $0.0 == pin }?.1
      ?? .broken(pin, .pins, "no plan was found that keeps it", problem)
  }
  return outcome
}
