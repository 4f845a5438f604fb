import UnderstudyDiagnostics
import UnderstudyModel

struct ServiceWithoutPurpose: Check {
  static let id: Diagnostic.ID = "service-without-purpose"
  static let severity = Severity.note
  static let question = "Does every service protect a promise to a customer, or serve a goal?"

  static let wrong = [
    """
    <role id="packer" title="Packer"><‹serves› id="parcels" everyone="yes" what="Parcels"/></role>
    """
  ]

  static let right = [
    """
    <customer id="shopper" name="Online shopper">
      <promise id="next-day">Every order leaves within a day.</promise>
    </customer>
    <goal id="on-time" name="Every order arrives when promised"/>
    <role id="packer" title="Packer">
      <serves id="parcels" customer="shopper" what="Parcels" promise="next-day"/>
      <serves id="counts" everyone="yes" what="Counts" goal="on-time"/>
    </role>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.services.map(\.service).filter { $0.promise == nil && $0.goal == nil }
      .map { Diagnostic(Self.id, Self.severity, namesNeither($0.what), at: $0.declared.range) }
      .grouped(nameNeither)
  }
}

private func namesNeither(_ service: String) -> String {
  "'\(service)' names neither a promise to a customer nor a goal"
}
private func nameNeither(_ count: Int) -> String {
  "\(count) services name neither a promise to a customer nor a goal"
}
