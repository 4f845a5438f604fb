import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownGoal: MentionCheck {
  static let id: Diagnostic.ID = "unknown-goal"
  static let severity = Severity.error
  static let question = "Is every goal that the content names written somewhere?"

  static let wrong = [
    """
    <goal id="on-time" name="Every order arrives when promised"/>
    <role id="packer" title="Packer"><serves id="parcels" everyone="yes" what="Parcels" goal="‹ontime›"/></role>
    """
  ]

  static let right = [
    """
    <goal id="on-time" name="Every order arrives when promised"/>
    <role id="packer" title="Packer"><serves id="parcels" everyone="yes" what="Parcels" goal="on-time"/></role>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.goals, known: organisation.goals.map(\.id), Self.id, sentence: noGoal)
  }
}

private func noGoal(_ name: String) -> String {
  "no goal is called '\(name)'"
}
