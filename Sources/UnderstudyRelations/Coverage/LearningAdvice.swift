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
  /// The strongest service between a role that the person holds and this one; `nil` where the two are no
  /// neighbours on the map. Those who only share a service for everyone are none.
  package var neighbour: ServiceLink?
  /// How far the worst measured service of the role falls short, 0 to 1; see ``ServiceHarm/shortfall``.
  package var shortfall = 0.0

  /// How much more an hour counts for neighbours, who gain most from seeing each other's work.
  package static let neighbourly = 1.2

  /// What counts: harm prevented in a year by an hour of learning.
  package var worth: Double {
    let hours = Double(max(1, next.minutes)) / 60
    return daysSaved * harm * (1 + shortfall) * (neighbour == nil ? 1 : Self.neighbourly) / hours
  }
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
  ///   - measures: how services are kept: whoever falls short ranks higher, up to twice as high.
  ///   - perRole: how many people are considered for each role.
  package init(
    _ coverage: Coverage, _ teaching: Teaching, _ chains: Chains,
    measures: ServiceMeasures? = nil, perRole: Int = 3
  ) {
    self.chains = chains
    let harm = RoleHarm(chains.graph, from: coverage.day)
    let organisation = coverage.organisation
    var ranked: [LearningAdvice] = []
    var untaught: [Identifier<Role>] = []
    for role in coverage.roles where !(role.holders.isEmpty && role.able.isEmpty && role.least == 0)
    {
      let now = ShortageRisk.days(able: role.able.count, least: role.least)
      let then = ShortageRisk.days(able: role.able.count + 1, least: role.least)
      if !teaching.teaches(role.role), role.able.count <= max(1, role.least - 1) {
        untaught.append(role.role)
      }
      let neighbours = chains.graph.neighbouringRoles(of: role.role)
      let shortfall = organisation[role.role]?.services
        .compactMap { measures?.shortfall(of: $0.id) }.max()
      let near = neighbours.keys.flatMap { organisation.holders(of: $0, on: coverage.day) }
      let advices = teaching.nearest(to: role.role, besides: near.map(\.id), limit: .max)
        .map { next -> LearningAdvice in
          let own = organisation[next.person]?.holds.filter { $0.counts(on: coverage.day) } ?? []
          let links = own.compactMap { neighbours[$0.role.id] }
          return LearningAdvice(
            next: next, able: role.able.count, daysSaved: now - then, harm: harm[role.role],
            neighbour: links.min(by: ServiceLink.strongerFirst),
            shortfall: shortfall ?? 0)
        }
      ranked += advices.sorted(by: Self.mostWorthFirst).prefix(perRole)
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
    if advice.shortfall >= 0.25 { sentence += ", while what it gives falls short" }
    if let link = advice.neighbour {
      let own = link.supplier == .role(advice.next.role) ? link.receiver : link.supplier
      sentence += "; \(link.service.what) already ties it to their own work"
      if own.role != nil { sentence += " as \(graph.name(of: own))" }
    }
    return sentence + "."
  }

  /// `, the last step before the Online shopper,`: how near to a customer a role stands.
  private func place(of role: Identifier<Role>) -> String {
    guard let chain = chains.strongest(from: .role(role)) else { return "" }
    let name = chains.graph.name(of: .customer(chain.customer))
    let customer = name.lowercased().hasPrefix("the ") ? name : "the \(name)"
    switch chain.links.count {
    case 1: return ", the last step before \(customer),"
    case let steps: return ", \(spelled(steps)) steps from \(customer),"
    }
  }

  private static func mostWorthFirst(_ left: LearningAdvice, _ right: LearningAdvice) -> Bool {
    if left.worth != right.worth { return left.worth > right.worth }
    if left.next.role != right.next.role { return left.next.role < right.next.role }
    return NextPerson.nearestFirst(left.next, right.next)
  }
}
