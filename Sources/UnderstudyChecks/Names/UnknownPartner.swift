import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownPartner: MentionCheck {
  static let id: Diagnostic.ID = "unknown-partner"
  static let severity = Severity.error
  static let question = "Is every partner whom a service names written somewhere?"

  static let wrong = [
    """
    <partner id="carriers" name="Carrier partners"/>
    <role id="planner" title="Planner"><serves id="slots" partner="‹cariers›" what="Slots by noon"/></role>
    """
  ]

  static let right = [
    """
    <partner id="carriers" name="Carrier partners"/>
    <role id="planner" title="Planner"><serves id="slots" partner="carriers" what="Slots by noon"/></role>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.partners, known: organisation.partners.map(\.id), Self.id, sentence: noPartner)
  }
}

private func noPartner(_ name: String) -> String {
  "no partner is called '\(name)'"
}
