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
  guard !compilation.isBroken else { return .nothingPlanned(compilation.report()) }
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
  let repair = repairSeason(problem, effort: options.effort, watch: options.planningWatch())
  guard repair.outcome.isVerified else { return .refused(repair.outcome, compilation) }
  if options.writes { try options.write(repair.outcome.placements) }
  let report = RepairReport(
    repair: repair, disruption: disruption, compilation: compilation, written: options.writes)
  return PlanReport(
    content: compilation.report(repair.outcome.diagnostics), text: report.text, json: report.json)
}
