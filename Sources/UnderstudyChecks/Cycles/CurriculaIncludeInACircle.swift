import UnderstudyDiagnostics
import UnderstudyModel

/// Does any curriculum include itself, perhaps by way of others?
struct CurriculaIncludeInACircle: Check {
  static let id: Diagnostic.ID = "curricula-include-in-a-circle"

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
      Self.id, .error, link: "includes", relative: ", which includes ", help: takeOneOut)
  }
}

private let takeOneOut = "take one of these includes out"
