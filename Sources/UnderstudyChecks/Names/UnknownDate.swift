import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownDate: PathCheck {
  static let id: Diagnostic.ID = "unknown-date"
  static let severity = Severity.warning
  static let question = "Does every enrolment give the dates from which its curriculum counts?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="later" title="Later" from="‹exam-1d›">
        <task id="badge" title="Fetch your badge" due="‹clearance+5d›"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07"><date name="clearence" on="2026-12-10"/></enrolled>
    </person>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one" from="0d" to="4d">
        <task id="badge" title="Fetch your badge" due="clearance+5d"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh">
      <enrolled curriculum="start" start="2026-12-07"><date name="clearance" on="2026-12-10"/></enrolled>
    </person>
    """
  ]

  func faults(on walked: WalkedPath) -> [PathFault] {
    let path = walked.path
    let phases = path.phases.flatMap { [$0.opens, $0.closes] }
    let days = phases + path.steps.map(\.due)
    let earliest = path.steps.compactMap { $0.item.booking?.earliest }
    let given = Set(path.enrolment.dates.map(\.name))
    var offsets = days.compactMap { day -> Offset? in
      if case .unknown(let offset) = day { offset } else { nil }
    }
    offsets += earliest
    return offsets.compactMap { offset in
      guard case .named(let name) = offset.origin, !given.contains(name) else { return nil }
      let near = nearNames(to: name, among: given)
      let hint = near.first.map { ", only '\($0)'" } ?? ""
      return PathFault(
        at: offset.range, about: name,
        note: .init(
          "\(walked.person.name) has no date of that name\(hint)",
          at: path.enrolment.declared.range))
    }
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String {
    noDate(fault.subject, enrolments: trainees)
  }

  func help(_ fault: PathFault) -> String { writeTheDate(fault.subject) }

  func summary(places: Int) -> String { noDates(places) }
}

private func noDate(_ name: String, enrolments: Int) -> String {
  "this counts from a date called '\(name)', which "
    + (enrolments == 1 ? "1 enrolment lacks" : "\(enrolments) enrolments lack")
}
private func noDates(_ places: Int) -> String {
  "\(places) days count from a date that some enrolments lack"
}
private func writeTheDate(_ name: String) -> String {
  "write <date name=\"\(name)\" on=\"2026-12-01\"/> in the enrolment"
}
