import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct TeachingTests {
  private let day = Day.on("2026-11-23")

  private func draft() -> Draft {
    var draft = Draft()
    draft.departments("fulfilment")
    draft.role("dispatch", "Dispatch planner", in: "fulfilment")
    draft.role("picker", "Picker", in: "fulfilment")
    draft.role("agent", "Support agent")
    draft.curriculum(
      "back-up", ("see", "dispatch", .shadowed, "2h"), ("help", "dispatch", .assisted, "3h"),
      ("do", "dispatch", .cover, "4h"), ("again", "dispatch", .cover, "8h"))
    draft.person("tomasz", holds: "dispatch")
    return draft
  }

  private func teaching(
    _ draft: Draft, _ record: LearningRecord = LearningRecord(), plan: [Placement] = []
  ) -> Teaching {
    let coverage = Coverage(ReachedLevels(draft.organisation, record: record), on: day)
    return Teaching(coverage, record: record, plan: plan)
  }

  @Test func namesTheSessionsThatStillLeadToCovering() throws {
    var draft = draft()
    draft.person("rosa", holds: "agent") { $0.qualify("dispatch", .shadowed) }
    let next = try #require(teaching(draft).next("rosa", in: "dispatch"))

    #expect(next.remaining.map(\.lesson.item) == ["help", "do"])
    #expect(next.sessions == 2)
    #expect(next.minutes == 7 * 60)
    #expect(next.level == .shadowed)
  }

  @Test func leavesOutWhatIsDone() throws {
    var draft = draft()
    draft.person("rosa", holds: "agent") { $0.enrol("back-up") }
    var record = LearningRecord()
    record.complete("rosa", "help", on: "2026-11-10")
    let next = try #require(teaching(draft, record).next("rosa", in: "dispatch"))

    #expect(next.level == .assisted)
    #expect(next.remaining.map(\.lesson.item) == ["do"])
    #expect(next.isEnrolled)
  }

  @Test func putsTheNearestFirst() {
    var draft = draft()
    draft.person("finn", holds: "picker")
    draft.person("rosa", holds: "agent") { $0.qualify("dispatch", .assisted) }
    draft.person("callum", holds: "agent") { $0.qualify("dispatch", .shadowed) }

    #expect(
      teaching(draft).nearest(to: "dispatch").map(\.person) == ["rosa", "callum", "finn"])
  }

  @Test func asksOnlyPeopleWhoAreNear() {
    var draft = draft()
    draft.person("ines", holds: "agent")
    #expect(teaching(draft).nearest(to: "dispatch").isEmpty)

    draft.role("dispatch") { role in
      role.standIns = [.init(.to("agent"), about: Prose(), declared: .nowhere)]
    }
    #expect(teaching(draft).nearest(to: "dispatch").map(\.person) == ["ines"])
  }

  @Test func knowsWhenThePlanMakesSomebodyReady() throws {
    var draft = draft()
    draft.person("rosa", holds: "agent") { $0.qualify("dispatch", .assisted) }
    let plan = [Placement.on("2026-12-01", "rosa", "do", with: "tomasz")]

    #expect(
      try #require(teaching(draft, plan: plan).next("rosa", in: "dispatch")).ready
        == .on("2026-12-02"))
    #expect(try #require(teaching(draft).next("rosa", in: "dispatch")).ready == nil)
  }

  @Test func prefersACurriculumThePersonIsEnrolledIn() throws {
    var draft = draft()
    draft.curriculum("short", ("once", "dispatch", .cover, "1h"))
    draft.person("rosa", holds: "picker") { $0.enrol("back-up") }
    draft.person("finn", holds: "picker")
    let teaching = teaching(draft)

    #expect(try #require(teaching.next("rosa", in: "dispatch")).curriculum == "back-up")
    #expect(try #require(teaching.next("finn", in: "dispatch")).curriculum == "short")
  }

  @Test func hasNothingForThoseWhoCanCoverOrWhomNothingTeaches() {
    var draft = draft()
    draft.person("rosa", holds: "agent")
    let teaching = teaching(draft)

    #expect(teaching.next("tomasz", in: "dispatch") == nil)
    #expect(teaching.next("rosa", in: "picker") == nil)
    #expect(teaching.next("nobody", in: "dispatch") == nil)
    #expect(!teaching.teaches("picker"))
  }
}
