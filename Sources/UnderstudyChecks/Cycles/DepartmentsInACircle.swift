import UnderstudyDiagnostics
import UnderstudyModel

struct DepartmentsInACircle: Check {
  static let id: Diagnostic.ID = "departments-in-a-circle"
  static let severity = Severity.error
  static let question = "Is there an outermost department around every department?"

  static let wrong = [
    """
    <department id="sales" name="Sales" parent="‹commercial›"/>
    <department id="commercial" name="Commercial" parent="sales"/>
    <department id="care" name="Care" parent="‹care›"/>
    """
  ]

  static let right = [
    """
    <department id="sales" name="Sales" parent="commercial"/>
    <department id="commercial" name="Commercial"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    Pointing(
      things: organisation.departments.map { department in
        .init(
          name: department.id.rawValue, arrows: department.parent.map { [Mention($0)] } ?? [])
      }
    ).circleFindings(
      Self.id, Self.severity, link: "is part of", relative: ", which is part of ", help: takeOneOut)
  }
}

private let takeOneOut = "one of them must be the outermost: take its 'parent' out"
