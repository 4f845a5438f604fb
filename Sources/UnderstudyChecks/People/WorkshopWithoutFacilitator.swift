import UnderstudyDiagnostics
import UnderstudyModel

struct WorkshopWithoutFacilitator: Check {
  static let id: Diagnostic.ID = "workshop-without-facilitator"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Can somebody lead every workshop, today or later?"

  static let wrong = [
    """
    <role id="shift-lead" title="Shift lead"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <workshop id="mend-it" title="Mend a broken hand-over" facilitator="‹shift-lead›"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><holds role="shift-lead"/></person>
    """
  ]

  static let right = [
    """
    <role id="shift-lead" title="Shift lead"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <workshop id="mend-it" title="Mend a broken hand-over" facilitator="shift-lead"/>
        <workshop id="ask-me" title="Ask me anything" facilitator="p-2"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><holds role="shift-lead"/><hosts guests="8"/></person>
    <person id="p-2" name="Ben Okoro"/>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let staffing = Staffing(organisation, today: today)
    return organisation.items.compactMap { written in
      guard case .workshop(let workshop) = written.item.content,
        let (role, range) = workshop.facilitator.soleRole(in: organisation),
        !staffing.isHosted(role)
      else { return nil }
      return Diagnostic(
        Self.id, staffing.hasPeople ? Self.severity : .note, nobodyLeads(written.item.title, role),
        at: range, help: howToLead(role))
    }.grouped(nobodyLeads)
  }
}

extension Session.Host {
  /// The one role that gives the session, however it was written, and where; `nil` for others.
  fileprivate func soleRole(
    in organisation: Organisation
  ) -> (Identifier<Role>, SourceRange)? {
    switch self {
    case .role(let role):
      return organisation[role.id] == nil ? nil : (role.id, role.range)
    case .named(let words):
      guard words.count == 1, let word = words.first, case .named(let name) = word.word,
        organisation[Identifier<Role>(name)] != nil
      else { return nil }
      return (Identifier(name), word.range)
    }
  }
}

private func nobodyLeads(_ workshop: String, _ role: Identifier<Role>) -> String {
  "nobody can lead the workshop '\(workshop)', for nobody can host '\(role)'"
}
private func nobodyLeads(_ workshops: Int) -> String {
  "\(workshops) workshops have nobody to lead them"
}
private func howToLead(_ role: Identifier<Role>) -> String {
  "give somebody who holds it a <hosts/> element, or <qualified role=\"\(role)\" level=\"host\"/>"
}
