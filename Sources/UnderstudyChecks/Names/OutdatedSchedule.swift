import UnderstudyDiagnostics
import UnderstudyModel

struct OutdatedSchedule: Check {
  static let id: Diagnostic.ID = "outdated-schedule"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Does the schedule speak of people and items that exist?"

  static let wrong = [
    """
    <person id="p-1" name="Ada Marsh"/>
    --- schedule.xml
    <schedule>
      <‹placed› trainee="p-1" item="see-picking" host="p-7" start="2026-12-03T09:00" end="2026-12-03T10:00"/>
    </schedule>
    """
  ]

  static let right = [
    """
    <person id="p-1" name="Ada Marsh"/><person id="p-7" name="Ben Okoro"/>
    <role id="picker" title="Picker"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one"><session id="see-picking" title="See picking" role="picker" duration="1h"/></phase>
    </curriculum>
    --- schedule.xml
    <schedule>
      <placed trainee="p-1" item="see-picking" host="p-7" start="2026-12-03T09:00" end="2026-12-03T10:00"/>
    </schedule>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    (organisation.schedule ?? []).compactMap { placement in
      var lost: [String] = []
      if organisation[placement.trainee] == nil { lost.append(placement.trainee.rawValue) }
      if organisation[placement.item] == nil { lost.append(placement.item.rawValue) }
      if organisation[placement.host] == nil { lost.append(placement.host.rawValue) }
      guard !lost.isEmpty else { return nil }
      return Diagnostic(
        Self.id, Self.severity, placementNames(lost), at: placement.declared?.range, help: planAgain
      )
    }.grouped(manyPlacements)
  }
}

private func placementNames(_ lost: [String]) -> String {
  "the schedule names \(listed(lost, "and")), which the content no longer has"
}
private func manyPlacements(_ count: Int) -> String {
  "\(count) placements of the schedule name people or items that the content no longer has"
}
private let planAgain = "run 'understudy plan' to write a new schedule"
