package import UnderstudyModel

/// That a person should learn a role next, with what it brings and what it takes.
package struct LearningAdvice: Hashable, Sendable {
  package var next: NextPerson
  /// How many people can cover the role now.
  package var able: Int
  /// Working days a year with too few people that it saves; see ``ShortageRisk``.
  package var daysSaved: Double
  /// How much such a day harms: customers reached and promises broken if nobody did the role for
  /// five days, and the share of roles that would feel it; at least 0.1.
  package var harm: Double

  /// What counts: harm prevented in a year by an hour of learning.
  package var worth: Double { daysSaved * harm * 60 / Double(max(1, next.minutes)) }
}

/// Who should learn what next, the most risk removed per hour first.
package struct LearningAdvices: Sendable {
  package let ranked: [LearningAdvice]
  /// Roles that too few can cover and that no curriculum teaches, in written order.
  package let untaught: [Identifier<Role>]

  private let chains: Chains

  /// - Parameters:
  ///   - coverage: who can do what today.
  ///   - teaching: what people still need.
  ///   - chains: which roles a customer waits for.
  ///   - perRole: how many people are considered for each role.
  package init(
    _ coverage: Coverage, _ teaching: Teaching, _ chains: Chains, perRole: Int = 3
  ) {
    self.chains = chains
    let harm = RoleHarm(chains.graph, from: coverage.day)
    var ranked: [LearningAdvice] = []
    var untaught: [Identifier<Role>] = []
    for role in coverage.roles where !(role.holders.isEmpty && role.able.isEmpty && role.least == 0)
    {
      let now = ShortageRisk.days(able: role.able.count, least: role.least)
      let then = ShortageRisk.days(able: role.able.count + 1, least: role.least)
      if !teaching.teaches(role.role), role.able.count <= max(1, role.least - 1) {
        untaught.append(role.role)
      }
      ranked += teaching.nearest(to: role.role, limit: perRole).map {
        LearningAdvice(
          next: $0, able: role.able.count, daysSaved: now - then, harm: harm[role.role])
      }
    }
    self.ranked = ranked.sorted(by: Self.mostWorthFirst)
    self.untaught = untaught
  }

  /// Why somebody should learn a role, in a sentence.
  package func reason(for advice: LearningAdvice) -> String {
    let graph = chains.graph
    let role = graph.name(of: .role(advice.next.role))
    let people = advice.able == 1 ? "person" : "people"
    let from = advice.able == 0 ? "nobody" : "\(spelled(advice.able)) \(people)"
    let days = Int(advice.daysSaved.rounded())
    var sentence =
      "Takes \(role)\(place(of: advice.next.role)) from \(from) to \(spelled(advice.able + 1))"
    if days > 0 {
      sentence += ", and saves about \(counted(days, "working day")) a year with too few people"
    }
    return sentence + "."
  }

  /// `, the last step before the Online shopper,`: how near to a customer a role stands.
  private func place(of role: Identifier<Role>) -> String {
    guard let chain = chains.strongest(from: .role(role)) else { return "" }
    let customer = chains.graph.name(of: .customer(chain.customer))
    switch chain.links.count {
    case 1: return ", the last step before the \(customer),"
    case let steps: return ", \(spelled(steps)) steps from the \(customer),"
    }
  }

  private static func mostWorthFirst(_ left: LearningAdvice, _ right: LearningAdvice) -> Bool {
    if left.worth != right.worth { return left.worth > right.worth }
    if left.next.role != right.next.role { return left.next.role < right.next.role }
    return left.next.person < right.next.person
  }
}
