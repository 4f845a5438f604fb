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
  static func nothingPlanned(_ content: ContentReport) -> Self {
    PlanReport(
      content: content,
      text: "nothing planned: mend the errors first; schedule.xml is as it was", json: "{}")
  }

  /// Of a plan of ours that the verifier refuses.
  static func refused(_ outcome: PlanOutcome, _ compilation: Compilation) -> Self {
    let faults = outcome.breaches.map {
      Diagnostic("plan-refused", .error, $0.message, at: $0.range)
    }
    return PlanReport(
      content: compilation.report(outcome.diagnostics + faults),
      text: "the verifier refuses the plan; schedule.xml is as it was", json: "{}")
  }
}

extension PlanOptions {
  /// Writes `schedule.xml` in place of the old one.
  func write(_ placements: [Placement]) throws(CompilerFailure) {
    try replaceFile(
      at: content.folder + "/schedule.xml", with: Array(scheduleDocument(placements).utf8))
  }
}

/// Plans a content folder and, where asked, writes `schedule.xml` into it.
///
/// - Returns: what came of it.
/// - Throws: ``CompilerFailure`` when something cannot be read or written; the previous schedule is
///   then as it was.
package func planContent(_ options: PlanOptions) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options.content)
  guard !compilation.isBroken else { return .nothingPlanned(compilation.report()) }
  let problem = compilation.planningProblem()
  let plan = compilation.newPlan(problem, options)
  // The verifier shares no code with the search, so a plan that it refuses is a fault of ours.
  guard plan.isVerified else { return .refused(plan, compilation) }
  // Written before anybody asks how good it is, so that whoever cannot wait has the plan.
  if options.writes { try options.write(plan.placements) }
  let outcome = compilation.judged(plan, of: problem, options)
  if let folder = options.certificate { try writeCertificate(of: outcome, into: folder) }
  return PlanReport(
    content: compilation.report(outcome.diagnostics),
    text: outcome.summary(
      in: compilation.organisation, record: compilation.record, written: options.writes),
    json: outcome.json(record: compilation.record))
}

/// Verifies `schedule.xml` as it stands.
package func verifySchedule(_ options: CompileOptions) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options)
  guard compilation.organisation.schedule != nil else {
    throw CompilerFailure(.unreadable, "there is no schedule.xml in '\(options.folder)'")
  }
  let outcome = compilation.standingPlan(proof: .usual)
  let breaches = outcome.breaches.map {
    Diagnostic(
      .init(rawValue: "breaks-\($0.rule.rawValue)"), .error, $0.message, at: $0.range)
  }
  let count = outcome.breaches.count
  let text =
    count == 0
    ? "schedule.xml keeps every rule: \(outcome.placements.count) placements"
    : "schedule.xml breaks \(count == 1 ? "a rule" : "rules in \(count) places")"
  return PlanReport(
    content: compilation.report(breaches), text: text,
    json: outcome.json(record: compilation.record))
}
