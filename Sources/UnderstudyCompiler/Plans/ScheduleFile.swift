import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyPlanning

/// The file in which a schedule lives.
struct ScheduleFile: Hashable, Sendable {
  /// Below the content folder.
  let path: String

  static let usual = ScheduleFile(path: "schedule.xml")
}

extension Compilation {
  /// The file from which the schedule is read, else the one into which the first would be written.
  var scheduleFile: ScheduleFile {
    organisation.content.scheduleDeclared.map { ScheduleFile(path: $0.range.file) } ?? .usual
  }

  /// The same, where it may be replaced as a whole.
  ///
  /// - Throws: ``CompilerFailure`` of kind `unwritable` where it holds something else than a schedule,
  ///   which would be lost.
  func writableSchedule() throws(CompilerFailure) -> ScheduleFile {
    let file = scheduleFile
    if try holdsNothingElse(file.path, isScheduleDocument) { return file }
    throw CompilerFailure(
      .unwritable,
      "\(file.path)\(organisation.content.scheduleDeclared.lineMark): this file holds more than a schedule, so no plan can be written into it; "
        + "move <schedule> into a file of its own, such as schedule.xml, or plan with --dry-run")
  }

  /// Whether the schedule itself could not be understood.
  var isScheduleUnreadable: Bool {
    let file = scheduleFile.path
    return findings.contains { $0.severity == .error && $0.range?.file == file }
  }
}

extension PlanOptions {
  /// Puts a plan in place of the old schedule.
  func write(_ placements: [Placement], to file: ScheduleFile) throws(CompilerFailure) {
    try replaceFile(
      at: "\(content.folder)/\(file.path)", with: Array(scheduleDocument(placements).utf8))
  }
}
