import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownService: MentionCheck {
  static let id: Diagnostic.ID = "unknown-service"
  static let severity = Severity.error
  static let question = "Is every service that the content names owed by somebody?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one"><task id="laptop" title="Your laptop is ready" service="‹workstation›"/></phase>
    </curriculum>
    """,
    """
    <person id="p-1" name="Ada Marsh"/>
    <recognition date="2026-11-13" to="p-1" service="‹orders›">Thank you.</recognition>
    <action id="earlier" service="‹orders›" opened="2026-10-02">Start an hour earlier.</action>
    """,
  ]

  static let right = [
    """
    <role id="desk" title="Service desk"><serves id="workstation" everyone="yes" what="A working computer"/></role>
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one"><task id="laptop" title="Your laptop is ready" service="workstation"/></phase>
    </curriculum>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.services, known: organisation.services.map(\.service.id), Self.id,
      sentence: noService)
  }
}

private func noService(_ name: String) -> String {
  "no service is called '\(name)'"
}
