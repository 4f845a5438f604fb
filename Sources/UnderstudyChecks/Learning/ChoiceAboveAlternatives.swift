import UnderstudyDiagnostics
import UnderstudyModel

struct ChoiceAboveAlternatives: Check {
  static let id: Diagnostic.ID = "choice-above-alternatives"
  static let severity = Severity.warning
  static let question = "Does every choice have as many alternatives as are to be done?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <group title="Accounts">
          <‹choose› count="3"><task id="a" title="One"/><task id="b" title="Other"/></choose>
        </group>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <choose count="2"><task id="a" title="One"/><task id="b" title="Other"/></choose>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.curricula.flatMap(\.phases).flatMap(\.entries.choices)
      .filter { $0.count > $0.entries.count }.map { choice in
        Diagnostic(
          Self.id, Self.severity, tooMany(choice.count, of: choice.entries.count),
          at: choice.declared.range)
      }
  }
}

extension [Entry] {
  /// Every choice among these entries, however deep, outer ones first.
  fileprivate var choices: [Choice] {
    flatMap { entry -> [Choice] in
      switch entry {
      case .item: []
      case .group(let group): group.entries.choices
      case .choice(let choice): [choice] + choice.entries.choices
      }
    }
  }
}

private func tooMany(_ count: Int, of alternatives: Int) -> String {
  "this choice asks for \(count) of "
    + (alternatives == 1 ? "1 alternative" : "\(alternatives) alternatives")
}
