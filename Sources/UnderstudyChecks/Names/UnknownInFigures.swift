import UnderstudyDiagnostics
import UnderstudyModel

/// Figures outlive what they measured, so this is no error.
struct UnknownInFigures: Check {
  static let id: Diagnostic.ID = "unknown-in-figures"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Do feedback and response times speak of services and roles that exist?"

  static let wrong = [
    """
    <role id="clerk" title="Clerk"><serves id="orders" everyone="yes" what="Orders"/></role>
    --- feedback/autumn.csv
    date,from_role,service,score,comment
    2026-11-02,clerk,‹ordres›,4,On time
    2026-11-03,‹clark›,orders,5,
    --- response-times/autumn.csv
    date,service,minutes
    2026-11-02,‹parcels›,45
    """
  ]

  static let right = [
    """
    <role id="clerk" title="Clerk"><serves id="orders" everyone="yes" what="Orders"/></role>
    --- feedback/autumn.csv
    date,from_role,service,score,comment
    2026-11-02,clerk,orders,4,On time
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let services =
      organisation.feedback.map { Mention($0.service) }
      + organisation.responseTimes.map { Mention($0.service) }
    let roles = organisation.feedback.map { Mention($0.from) }
    let unknown =
      organisation.unknownNames(
        in: services, known: organisation.services.map(\.service.id.rawValue), Self.id,
        Self.severity,
        sentence: noService)
      + organisation.unknownNames(
        in: roles, known: organisation.content.roles.map(\.id.rawValue), Self.id, Self.severity,
        sentence: noRole)
    return unknown.inFileOrder().grouped(manyUnknown)
  }
}

private func noService(_ name: String) -> String {
  "this figure is for a service '\(name)', which nobody owes"
}
private func noRole(_ name: String) -> String {
  "this figure comes from a role '\(name)', which does not exist"
}
private func manyUnknown(_ count: Int) -> String {
  "\(count) figures name a service or a role that does not exist"
}
