import UnderstudyDiagnostics
import UnderstudyModel

struct OwnerNobodyHolds: PathCheck {
  static let id: Diagnostic.ID = "owner-nobody-holds"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Does somebody stand behind every role that owns or signs an item?"

  static let wrong = [
    """
    <role id="service-desk" title="Service desk"/>
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one">
        <task id="laptop" title="Your laptop is ready" owner="‹service-desk›"/>
        <task id="phone" title="Your phone is ready" owner="service-desk"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """
  ]

  static let right = [
    """
    <role id="service-desk" title="Service desk"/>
    <curriculum id="start" title="Start">
      <phase id="before" title="Before day one">
        <task id="laptop" title="Your laptop is ready" owner="service-desk"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    <person id="p-2" name="Ben Okoro"><holds role="service-desk"/></person>
    """
  ]

  func faults(on walked: WalkedPath) -> [PathFault] {
    walked.path.steps.filter { $0.omission == nil }.flatMap { step -> [PathFault] in
      // Without owners of its own the path names the trainee.
      let owners = step.item.owners.isEmpty ? [] : step.owners
      return zip(step.item.owners + step.item.signOff, owners + step.signers)
        .compactMap { word, meant in
          guard case .role(let role, let holders) = meant, holders.isEmpty else { return nil }
          return PathFault(
            at: word.range, about: role.rawValue,
            note: .init(
              "for '\(step.item.title)' of \(walked.person.name)", at: step.item.declared.range),
            topic: role.rawValue)
        }
    }
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String {
    nobodyBehind(fault.subject, items: trainees)
  }

  func help(_ fault: PathFault) -> String { whatToDo }

  func summary(places: Int) -> String { nobodyBehind(places) }
}

private func nobodyBehind(_ role: String, items: Int) -> String {
  "nobody holds '\(role)', on whom "
    + (items == 1 ? "1 item of a trainee waits" : "\(items) items of trainees wait")
}
private func nobodyBehind(_ roles: Int) -> String {
  "\(roles) roles are held by nobody, and items of trainees wait on them"
}
private let whatToDo = "let somebody hold the role, or name another owner"
