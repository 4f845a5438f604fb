import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct CoverageTests {
  /// A Monday.
  private let day = Day.on("2026-11-23")

  private func coverage(_ draft: Draft) -> Coverage {
    Coverage(ReachedLevels(draft.organisation), on: day)
  }

  @Test func namesTheOnePersonOnWhomARoleRests() {
    var draft = Draft()
    draft.roles("dispatch", "support", "archive")
    draft.person("tomasz", holds: "dispatch")
    draft.person("ines", holds: "support")
    draft.person("kirsty", holds: "support")
    let coverage = coverage(draft)

    #expect(coverage["dispatch"]?.alone == "tomasz")
    #expect(coverage["support"]?.alone == nil)
    #expect(coverage.restingOnOnePerson.map(\.role) == ["dispatch"])
  }

  @Test func listsThoseWhoHostBeforeThoseWhoCover() {
    var draft = Draft()
    draft.roles("dispatch")
    draft.person("ann", holds: "dispatch")
    draft.person("zoe", holds: "dispatch") { $0.hosting = Hosting(declared: .nowhere) }
    draft.person("ben") { $0.qualify("dispatch", .cover) }
    draft.person("cal") { $0.qualify("dispatch", .assisted) }

    #expect(coverage(draft)["dispatch"]?.able == ["zoe", "ann", "ben"])
  }

  @Test func tellsWhoIsAtWork() {
    var draft = Draft()
    draft.role("dispatch", "Dispatch", cover: 2)
    draft.person("ann", holds: "dispatch")
    draft.person("ben", holds: "dispatch") { $0.away("2026-11-20", "2026-11-23") }
    let coverage = coverage(draft)

    #expect(coverage["dispatch"]?.present == ["ann"])
    #expect(coverage["dispatch"]?.missing == 1)
    #expect(coverage.belowMinimum.map(\.role) == ["dispatch"])
    #expect(coverage.isAtWork("ann"))
    #expect(!coverage.isAtWork("ben"))
  }

  @Test func leavesOutThoseWhoDoNotCount() {
    var draft = Draft()
    draft.roles("dispatch")
    draft.person("ann", holds: "dispatch")
    draft.person("ben", holds: "dispatch") { $0.countsForCover = false }
    let coverage = coverage(draft)

    #expect(coverage["dispatch"]?.alone == "ann")
    #expect(coverage.level(of: "ben", in: "dispatch") == .cover)
    #expect(coverage["dispatch"]?.holders == ["ann", "ben"])
  }

  @Test func letsThePolicyOverrideTheRolesOwnNumber() {
    var draft = Draft()
    draft.role("dispatch", "Dispatch", cover: 2)
    var policy = PlanningPolicy()
    policy.covers = [
      .init(.role(.to("dispatch")), least: 3, declared: .nowhere),
      .init(.role(.to("dispatch")), least: 4, declared: .nowhere),
      .init(.department(.to("care")), least: 2, declared: .nowhere),
    ]
    draft.content.planning = policy
    draft.departments("care")
    draft.role("agent", "Agent", in: "care")
    draft.person("ines", holds: "agent")
    let coverage = coverage(draft)

    #expect(coverage["dispatch"]?.least == 4)
    #expect(coverage.departments.map(\.department) == ["care"])
    #expect(coverage.departments.first?.present == ["ines"])
    #expect(coverage.departments.first?.missing == 1)
  }

  @Test func reportsRolesThatNobodyCanDoOnlyWhereSomebodyShould() {
    var draft = Draft()
    draft.roles("catalogue")
    draft.role("wanted", "Wanted", cover: 1)

    #expect(coverage(draft).withoutAnybody.map(\.role) == ["wanted"])
  }

  @Test func countsOnlyPeopleEmployedOnTheDay() {
    var draft = Draft()
    draft.roles("dispatch")
    draft.person("ann", holds: "dispatch")
    draft.person("ben", holds: "dispatch") { $0.start = .on("2026-12-07") }

    #expect(coverage(draft).people == ["ann"])
    #expect(coverage(draft)["dispatch"]?.alone == "ann")
  }

  @Test func knowsOwnRoles() {
    var draft = Draft()
    draft.roles("dispatch", "support")
    draft.person("ann", holds: "dispatch") { $0.qualify("support", .cover) }
    let coverage = coverage(draft)

    #expect(coverage.isOwn("dispatch", of: "ann"))
    #expect(!coverage.isOwn("support", of: "ann"))
  }
}
