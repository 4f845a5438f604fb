import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownCalendar: MentionCheck {
  static let id: Diagnostic.ID = "unknown-calendar"
  static let severity = Severity.error
  static let question = "Is every calendar that the content names written somewhere?"

  static let wrong = [
    """
    <site id="mill" name="The mill" calendar="‹ofice›"/>
    <calendar id="office"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
    <person id="p-1" name="Ada Marsh" calendar="‹nights›"/>
    """
  ]

  static let right = [
    """
    <site id="mill" name="The mill" calendar="office"/>
    <calendar id="office"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
    <person id="p-1" name="Ada Marsh" calendar="office"/>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.calendars, known: organisation.calendars.map(\.id), Self.id, sentence: noCalendar
    )
  }
}

private func noCalendar(_ name: String) -> String {
  "no calendar is called '\(name)'"
}
