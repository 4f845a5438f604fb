import UnderstudyDiagnostics
import UnderstudyModel

struct SessionNobodyCanHost: Check {
  static let id: Diagnostic.ID = "session-nobody-can-host"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Can somebody host every session, today or later?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <session id="see-picking" title="See picking" role="‹picker›" duration="1h"/>
        <session id="pick" title="Pick an order" role="picker" duration="2h"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><holds role="picker"/></person>
    <person id="p-2" name="Ben Okoro">
      <qualified role="picker" level="host" expires="2026-11-30"/>
    </person>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/><role id="packer" title="Packer"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <session id="see-picking" title="See picking" role="picker" duration="1h"/>
        <session id="see-packing" title="See packing" role="packer" duration="1h"/>
        <session id="talk" title="Talk" host="@manager" duration="1h"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><holds role="picker"/><hosts/></person>
    <person id="p-2" name="Ben Okoro"><qualified role="packer" level="host"/></person>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let staffing = Staffing(organisation, today: today)
    let sessions = organisation.items.compactMap { written -> Mention? in
      guard case .session(let session) = written.item.content,
        case .role(let role) = session.host, organisation[role.id] != nil,
        !staffing.isHosted(role.id)
      else { return nil }
      return Mention(role)
    }
    return sessions.byName().map { role, places in
      Diagnostic(
        Self.id, staffing.hasPeople ? Self.severity : .note, nobodyCanHost(role, places.count),
        at: places.first, help: howToHost(role),
        notes: places.dropFirst().map { .init(anotherSession, at: $0) }
          .shortened(outOf: places.count - 1))
    }.grouped(nobodyCanHost)
  }
}

private func nobodyCanHost(_ role: String, _ sessions: Int) -> String {
  "nobody can host '\(role)', so \(counted(sessions, "session", "sessions")) cannot be held"
}
private func nobodyCanHost(_ roles: Int) -> String {
  "\(roles) roles have sessions that nobody can host"
}
private func howToHost(_ role: String) -> String {
  "give somebody who holds it a <hosts/> element, or <qualified role=\"\(role)\" level=\"host\"/>"
}
private let anotherSession = "another session"
