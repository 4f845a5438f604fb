import UnderstudyDiagnostics
import UnderstudyModel

struct RoleNobodyHolds: Check {
  static let id: Diagnostic.ID = "role-nobody-holds"
  static let severity = Severity.note
  static let needsEveryFile = true
  static let question = "Is every role held by somebody, today or later?"

  static let wrong = [
    """
    <‹role› id="picker" title="Picker"/><role id="packer" title="Packer"/>
    <‹role› id="loader" title="Loader"/>
    <person id="p-1" name="Ada Marsh">
      <holds role="packer"/><holds role="loader" until="2026-11-30"/>
    </person>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/>
    """,
    """
    <role id="picker" title="Picker"/>
    <person id="p-1" name="Ada Marsh"><holds role="picker" since="2027-02-01"/></person>
    """,
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let staffing = Staffing(organisation, today: today)
    guard staffing.hasPeople else { return [] }
    return organisation.content.roles.filter { !staffing.isHeld($0.id) }.map { role in
      Diagnostic(Self.id, Self.severity, nobodyHolds(role.title), at: role.declared.range)
    }.grouped(nobodyHolds)
  }
}

private func nobodyHolds(_ role: String) -> String {
  "nobody holds the role '\(role)'"
}
private func nobodyHolds(_ count: Int) -> String {
  "\(count) roles are held by nobody"
}
