import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownDepartment: MentionCheck {
  static let id: Diagnostic.ID = "unknown-department"
  static let severity = Severity.error
  static let question = "Is every department that the content names written somewhere?"

  static let wrong = [
    """
    <department id="sales" name="Sales" parent="‹commercial›"/>
    <role id="clerk" title="Clerk" department="‹slaes›"><serves id="figures" department="‹finance›" what="Figures"/></role>
    """,
    """
    <person id="p-1" name="Ada Marsh" departments="sales ‹care›"/>
    <department id="sales" name="Sales"/>
    <planning><cover department="‹care›" least="2"/><rate department="‹dock›" per-hour="31" currency="GBP"/></planning>
    """,
  ]

  static let right = [
    """
    <department id="commercial" name="Commercial"/>
    <department id="sales" name="Sales" parent="commercial"/>
    <role id="clerk" title="Clerk" department="sales"/>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.departments, known: organisation.departments.map(\.id), Self.id,
      sentence: noDepartment)
  }
}

private func noDepartment(_ name: String) -> String {
  "no department is called '\(name)'"
}
