import UnderstudyDiagnostics
import UnderstudyModel

/// Circles made of `after` alone are told by ``ItemsWaitInACircle``.
struct ItemsBlockEachOther: PathCheck {
  static let id: Diagnostic.ID = "items-block-each-other"
  static let severity = Severity.warning
  static let question = "Do gates and ordered phases leave every item a time to be done?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" gate="yes"><‹task› id="badge" title="Fetch your badge" after="form"/></phase>
      <phase id="week-2" title="Week two"><task id="form" title="Fill in the form"/></phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """,
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" ordered="yes">
        <‹task› id="badge" title="Fetch your badge" after="form"/>
        <task id="form" title="Fill in the form"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """,
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" gate="yes" ordered="yes">
        <task id="form" title="Fill in the form"/>
        <task id="badge" title="Fetch your badge" after="form"/>
      </phase>
      <phase id="week-2" title="Week two"><task id="tea" title="Tea" after="badge"/></phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """
  ]

  func faults(on walked: WalkedPath) -> [PathFault] {
    let steps = walked.path.steps
    // Without gates and orders there is nothing to ask: `after` is asked elsewhere.
    guard walked.path.phases.contains(where: { $0.isGate || $0.isOrdered }) else { return [] }
    let places = Dictionary(
      steps.enumerated().map { ($1.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    func arrows(_ isWanted: (PathWait.Reason) -> Bool) -> [[Int]] {
      steps.map { step in
        step.waits.compactMap { wait in
          guard case .item(let item, let reason) = wait, isWanted(reason) else { return nil }
          return places[item]
        }
      }
    }
    let circlesOfAfter = circles(arrows { $0 == .after })
    guard circlesOfAfter.isEmpty else { return [] }
    return circles(arrows { _ in true }).map { circle in
      let items = circle.map { steps[$0].item }
      return PathFault(
        at: items[0].declared.range, about: listed(items.map(\.id.rawValue), "and"),
        note: .init(
          "\(walked.person.name) cannot go on", at: walked.path.enrolment.declared.range))
    }
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String { blocked(fault.subject) }

  func help(_ fault: PathFault) -> String { whatToDo }

  func summary(places: Int) -> String { manyBlocked(places) }
}

private func blocked(_ items: String) -> String {
  "\(items) wait for each other, by the order of the text or a gate between phases"
}
private func manyBlocked(_ count: Int) -> String {
  "\(count) groups of items wait for each other, by the order of the text or a gate between phases"
}
private let whatToDo =
  "let the one that the others need stand first, in the same phase or an earlier one"
