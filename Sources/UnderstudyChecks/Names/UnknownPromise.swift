import UnderstudyDiagnostics
import UnderstudyModel

struct UnknownPromise: MentionCheck {
  static let id: Diagnostic.ID = "unknown-promise"
  static let severity = Severity.error
  static let question = "Is every promise that a service protects made to some customer?"

  static let wrong = [
    """
    <customer id="shopper" name="Online shopper"><promise id="next-day">Every order leaves within a day.</promise></customer>
    <role id="packer" title="Packer"><serves id="parcels" customer="shopper" what="Parcels" promise="‹next-dya›"/></role>
    """
  ]

  static let right = [
    """
    <customer id="shopper" name="Online shopper"><promise id="next-day">Every order leaves within a day.</promise></customer>
    <role id="packer" title="Packer"><serves id="parcels" customer="shopper" what="Parcels" promise="next-day"/></role>
    """
  ]

  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic] {
    organisation.unknownNames(
      in: mentions.promises, known: organisation.customers.flatMap(\.promises).map(\.id), Self.id,
      sentence: noPromise)
  }
}

private func noPromise(_ name: String) -> String {
  "no customer was promised '\(name)'"
}
