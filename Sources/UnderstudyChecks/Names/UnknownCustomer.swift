import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownCustomer: MentionCheck {
  static let id: Diagnostic.ID = "unknown-customer"
  static let severity = Severity.error
  static let question = "Is every customer whom a service names written somewhere?"

  static let wrong = [
    """
    <customer id="shopper" name="Online shopper"/>
    <role id="packer" title="Packer"><serves id="parcels" customer="‹shoper›" what="Parcels"/></role>
    """
  ]

  static let right = [
    """
    <customer id="shopper" name="Online shopper"/>
    <role id="packer" title="Packer"><serves id="parcels" customer="shopper" what="Parcels"/></role>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.customers, known: organisation.customers.map(\.id), Self.id, sentence: noCustomer
    )
  }
}

private func noCustomer(_ name: String) -> String {
  "no customer is called '\(name)'"
}
