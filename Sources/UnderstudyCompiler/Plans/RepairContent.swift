import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyPlanning

/// Mends `schedule.xml` after something has come up, with as few sessions moved and as few people to
/// tell as possible, and writes it where asked.
///
/// What was typed is not written into the content: the report says which lines would keep it.
///
/// - Returns: what came of it, and who has to be told what.
/// - Throws: ``CompilerFailure`` when there is no schedule to mend, something cannot be read or
///   written, or what was typed makes no sense; the previous schedule is then as it was.
package func repairContent(
  _ options: PlanOptions, _ changes: PlanChanges
) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options.content)
  guard !compilation.isBroken else { return .nothingPlanned(compilation) }
  guard compilation.organisation.schedule != nil else {
    throw CompilerFailure(
      .wrongUsage,
      "there is no schedule.xml in '\(options.content.folder)' to mend; "
        + "make one with 'understudy plan'")
  }
  let disruption = try changes.disruption(in: compilation.organisation)
  let problem = PlanningProblem(
    compilation.organisation.changed(by: disruption), record: compilation.record,
    today: compilation.today)
  let file = options.writes ? try compilation.writableSchedule() : nil
  var repair = repairSeason(problem, effort: options.effort, watch: options.planningWatch())
  guard repair.outcome.isVerified else { return .refused(repair.outcome, compilation) }
  if let folder = options.certificate {
    repair.outcome = repair.outcome.certified(
      problem, effort: options.proofEffort(for: problem), shouldStop: options.watch.shouldStop,
      threads: options.threads)
    try writeCertificate(of: repair.outcome, into: folder)
  }
  if let file { try options.write(repair.outcome.placements, to: file) }
  let report = RepairReport(
    repair: repair, disruption: disruption, compilation: compilation, written: file)
  return PlanReport(
    content: compilation.report(repair.outcome.diagnostics), text: report.text, json: report.json)
}
