import UnderstudyDiagnostics
import UnderstudyModel

struct GateWithoutRequiredItems: Check {
  static let id: Diagnostic.ID = "gate-without-required-items"
  static let severity = Severity.note
  static let needsEveryFile = true
  static let question = "Does every gate have something to wait for?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <‹phase› id="week-1" title="Week one" gate="yes">
        <task id="tea" title="Tea" optional="yes"/><milestone id="done" title="One week in"/>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" gate="yes"><task id="desk" title="Your desk"/></phase>
      <phase id="week-2" title="Week two" gate="yes">
        <choose count="1"><task id="a" title="One"/><task id="b" title="Other"/></choose>
      </phase>
    </curriculum>
    <curriculum id="clerk-start" title="Start as a clerk">
      <include curriculum="start"/><phase id="week-1" title="Week one" gate="yes"/>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.curricula.flatMap { curriculum in
      curriculum.phases.filter(\.isGate).filter { gate in
        // Phases of one name are one phase where a curriculum includes another.
        !organisation.withIncludes(curriculum.id).flatMap(\.phases)
          .filter { $0.id == gate.id }.contains { $0.entries.askForSomething }
      }
    }.map { gate in
      Diagnostic(Self.id, Self.severity, alwaysOpen(gate.title), at: gate.declared.range)
    }
  }
}

extension [Entry] {
  /// Whether there is anything among these entries that a trainee has to do.
  fileprivate var askForSomething: Bool {
    contains { entry in
      switch entry {
      case .item(let item): item.isToBeDone
      case .group(let group): group.entries.askForSomething
      case .choice(let choice): choice.count > 0 && choice.entries.askForSomething
      }
    }
  }
}

extension Item {
  fileprivate var isToBeDone: Bool {
    if case .milestone = content { false } else { !isOptional }
  }
}

private func alwaysOpen(_ phase: String) -> String {
  "'\(phase)' is a gate with nothing that has to be done, so it is open from the start"
}
