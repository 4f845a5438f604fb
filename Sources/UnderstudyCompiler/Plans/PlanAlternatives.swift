import Foundation
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyPlanning

/// How many other plans are wanted, of what worth, and where they go.
package struct AlternativeOptions: Sendable {
  package var count: Int
  /// How much worse they may be, in hundredths.
  package var slack = 10
  /// The folder for them; absent: one beside the content folder. It may not lie in the content, for
  /// every XML file there is content.
  package var folder: String?

  /// More are not made in one run.
  package static let most = 9

  package init(count: Int) { self.count = count }
}

/// Plans a content folder, and besides makes plans of nearly equal worth that differ much.
///
/// The plan itself goes to `schedule.xml`, the others to `schedule-2.xml` and so on.
///
/// - Returns: what came of it, and what each alternative trades.
/// - Throws: ``CompilerFailure`` when something cannot be read or written.
package func planAlternatives(
  _ options: PlanOptions, _ wanted: AlternativeOptions
) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options.content)
  guard !compilation.isBroken else { return .nothingPlanned(compilation) }
  let folder = try wanted.target(besides: options.content.folder)
  let file = options.writes ? try compilation.writableSchedule() : nil
  let problem = compilation.planningProblem()
  let plan = compilation.newPlan(problem, options)
  guard plan.isVerified else { return .refused(plan, compilation) }
  let outcome = compilation.judged(plan, of: problem, options)
  let found = findAlternatives(
    to: outcome.placements, of: problem, count: wanted.count,
    slack: Slack(percent: wanted.slack), effort: Effort(steps: options.steps),
    watch: options.planningWatch())
  var files: [String] = []
  for (place, alternative) in found.enumerated() {
    let path = "\(folder)/schedule-\(place + 2).xml"
    files.append(path)
    if options.writes {
      try replaceFile(at: path, with: Array(scheduleDocument(alternative.placements).utf8))
    }
  }
  if let file {
    try removeLeftovers(in: folder, from: found.count + 2)
    try options.write(outcome.placements, to: file)
  }
  if let folder = options.certificate { try writeCertificate(of: outcome, into: folder) }
  let report = AlternativesReport(
    outcome: outcome, alternatives: Array(zip(files, found)), wanted: wanted.count,
    slot: problem.window.slot, compilation: compilation, written: file)
  return PlanReport(
    content: compilation.report(outcome.diagnostics), text: report.text, json: report.json)
}

/// Removes alternatives of an earlier run, which nobody should take for ones of this.
///
/// - Parameters:
///   - folder: where alternatives go.
///   - number: the first number that this run has not written.
/// - Throws: ``CompilerFailure`` of kind `unwritable` where one cannot be removed.
private func removeLeftovers(in folder: String, from number: Int) throws(CompilerFailure) {
  for place in number..<max(number, AlternativeOptions.most + 2) {
    let path = "\(folder)/schedule-\(place).xml"
    guard FileManager.default.fileExists(atPath: path) else { continue }
    do {
      // What is no schedule is somebody else's.
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      if isScheduleDocument(bytes, path: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    } catch {
      throw CompilerFailure(.unwritable, "cannot remove '\(path)': \(reason(of: error))")
    }
  }
}

extension AlternativeOptions {
  /// The folder for the plans, as somebody would type it.
  ///
  /// - Throws: ``CompilerFailure`` of kind `wrongUsage` where it lies in the content.
  fileprivate func target(besides content: String) throws(CompilerFailure) -> String {
    let home = URL(filePath: content, directoryHint: .isDirectory).standardizedFileURL
      .resolvingSymlinksInPath().path(percentEncoded: false)
    let root = home.count > 1 && home.hasSuffix("/") ? String(home.dropLast()) : home
    guard let folder else { return shown("\(root)-alternatives", from: content, root) }
    let target = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
      .resolvingSymlinksInPath().path(percentEncoded: false)
    guard !"\(target)/".hasPrefix("\(root)/") else {
      throw CompilerFailure(
        .wrongUsage,
        "'\(folder)' lies in the content folder, where every XML file is content; "
          + "name a folder outside it")
    }
    return folder
  }

  /// The default folder: told as the content folder was typed where that is a name.
  private func shown(_ path: String, from content: String, _ root: String) -> String {
    var typed = content
    while typed.count > 1, typed.hasSuffix("/") { typed.removeLast() }
    let last = typed.split(separator: "/").last.map(String.init) ?? "."
    return last == "." || last == ".." ? path : "\(typed)-alternatives"
  }
}
