import Foundation
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyPlanning

/// Compares two schedules of one organisation: what moved, what is new and gone, person by person,
/// and how good each is.
///
/// - Parameters:
///   - options: the content, whose aims count and which knows the people.
///   - earlier: a schedule file, or a folder that holds one.
///   - later: another; absent: the content's own schedule.
/// - Returns: the comparison.
/// - Throws: ``CompilerFailure`` when a schedule cannot be read.
package func comparePlans(
  _ options: CompileOptions, _ earlier: String, with later: String?
) throws(CompilerFailure) -> PlanReport {
  let compilation = try Compilation(options)
  guard !compilation.isBroken else {
    let content = compilation.report()
    return PlanReport(
      content: content, text: "nothing compared: mend the errors first", json: content.refusal)
  }
  let first = try schedule(at: earlier)
  let second: [Placement]
  if let later {
    second = try schedule(at: later)
  } else {
    guard let standing = compilation.organisation.schedule else {
      throw CompilerFailure(
        .unreadable, "there is no schedule.xml in '\(options.folder)' to compare with")
    }
    second = standing
  }
  // Aims that compare with an earlier plan mean the first of the two.
  var content = compilation.organisation.content
  content.schedule = first
  let problem = PlanningProblem(
    Organisation(content), record: compilation.record, today: compilation.today)
  let report = ComparisonReport(
    names: (earlier, later ?? compilation.scheduleFile.path),
    values: (planValues(first, of: problem), planValues(second, of: problem)),
    comparison: PlanComparison(from: first, to: second), organisation: compilation.organisation)
  return PlanReport(content: compilation.report(), text: report.text, json: report.json)
}

/// The placements of a schedule file, or of the content folder at a path.
private func schedule(at path: String) throws(CompilerFailure) -> [Placement] {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw CompilerFailure(.unreadable, "cannot open '\(path)': there is no such file or folder")
  }
  if isFolder.boolValue {
    do {
      let found = try loadOrganisation(from: .folder(path)).value.schedule
      if let found { return found }
    } catch {
      throw CompilerFailure(.unreadable, error.description)
    }
    throw CompilerFailure(.unreadable, "there is no schedule.xml in '\(path)'")
  }
  let bytes: [UInt8]
  do {
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  } catch {
    throw CompilerFailure(.unreadable, "cannot open '\(path)': \(reason(of: error))")
  }
  let loaded = loadSchedule(bytes, path: path)
  if let fault = loaded.diagnostics.first(where: { $0.severity == .error }) {
    let place = fault.range.map { "\($0.file):\($0.start.line): " } ?? ""
    throw CompilerFailure(.unreadable, "\(place)\(fault.message)")
  }
  guard let placements = loaded.value else {
    throw CompilerFailure(.unreadable, "'\(path)' holds no <schedule>")
  }
  return placements
}
