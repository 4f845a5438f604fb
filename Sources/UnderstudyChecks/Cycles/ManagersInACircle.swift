import UnderstudyDiagnostics
import UnderstudyModel

struct ManagersInACircle: Check {
  static let id: Diagnostic.ID = "managers-in-a-circle"
  static let severity = Severity.warning
  static let question = "Does every line of managers end with somebody whom nobody manages?"

  static let wrong = [
    """
    <person id="p-1" name="Ada Marsh" manager="‹p-2›"/>
    <person id="p-2" name="Ben Okoro" manager="p-3"/>
    <person id="p-3" name="Chloe Diaz" manager="p-1"/>
    """
  ]

  static let right = [
    """
    <person id="p-1" name="Ada Marsh" manager="p-2"/>
    <person id="p-2" name="Ben Okoro" manager="p-3"/>
    <person id="p-3" name="Chloe Diaz" manager-name="The board"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    Pointing(
      things: organisation.people.map { person in
        .init(name: person.id.rawValue, arrows: person.manager.map { [Mention($0)] } ?? [])
      }
    ).circleFindings(
      Self.id, Self.severity, link: "is managed by", relative: ", who is managed by ",
      help: writeManagerName)
  }
}

private let writeManagerName =
  "for a manager outside the content, write 'manager-name' instead"
