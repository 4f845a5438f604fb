package import UnderstudyDiagnostics
package import UnderstudyModel
import UnderstudySyntax

/// Whether a file holds a schedule and nothing else: its root is `<schedule>`.
package func isScheduleDocument(_ bytes: [UInt8], path: String) -> Bool {
  readDocument(bytes, file: path, limits: .standard).value?.name == "schedule"
}

/// Reads a schedule on its own, such as an earlier version of `schedule.xml`.
///
/// - Parameters:
///   - bytes: the file.
///   - path: how findings name it.
/// - Returns: the placements, `nil` where the file holds no `<schedule>`; and the findings. Whether
///   its names mean anything is asked by whoever compares it with content.
package func loadSchedule(_ bytes: [UInt8], path: String) -> Diagnosed<[Placement]?> {
  let surroundings = Surroundings(attachments: [], zones: ZoneTables())
  let reading = readFile(bytes, path: path, among: surroundings, limits: .standard)
  return Diagnosed(reading.content.schedules.first?.placements, reading.diagnostics)
}
