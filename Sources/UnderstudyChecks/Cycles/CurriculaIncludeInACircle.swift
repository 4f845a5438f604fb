import UnderstudyDiagnostics
import UnderstudyModel

struct CurriculaIncludeInACircle: Check {
  static let id: Diagnostic.ID = "curricula-include-in-a-circle"
  static let severity = Severity.error
  static let question = "Can every curriculum be put together without coming back to itself?"

  static let wrong = [
    """
    <curriculum id="clerk-start" title="Start as a clerk"><include curriculum="‹company-start›"/></curriculum>
    <curriculum id="company-start" title="Welcome"><include curriculum="clerk-start"/></curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="clerk-start" title="Start as a clerk"><include curriculum="company-start"/></curriculum>
    <curriculum id="lead-start" title="Start as a lead">
      <include curriculum="company-start"/><include curriculum="clerk-start"/>
    </curriculum>
    <curriculum id="company-start" title="Welcome"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    Pointing(
      things: organisation.curricula.map { curriculum in
        .init(name: curriculum.id.rawValue, arrows: curriculum.includes.map { Mention($0) })
      }
    ).circleFindings(
      Self.id, Self.severity, link: "includes", relative: ", which includes ", help: takeOneOut)
  }
}

private let takeOneOut = "take one of these includes out"
