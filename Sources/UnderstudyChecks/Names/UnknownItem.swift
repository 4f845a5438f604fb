import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownItem: MentionCheck {
  static let id: Diagnostic.ID = "unknown-item"
  static let severity = Severity.error
  static let question = "Is every item that the content names written in a curriculum?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" from="0d">
        <task id="clearance" title="Get your clearance"/>
        <task id="badge" title="Fetch your badge" after="clearance ‹photo›" due="3d"/>
      </phase>
    </curriculum>
    """,
    """
    <curriculum id="start" title="Start"><phase id="week-1" title="Week one"><task id="desk" title="Set up your desk"/></phase></curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07"><omit item="‹laptop›" reason="Has one"/></enrolled>
    </person>
    <planning><pin trainee="p-1" item="‹tour›" start="2026-12-08T09:00"/></planning>
    """,
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="clearance" title="Get your clearance"/>
        <task id="badge" title="Fetch your badge" after="clearance" due="#clearance+2d"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.items, known: organisation.items.map(\.item.id), Self.id, sentence: noItem)
  }
}

private func noItem(_ name: String) -> String {
  "no item is called '\(name)'"
}
