import UnderstudyDiagnostics
import UnderstudyModel

struct RolesReportInACircle: Check {
  static let id: Diagnostic.ID = "roles-report-in-a-circle"
  static let severity = Severity.error
  static let question = "Does every line of reporting end with a role that reports to none?"

  static let wrong = [
    """
    <role id="picker" title="Picker" reports-to="shift-lead"/>
    <role id="shift-lead" title="Shift lead" reports-to="‹floor-lead›"/>
    <role id="floor-lead" title="Floor lead" reports-to="shift-lead"/>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker" reports-to="shift-lead"/>
    <role id="shift-lead" title="Shift lead" reports-to="floor-lead"/>
    <role id="floor-lead" title="Floor lead"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    Pointing(
      things: organisation.content.roles.map { role in
        .init(name: role.id.rawValue, arrows: role.reportsTo.map { [Mention($0)] } ?? [])
      }
    ).circleFindings(
      Self.id, Self.severity, link: "reports to", relative: ", which reports to ", help: takeOneOut)
  }
}

private let takeOneOut = "somebody must be at the top: take one 'reports-to' out"
