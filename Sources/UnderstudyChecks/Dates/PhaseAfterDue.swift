import UnderstudyDiagnostics
import UnderstudyModel

struct PhaseAfterDue: PathCheck {
  static let id: Diagnostic.ID = "phase-after-due"
  static let severity = Severity.warning
  static let question = "Does every phase begin before the enrolment is due?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <‹phase› id="later" title="Later" from="30cd"><task id="tea" title="Tea"/></phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07" due="2026-12-31"/>
    </person>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="later" title="Later" from="30cd"><task id="tea" title="Tea"/></phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07" due="2027-01-06"/>
    </person>
    """
  ]

  func faults(on walked: WalkedPath) -> [PathFault] {
    guard let due = walked.path.enrolment.due else { return [] }
    return walked.path.phases.compactMap { phase in
      guard let opens = phase.opens.fixed, due < opens, !phase.steps.isEmpty else { return nil }
      return PathFault(
        at: phase.declared.range, about: phase.title,
        note: .init(
          tooLate(walked.person.name, due, opens), at: walked.path.enrolment.declared.range))
    }
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String {
    beginsAfterDue(fault.subject, trainees)
  }

  func help(_ fault: PathFault) -> String { whatToDo }

  func summary(places: Int) -> String { beginAfterDue(places) }
}

private func tooLate(_ person: String, _ due: Day, _ opens: Day) -> String {
  "\(person) should be done by \(due), and the phase begins on \(opens)"
}
private func beginsAfterDue(_ phase: String, _ trainees: Int) -> String {
  "the phase '\(phase)' begins when \(counted(trainees, "trainee", "trainees")) should already be done"
}
private func beginAfterDue(_ phases: Int) -> String {
  "\(phases) phases begin when some trainees should already be done"
}
private let whatToDo = "give the enrolment a later 'due', or let the phase begin earlier"
