import UnderstudyDiagnostics
import UnderstudyModel

struct ServiceWithoutTime: Check {
  static let id: Diagnostic.ID = "service-without-time"
  static let severity = Severity.note
  static let question = "Does every service say in what time it may be expected?"

  static let wrong = [
    """
    <role id="packer" title="Packer"><‹serves› id="parcels" everyone="yes" what="Parcels"/></role>
    """
  ]

  static let right = [
    """
    <role id="packer" title="Packer">
      <serves id="parcels" everyone="yes" what="Parcels" within="2h"/>
      <serves id="counts" everyone="yes" what="Counts" within-text="Mondays by noon"/>
    </role>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.services.map(\.service).filter { $0.within == nil && $0.withinText == nil }
      .map { service in
        Diagnostic(
          Self.id, Self.severity, saysNoTime(service.what), at: service.declared.range,
          help: writeWithin)
      }.grouped(sayNoTime)
  }
}

private func saysNoTime(_ service: String) -> String {
  "'\(service)' does not say in what time it may be expected"
}
private func sayNoTime(_ count: Int) -> String {
  "\(count) services do not say in what time they may be expected"
}
private let writeWithin = "write 'within', or 'within-text' where no figure is honest"
