import UnderstudyDiagnostics
import UnderstudyModel

struct NoWayToACustomer: Check {
  static let id: Diagnostic.ID = "no-way-to-a-customer"
  static let severity = Severity.note
  static let needsEveryFile = true
  static let question = "Does the work of every role reach a customer outside?"

  static let wrong = [
    """
    <customer id="shopper" name="Online shopper"/>
    <role id="packer" title="Packer">
      <serves id="parcels" customer="shopper" what="Parcels"/>
    </role>
    <role id="picker" title="Picker"><serves id="trolleys" role="packer" what="Trolleys"/></role>
    <‹role› id="counter" title="Counter"><serves id="counts" role="filer" what="Counts"/></role>
    <‹role› id="filer" title="Filer"><serves id="files" role="counter" what="Files"/></role>
    """
  ]

  static let right = [
    """
    <customer id="shopper" name="Online shopper"/>
    <department id="dock" name="Dock"/><department id="bench" name="Bench" parent="dock"/>
    <role id="packer" title="Packer" department="bench">
      <serves id="parcels" customer="shopper" what="Parcels"/>
    </role>
    <role id="picker" title="Picker">
      <serves id="trolleys" department="dock" what="Full trolleys"/>
    </role>
    <role id="desk" title="Service desk">
      <serves id="laptops" everyone="yes" what="Laptops"/>
    </role>
    """,
    """
    <customer id="shopper" name="Online shopper"/>
    <role id="packer" title="Packer"><serves id="parcels" partner="carriers" what="Parcels"/></role>
    <partner id="carriers" name="Carriers">
      <serves id="delivery" customer="shopper" what="A parcel at the door"/>
    </partner>
    """,
    """
    <role id="packer" title="Packer"/><role id="picker" title="Picker"/>
    """,
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    // A catalogue that draws no services has no chains to ask for.
    guard !organisation.services.isEmpty else { return [] }
    let reaching = CustomerReach(organisation)
    guard !reaching.isEmpty else {
      let roles = organisation.content.roles.count
      return [
        Diagnostic(Self.id, Self.severity, noneReaches(roles), at: organisation.declared.range)
      ]
    }
    return organisation.content.roles.filter { !reaching.contains($0.id) }
      .map { Diagnostic(Self.id, Self.severity, noWay($0.title), at: $0.declared.range) }
      .grouped(noWay)
  }
}

private func noWay(_ role: String) -> String {
  "no chain of services leads from '\(role)' to a customer outside"
}
private func noWay(_ count: Int) -> String {
  "from \(count) roles no chain of services leads to a customer outside"
}
private func noneReaches(_ roles: Int) -> String {
  "no service goes to a customer outside, so the work of none of the "
    + "\(counted(roles, "role", "roles")) reaches one"
}
