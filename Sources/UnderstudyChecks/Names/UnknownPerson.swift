import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownPerson: MentionCheck {
  static let id: Diagnostic.ID = "unknown-person"
  static let severity = Severity.error
  static let question = "Is everybody whom the content names written somewhere?"

  static let wrong = [
    """
    <person id="p-1" name="Ada Marsh" manager="‹p-2›" buddy="‹p-3›"/>
    """,
    """
    <curriculum id="start" title="Start"><phase id="week-1" title="Week one"><task id="desk" title="Set up your desk"/></phase></curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07" mentor="‹p-9›"><omit item="desk" reason="Has one" by="‹p-8›"/></enrolled>
    </person>
    <recognition date="2026-11-13" to="‹p-7›" from="p-1">Thank you for the quiet Friday.</recognition>
    """,
    """
    <curriculum id="start" title="Start"><phase id="week-1" title="Week one"><task id="desk" title="Set up your desk"/></phase></curriculum>
    <person id="p-1" name="Ada Marsh"/>
    <planning>
      <pin trainee="p-1" item="desk" host="‹p-2›" start="2026-12-03T09:00"/>
      <avoid trainee="p-1" host="‹p-5›"/>
    </planning>
    """,
  ]

  static let right = [
    """
    <person id="p-1" name="Ada Marsh" manager="p-2"/><person id="p-2" name="Ben Okoro"/>
    <recognition date="2026-11-13" to="p-2" from="p-1">Thank you for the quiet Friday.</recognition>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.people, known: organisation.people.map(\.id), Self.id, sentence: noPerson)
  }
}

private func noPerson(_ name: String) -> String {
  "nobody has the id '\(name)'"
}
