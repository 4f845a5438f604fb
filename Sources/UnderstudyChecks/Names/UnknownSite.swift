import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownSite: MentionCheck {
  static let id: Diagnostic.ID = "unknown-site"
  static let severity = Severity.error
  static let question = "Is every site that the content names written somewhere?"

  static let wrong = [
    """
    <room id="loft" name="The loft" site="‹mil›"/><site id="mill" name="The mill"/>
    <person id="p-1" name="Ada Marsh" site="‹harbour›"/>
    """
  ]

  static let right = [
    """
    <room id="loft" name="The loft" site="mill"/><site id="mill" name="The mill"/>
    <person id="p-1" name="Ada Marsh" site="mill"/>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.sites, known: organisation.sites.map(\.id), Self.id, sentence: noSite)
  }
}

private func noSite(_ name: String) -> String {
  "no site is called '\(name)'"
}
