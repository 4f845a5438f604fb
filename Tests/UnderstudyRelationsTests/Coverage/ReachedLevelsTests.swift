import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ReachedLevelsTests {
  private let day = Day.on("2026-11-23")

  private func draft() -> Draft {
    var draft = Draft()
    draft.roles("clerk", "picker")
    draft.curriculum(
      "start", ("see", "picker", .shadowed, "2h"), ("help", "picker", .assisted, "2h"),
      ("do", "picker", .cover, "4h"), ("teach", "picker", .host, "1h"))
    draft.person("ann", holds: "clerk")
    return draft
  }

  private func level(
    _ draft: Draft, _ record: LearningRecord = LearningRecord(), plan: [Placement] = [],
    on day: Day? = nil
  ) -> Level {
    ReachedLevels(draft.organisation, record: record, plan: plan)
      .level(of: "ann", in: "picker", on: day ?? self.day)
  }

  @Test func takesTheHighestOfWhatIsDeclaredAndLearnt() {
    var draft = draft()
    var record = LearningRecord()
    record.complete("ann", "see", on: "2026-11-02")
    #expect(level(draft) == .none)
    #expect(level(draft, record) == .shadowed)
    draft.content.people[0].qualify("picker", .assisted)
    #expect(level(draft, record) == .assisted)
  }

  @Test func countsWhatIsDoneFromItsDay() {
    var record = LearningRecord()
    record.complete("ann", "see", on: "2026-11-23")
    #expect(level(draft(), record) == .shadowed)
    #expect(level(draft(), record, on: day - 1) == .none)
  }

  @Test(arguments: [
    (nil, false, Level.cover), ("p", true, .cover), ("p", false, .host),
  ])
  func grantsHostingOnlyWithASignature(signer: String?, claimed: Bool, reached: Level) {
    var record = LearningRecord()
    record.complete("ann", "teach", on: "2026-11-02", signedBy: signer, claimed: claimed)
    #expect(level(draft(), record) == reached)
  }

  @Test func waitsForASignOffThatTheItemWants() {
    var draft = draft()
    draft.item("do") { $0.signOff = [Owner(.relation(.host), at: Declaration.nowhere.range)] }
    var record = LearningRecord()
    record.complete("ann", "do", on: "2026-11-02")
    #expect(level(draft, record) == .none)
    record.complete("ann", "do", on: "2026-11-02", signedBy: "p")
    #expect(level(draft, record) == .cover)
  }

  @Test func forgetsWhatWasNotRenewed() {
    var draft = draft()
    draft.item("do") { $0.renewal = .calendarDays(30) }
    var record = LearningRecord()
    record.complete("ann", "do", on: "2026-11-01")
    #expect(level(draft, record, on: .on("2026-12-01")) == .cover)
    #expect(level(draft, record, on: .on("2026-12-02")) == .none)
  }

  @Test func takesAPlanAsHeldFromTheDayAfter() {
    let plan = [Placement.on("2026-11-23", "ann", "do", with: "bob")]
    #expect(level(draft(), plan: plan) == .none)
    #expect(level(draft(), plan: plan, on: day + 1) == .cover)
  }

  @Test func countsAPlannedSessionOnlyWhenAllItsTimesAreThere() {
    var draft = draft()
    draft.item("do") { item in
      guard case .session(var session) = item.content else { return }
      session.booking.times = 2
      item.content = .session(session)
    }
    let first = Placement.on("2026-11-23", "ann", "do", with: "bob", time: 1)
    let second = Placement.on("2026-11-25", "ann", "do", with: "bob", time: 2)
    #expect(level(draft, plan: [first], on: day + 30) == .none)
    #expect(level(draft, plan: [first, second], on: .on("2026-11-25")) == .none)
    #expect(level(draft, plan: [first, second], on: .on("2026-11-26")) == .cover)
  }

  @Test func isNoneOutsideEmployment() {
    var draft = draft()
    draft.content.people[0].start = .on("2026-11-24")
    draft.content.people[0].qualify("picker", .cover)
    #expect(level(draft) == .none)
    #expect(level(draft, on: day + 1) == .cover)
  }

  @Test func leavesAsideItemsThatTeachNoRole() {
    var draft = draft()
    draft.item("do") { $0.content = .reading(address: nil, minutes: 5) }
    var record = LearningRecord()
    record.complete("ann", "do", on: "2026-11-02")
    record.complete("ann", "unknown", on: "2026-11-02")
    #expect(level(draft, record) == .none)
  }
}
