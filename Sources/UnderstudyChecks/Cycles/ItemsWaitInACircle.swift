import UnderstudyDiagnostics
import UnderstudyModel

struct ItemsWaitInACircle: Check {
  static let id: Diagnostic.ID = "items-wait-in-a-circle"
  static let severity = Severity.error
  static let question = "Can every item be begun at some time, whatever it waits for?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="badge" title="Fetch your badge" after="‹photo›"/>
        <task id="photo" title="Have your photo taken" after="desk form"/>
        <task id="desk" title="Set up your desk"/>
        <task id="form" title="Fill in the form" after="badge"/>
        <task id="tea" title="Tea" after="‹tea›"/>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="badge" title="Fetch your badge" after="photo desk"/>
        <task id="photo" title="Have your photo taken" after="desk"/>
        <task id="desk" title="Set up your desk"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    Pointing(
      things: organisation.items.map(\.item).map { item in
        .init(name: item.id.rawValue, arrows: item.after.map { Mention($0) })
      }
    ).circleFindings(
      Self.id, Self.severity, link: "waits for", relative: ", which waits for ", help: takeOneOut)
  }
}

private let takeOneOut = "none of them can ever be done: take one 'after' out"
