import UnderstudyDiagnostics
import UnderstudyModel

struct DueBeforeStart: PathCheck {
  static let id: Diagnostic.ID = "due-before-start"
  static let severity = Severity.warning
  static let question = "Can every item be begun by the day on which it is due?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-2" title="Week two" from="5d" to="9d">
        <task id="badge" title="Fetch your badge" due="‹4d›"/>
        <event id="supper" title="Winter supper" on="2026-12-23" due="‹9d›"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """,
    """
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one" from="-10d" to="-1d">
        <‹session› id="visit" title="Visit" host="p-2" duration="1h"/>
        <task id="form" title="Fill in the form" after="photo" due="‹0d›"/>
      </phase>
      <phase id="week-1" title="Week one" from="1d"><task id="photo" title="Your photo"/></phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    <person id="p-2" name="Ben Okoro"/>
    """,
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one" from="-10d" to="-1d">
        <task id="laptop" title="Your laptop is ready" due="-2d"/>
      </phase>
      <phase id="week-2" title="Week two" from="5d" to="9d">
        <task id="badge" title="Fetch your badge" due="5d"/>
        <task id="form" title="Fill in the form" after="laptop badge" due="5d"/>
        <event id="supper" title="Winter supper" on="2026-12-23"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """
  ]

  func faults(on walked: WalkedPath) -> [PathFault] {
    let path = walked.path
    let earliest = path.earliestDays(
      DayCounting(walked.person, path.enrolment, in: walked.organisation))
    return path.steps.indices.compactMap { place in
      let step = path.steps[place]
      guard step.omission == nil, let due = step.due?.fixed, due < earliest[place]
      else { return nil }
      return PathFault(
        at: step.item.due?.range ?? step.item.declared.range, about: step.item.title,
        note: .init(
          tooEarly(walked.person.name, due, earliest[place]),
          at: path.enrolment.declared.range))
    }
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String {
    dueTooEarly(fault.subject, trainees)
  }

  func help(_ fault: PathFault) -> String { whatToDo }

  func summary(places: Int) -> String { dueTooEarly(places) }
}

private func tooEarly(_ person: String, _ due: Day, _ earliest: Day) -> String {
  "for \(person) due on \(due), and not to be begun before \(earliest)"
}
private func dueTooEarly(_ item: String, _ trainees: Int) -> String {
  "'\(item)' is due before it can begin, for \(counted(trainees, "trainee", "trainees"))"
}
private func dueTooEarly(_ items: Int) -> String {
  "\(items) items are due before they can begin"
}
private let whatToDo = "move the day on which it is due, or what it has to wait for"
