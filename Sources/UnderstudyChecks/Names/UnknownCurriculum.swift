import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownCurriculum: MentionCheck {
  static let id: Diagnostic.ID = "unknown-curriculum"
  static let severity = Severity.error
  static let question = "Is every curriculum that the content names written somewhere?"

  static let wrong = [
    """
    <curriculum id="clerk-start" title="Start as a clerk"><include curriculum="‹company-start›"/></curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="‹clerk-strat›" start="2026-12-07"/></person>
    """
  ]

  static let right = [
    """
    <curriculum id="company-start" title="Welcome"/>
    <curriculum id="clerk-start" title="Start as a clerk"><include curriculum="company-start"/></curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="clerk-start" start="2026-12-07"/></person>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.curricula, known: organisation.curricula.map(\.id), Self.id,
      sentence: noCurriculum)
  }
}

private func noCurriculum(_ name: String) -> String {
  "no curriculum is called '\(name)'"
}
