import Foundation
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyPlanning

/// What planning or verifying came to.
package struct PlanReport: Sendable {
  package let content: ContentReport
  /// The result in sentences, for people.
  package let text: String
  /// The result for tools.
  package let json: String
}

extension PlanReport {
  /// Of content that has to be mended first.
  static func nothingPlanned(_ compilation: Compilation) -> Self {
    let content = compilation.report()
    return PlanReport(
      content: content,
      text: "nothing planned: mend the errors first; "
        + "\(compilation.scheduleFile.path) is as it was", json: content.refusal)
  }

  /// Of a plan of ours that the verifier refuses.
  static func refused(_ outcome: PlanOutcome, _ compilation: Compilation) -> Self {
    let faults = outcome.breaches.map {
      Diagnostic("plan-refused", .error, $0.message, at: $0.range, notes: $0.notes)
    }
    let content = compilation.report(outcome.diagnostics + faults)
    return PlanReport(
      content: content,
      text: "the verifier refuses the plan; \(compilation.scheduleFile.path) is as it was",
      json: content.refusal)
  }
}

/// Plans a content folder and, where asked, writes the schedule into it: over the file from which it
/// was read, else as `schedule.xml`.
///
/// - Returns: what came of it.
/// - Throws: ``CompilerFailure`` when something cannot be read or written; the previous schedule is
///   then as it was.
package func planContent(_ options: PlanOptions) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options.content)
  guard !compilation.isBroken else { return .nothingPlanned(compilation) }
  let file = options.writes ? try compilation.writableSchedule() : nil
  let problem = compilation.planningProblem()
  let plan = compilation.newPlan(problem, options)
  // The verifier shares no code with the search, so a plan that it refuses is a fault of ours.
  guard plan.isVerified else { return .refused(plan, compilation) }
  // Written before anybody asks how good it is, so that whoever cannot wait has the plan.
  if let file { try options.write(plan.placements, to: file) }
  let outcome = compilation.judged(plan, of: problem, options)
  if let folder = options.certificate { try writeCertificate(of: outcome, into: folder) }
  return PlanReport(
    content: compilation.report(outcome.diagnostics),
    text: outcome.summary(in: compilation.organisation, written: file), json: outcome.json)
}

/// Verifies the schedule as it stands.
///
/// - Parameters:
///   - options: the content; of a draft nothing is proved.
///   - folder: the folder into which to write what proves how good the schedule is; absent:
///     nowhere.
/// - Returns: what the verifier says.
/// - Throws: ``CompilerFailure`` when there is no schedule, or something cannot be read or written.
package func verifySchedule(
  _ options: CompileOptions, certificate folder: String? = nil
) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options)
  let file = compilation.scheduleFile.path
  guard !compilation.isBroken else {
    let content = compilation.report()
    return PlanReport(
      content: content,
      text: compilation.isScheduleUnreadable
        ? "\(file) could not be read: mend the errors first"
        : "nothing verified: mend the errors first", json: content.refusal)
  }
  guard compilation.organisation.schedule != nil else {
    throw CompilerFailure(.unreadable, "there is no schedule.xml in '\(options.folder)'")
  }
  let outcome = compilation.standingPlan(proof: options.isDraft ? nil : .usual)
  let breaches = outcome.breaches.map {
    Diagnostic(
      .init(rawValue: "breaks-\($0.rule.rawValue)"), .error, $0.message, at: $0.range,
      notes: $0.notes)
  }
  let pins = outcome.diagnostics.filter { $0.id == "broken-pin" }
  let count = outcome.breaches.count
  let text =
    count == 0
    ? "\(file) keeps every rule: \(outcome.placements.count) placements"
    : "\(file) breaks \(count == 1 ? "a rule" : "rules in \(count) places")"
  if let folder { try writeCertificate(of: outcome, into: folder) }
  return PlanReport(
    content: compilation.report(breaches + pins), text: text, json: outcome.json)
}
