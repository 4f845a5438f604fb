import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownRoom: MentionCheck {
  static let id: Diagnostic.ID = "unknown-room"
  static let severity = Severity.error
  static let question = "Is every room that the content names written somewhere?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one"><event id="lunch" title="Lunch together" on="fri" room="‹loft›"/></phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <room id="loft" name="The loft"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one"><event id="lunch" title="Lunch together" on="fri" room="loft"/></phase>
    </curriculum>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.rooms, known: organisation.rooms.map(\.id), Self.id, sentence: noRoom)
  }
}

private func noRoom(_ name: String) -> String {
  "no room is called '\(name)'"
}
