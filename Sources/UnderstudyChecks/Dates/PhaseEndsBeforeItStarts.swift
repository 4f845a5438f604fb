import UnderstudyDiagnostics
import UnderstudyModel

struct PhaseEndsBeforeItStarts: PathCheck {
  static let id: Diagnostic.ID = "phase-ends-before-it-starts"
  static let severity = Severity.warning
  static let question = "Does every phase end on or after its first day?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <‹phase› id="week-1" title="Week one" from="5d" to="4d"/>
      <‹phase› id="later" title="Later" from="2w" to="10cd"/>
    </curriculum>
    """,
    """
    <curriculum id="start" title="Start">
      <‹phase› id="week-1" title="Week one" from="clearance" to="4d"/>
    </curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07"><date name="clearance" on="2027-01-11"/></enrolled>
    </person>
    """,
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one" from="-10d" to="-1d"/>
      <phase id="week-1" title="Week one" from="0d" to="0d"/>
      <phase id="later" title="Later" from="2w" to="14cd"/>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """
  ]

  func faults(forAnybodyIn organisation: Organisation) -> [PathFault] {
    organisation.curricula.flatMap(\.phases).filter { phase in
      guard let from = phase.from, let to = phase.to else { return false }
      return to.isSurelyBefore(from)
    }.map { fault($0.title, $0.declared, note: nil) }
  }

  func faults(on walked: WalkedPath) -> [PathFault] {
    walked.path.phases.compactMap { phase in
      guard let opens = phase.opens.fixed, let closes = phase.closes?.fixed, closes < opens
      else { return nil }
      return fault(
        phase.title, phase.declared,
        note: .init(
          fromTo(walked.person.name, opens, closes), at: walked.path.enrolment.declared.range))
    }
  }

  private func fault(
    _ title: String, _ declared: Declaration, note: Diagnostic.Note?
  ) -> PathFault {
    PathFault(at: declared.range, about: title, note: note)
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String {
    endsTooEarly(fault.subject)
  }

  func help(_ fault: PathFault) -> String { whatToDo }

  func summary(places: Int) -> String { endTooEarly(places) }
}

extension Offset {
  /// Whether this day comes before the other for every trainee, whatever their calendar.
  fileprivate func isSurelyBefore(_ other: Offset) -> Bool {
    guard origin.text == other.origin.text else { return false }
    if unit == other.unit { return count < other.count }
    guard let mine = calendarDays, let others = other.calendarDays else { return false }
    return mine < others
  }

  private var calendarDays: Int? {
    switch unit {
    case .calendarDays: count
    case .weeks: count * 7
    case .workingDays: nil
    }
  }
}

extension Offset.Origin {
  /// What is counted from, without where it was written.
  fileprivate var text: String {
    switch self {
    case .dayZero: ""
    case .named(let name): name
    case .item(let item): "#\(item.id)"
    }
  }
}

private func fromTo(_ person: String, _ opens: Day, _ closes: Day) -> String {
  "for \(person) from \(opens) to \(closes)"
}
private func endsTooEarly(_ phase: String) -> String {
  "the phase '\(phase)' ends before it begins"
}
private func endTooEarly(_ phases: Int) -> String {
  "\(phases) phases end before they begin"
}
private let whatToDo = "mend 'from' or 'to'"
