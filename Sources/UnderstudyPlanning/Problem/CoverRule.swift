import UnderstudyDiagnostics
import UnderstudyModel

/// How many people of a role or department must stay on duty.
struct CoverRule: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case role(Identifier<Role>)
    case department(Identifier<Department>)
  }

  var subject: Subject
  var least: Int
  /// In the organisation's zone; absent: always.
  var window: Booking.Window?
  var declared: Declaration

  /// The rules of the policy, then one for each role that says how many it needs and for which the
  /// policy says nothing.
  static func all(_ policy: PlanningPolicy, in organisation: Organisation) -> [CoverRule] {
    let named = policy.covers.map { cover in
      switch cover.subject {
      case .role(let role):
        CoverRule(
          subject: .role(role.id), least: cover.least, window: cover.window,
          declared: cover.declared)
      case .department(let department):
        CoverRule(
          subject: .department(department.id), least: cover.least, window: cover.window,
          declared: cover.declared)
      }
    }
    let subjects = Set(named.map(\.subject))
    let usual = organisation.content.roles.compactMap { role -> CoverRule? in
      guard let least = role.cover, !subjects.contains(.role(role.id)) else { return nil }
      return CoverRule(
        subject: .role(role.id), least: least, window: nil, declared: role.declared)
    }
    return (named + usual).filter { $0.least > 0 }
  }
}
