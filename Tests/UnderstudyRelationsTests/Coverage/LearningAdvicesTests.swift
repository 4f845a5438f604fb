import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct LearningAdvicesTests {
  @Test func expectsAShortageByTheBinomialDistribution() {
    #expect(abs(ShortageRisk.days(able: 1, least: 1) - 23) < 1e-9)
    #expect(abs(ShortageRisk.days(able: 2, least: 1) - 2.3) < 1e-9)
    // 0.1^3 + 3 * 0.9 * 0.1^2 = 0.028
    #expect(abs(ShortageRisk.days(able: 3, least: 2) - 230 * 0.028) < 1e-9)
    #expect(ShortageRisk.days(able: 0, least: 0) == 230)
    #expect(ShortageRisk.days(able: 1, least: 2) == 230)
  }

  private func advices() -> LearningAdvices {
    var draft = Draft()
    draft.customer("shopper", "online shopper")
    draft.role("dispatch", "Dispatch planner")
    draft.role("payroll", "Payroll clerk")
    draft.role("support", "Support agent")
    draft.role("alone", "Shop engineer")
    draft.serve("dispatch", "parcels", to: .customer("shopper"), within: "24h", .high)
    draft.serve("payroll", "pay", to: .role("dispatch"), within: "4w", .low)
    draft.curriculum("a", ("drive", "dispatch", .cover, "2h"))
    draft.curriculum("b", ("count", "payroll", .cover, "2h"))
    draft.curriculum("c", ("answer", "support", .cover, "2h"))
    draft.person("tomasz", holds: "dispatch")
    draft.person("mei", holds: "payroll")
    draft.person("ines", holds: "support")
    draft.person("kirsty", holds: "support")
    draft.person("dev", holds: "alone")
    draft.person("rosa") {
      $0.qualify("dispatch", .shadowed)
      $0.qualify("payroll", .shadowed)
      $0.qualify("support", .shadowed)
    }
    let coverage = Coverage(ReachedLevels(draft.organisation), on: .on("2026-11-23"))
    return LearningAdvices(
      coverage, Teaching(coverage), Chains(ServiceGraph(draft.organisation)))
  }

  @Test func ranksByTheRiskRemovedInAnHour() {
    var roles: [Identifier<Role>] = []
    for advice in advices().ranked where !roles.contains(advice.next.role) {
      roles.append(advice.next.role)
    }
    #expect(roles == ["dispatch", "payroll", "support"])
  }

  /// Mei and Rosa need the same two hours; Mei's own work already meets the role.
  @Test func favoursNeighboursOnTheMap() throws {
    let dispatch = advices().ranked.filter { $0.next.role == "dispatch" }
    let (mei, rosa) = (try #require(dispatch.first), try #require(dispatch.last))

    #expect(mei.next.person == "mei" && rosa.next.person == "rosa")
    #expect(mei.next.minutes == rosa.next.minutes)
    #expect(mei.neighbour?.service.what == "pay")
    #expect(rosa.neighbour == nil)
    #expect(abs(mei.worth / rosa.worth - LearningAdvice.neighbourly) < 1e-9)
  }

  /// What falls short ranks higher; an answer that may not be told changes nothing.
  @Test(arguments: [(3, 1.0), (2, 0.0)])
  func raisesRolesWhoseServicesFallShort(answers: Int, shortfall: Double) throws {
    var draft = Draft()
    draft.customer("shopper")
    draft.role("dispatch", "Dispatch planner")
    draft.serve("dispatch", "parcels", to: .customer("shopper"), within: "24h", id: "parcels")
    draft.curriculum("a", ("drive", "dispatch", .cover, "2h"))
    draft.person("tomasz", holds: "dispatch")
    draft.person("rosa") { $0.qualify("dispatch", .shadowed) }
    for _ in 0..<answers {
      draft.content.feedback.append(
        FeedbackAnswer(
          on: .on("2026-10-01"), from: .to("dispatch"), service: .to("parcels"), score: 1,
          comment: ""))
    }
    let graph = ServiceGraph(draft.organisation)
    let coverage = Coverage(ReachedLevels(draft.organisation), on: .on("2026-11-23"))
    let advices = LearningAdvices(
      coverage, Teaching(coverage), Chains(graph),
      measures: ServiceMeasures(graph, on: .on("2027-06-01")))

    #expect(try #require(advices.ranked.first).shortfall == shortfall)
  }

  @Test func givesItsReasonInOneSentence() throws {
    let advices = advices()
    let reasons = advices.ranked.map { advices.reason(for: $0) }
    let rosa = try #require(advices.ranked.first { $0.next.person == "rosa" })

    #expect(
      advices.reason(for: rosa)
        == "Takes Dispatch planner, the last step before the online shopper, from one person to "
        + "two, and saves about 21 working days a year with too few people.")
    #expect(
      reasons.first
        == "Takes Dispatch planner, the last step before the online shopper, from one person to "
        + "two, and saves about 21 working days a year with too few people; pay already ties it to "
        + "their own work as Payroll clerk.")
    #expect(
      reasons.last
        == "Takes Support agent from two people to three, "
        + "and saves about 2 working days a year with too few people.")
  }

  @Test func namesRolesThatNobodyCouldLearn() {
    #expect(advices().untaught == ["alone"])
  }
}
