import Testing
import UnderstudyModel

@testable import UnderstudyProgress

@Suite struct RecordTests {
  /// What counts of one item after these entries.
  private func completion(
    of item: Item, _ entries: Progress.Entry...
  ) -> LearningRecord.Completion? {
    Progress(entries).record(in: SmallHouse(items: [item]).organisation)["p-1", item.id]
  }

  @Test func countsATickOnItsDay() {
    let done = completion(of: task("desk"), .init(.done, "desk", at: "2026-11-19T10:30:00Z"))
    #expect(done == .init(on: day("2026-11-19")))
  }

  @Test func takesATickBack() {
    #expect(
      completion(
        of: task("desk"), .init(.done, "desk", at: "2026-11-19T10:30:00Z"),
        .init(.undone, "desk", at: "2026-11-19T10:31:00Z")) == nil)
  }

  @Test func countsATickAfterItWasTakenBack() {
    let done = completion(
      of: task("desk"), .init(.done, "desk", at: "2026-11-20T12:20:00Z"),
      .init(.done, "desk", at: "2026-11-19T08:30:00Z"),
      .init(.undone, "desk", at: "2026-11-19T08:31:00Z"))
    #expect(done?.day == day("2026-11-20"))
  }

  @Test func countsASignatureFromTheSignersOwnFile() {
    let item = task("desk", signOff: [.relation(.mentor)])
    let done = completion(
      of: item, .init(.done, "desk", at: "2026-11-19T10:30:00Z"),
      .init(.signed, "desk", by: "p-3", at: "2026-11-20T10:30:00Z"))
    #expect(done?.day == day("2026-11-19"))
    #expect(done?.signedBy == "p-3")
    #expect(done?.signedOn == day("2026-11-20"))
    #expect(done?.isClaimed == false)
  }

  @Test func onlyClaimsASignatureFromAnotherFile() {
    let item = task("desk", signOff: [.relation(.mentor)])
    let done = completion(
      of: item,
      .init(.signed, "desk", by: "p-3", at: "2026-11-20T10:30:00Z", in: .person("p-1")))
    #expect(done?.signedBy == "p-3")
    #expect(done?.isClaimed == true)
  }

  @Test func trustsAClaimThatTheSignersOwnFileConfirms() {
    let item = task("desk", signOff: [.relation(.mentor)])
    let done = completion(
      of: item,
      .init(.signed, "desk", by: "p-3", at: "2026-11-20T10:30:00Z", in: .person("p-1")),
      .init(.signed, "desk", by: "p-3", at: "2026-11-23T10:30:00Z"))
    #expect(done?.isClaimed == false)
    #expect(done?.signedOn == day("2026-11-23"))
  }

  @Test func trustsAClaimThatWhoeverKeepsTheContentConfirms() {
    let item = task("desk", signOff: [.relation(.mentor)])
    let claim = Progress.Entry(
      .signed, "desk", by: "p-3", at: "2026-11-20T10:30:00Z", in: .person("p-1"))
    let confirmation = ProgressEvent.confirming(claim.event, when: moment("2026-11-25T09:00:00Z"))
    let done = completion(of: item, claim, .init(confirmation, in: .contentKeeper))
    #expect(done?.isClaimed == false)
    #expect(done?.signedBy == "p-3")
    #expect(done?.signedOn == day("2026-11-20"))
    #expect(completion(of: item, claim, .init(confirmation, in: .person("p-1")))?.isClaimed == true)
    #expect(completion(of: item, claim, .init(confirmation, in: .person("p-3")))?.isClaimed == true)
  }

  @Test(arguments: [
    (Owner.Word.relation(.manager), "p-2", true), (.relation(.manager), "p-3", false),
    (.named("picker"), "p-4", true), (.named("picker"), "p-2", false), (.named("p-2"), "p-2", true),
    (.relation(.host), "p-4", true), (.relation(.host), "p-1", false),
    (.relation(.trainee), "p-1", true), (.relation(.mentor), "p-1", false),
    (.relation(.buddy), "p-2", false), (.relation(.manager), "p-9", false),
  ])
  func countsOnlyTheWordOfWhoIsAsked(_ asked: Owner.Word, _ signer: String, counts: Bool) {
    let done = completion(
      of: task("desk", signOff: [asked]),
      .init(.signed, "desk", by: signer, at: "2026-11-20T10:30:00Z"))
    #expect(done?.isClaimed == !counts)
  }

  @Test(arguments: [("p-2", true), ("p-1", false)])
  func takesAnybodysWordButTheTraineesWhereNobodyIsAsked(_ signer: String, counts: Bool) {
    let done = completion(
      of: task("desk"), .init(.signed, "desk", by: signer, at: "2026-11-20T10:30:00Z"))
    #expect(done?.isClaimed == !counts)
  }

  @Test func leavesASignatureStandingWhenAnotherTakesTheTickBack() {
    let item = task("desk", signOff: [.relation(.mentor)])
    let signature = Progress.Entry(.signed, "desk", by: "p-3", at: "2026-11-20T10:30:00Z")
    let done = completion(of: item, signature, .init(.undone, "desk", at: "2026-11-21T10:30:00Z"))
    #expect(done?.signedBy == "p-3")
    #expect(
      completion(
        of: item, signature, .init(.undone, "desk", by: "p-3", at: "2026-11-21T10:30:00Z")) == nil)
    let forged = Progress.Entry(
      .undone, "desk", by: "p-3", at: "2026-11-21T10:30:00Z", in: .person("p-1"))
    #expect(completion(of: item, signature, forged)?.signedBy == "p-3")
  }

  @Test func forgetsASignatureThatRanOutBeforeTheItemWasDoneAgain() {
    var item = task("desk", signOff: [.relation(.mentor)])
    item.renewal = .months(12)
    let first = Progress.Entry(.signed, "desk", by: "p-3", at: "2025-11-20T10:30:00Z")
    let again = Progress.Entry(.done, "desk", at: "2026-11-23T10:30:00Z")
    #expect(completion(of: item, first, again)?.signedBy == nil)
    #expect(completion(of: item, first, again)?.day == day("2026-11-23"))
    item.renewal = .months(13)
    #expect(completion(of: item, first, again)?.signedBy == "p-3")
  }

  @Test func countsTheDayAtTheTraineesSite() {
    var house = SmallHouse(items: [task("desk")])
    house.content.zone = Zone(name: "Somewhere/East", baseOffset: 600)
    let record = Progress([.init(.done, "desk", at: "2026-11-19T20:00:00Z")])
      .record(in: house.organisation)
    #expect(record["p-1", "desk"]?.day == day("2026-11-20"))
  }

  @Test func leavesOutPeopleAndItemsThatTheContentDoesNotHave() {
    var stranger = Progress.Entry(.done, "desk", at: "2026-11-19T20:00:00Z")
    stranger.event.person = "p-9"
    let record = Progress([stranger, .init(.done, "lost", at: "2026-11-19T20:00:00Z")])
      .record(in: SmallHouse(items: [task("desk")]).organisation)
    #expect(record.completions.isEmpty)
  }

  @Test func keepsNotesOldestFirstAndEachOnce() {
    let record = Progress([
      .init(.note, "desk", at: "2026-11-20T10:00:00Z", note: "Second"),
      .init(.reflection, "desk", at: "2026-11-19T10:00:00Z", note: "First"),
      .init(.note, "desk", at: "2026-11-20T10:00:00Z", in: .person("p-3"), note: "Second"),
    ]).record(in: SmallHouse(items: [task("desk")]).organisation)
    #expect(
      record.notes[.init("p-1", "desk")] == [
        .init(on: day("2026-11-19"), text: "First"), .init(on: day("2026-11-20"), text: "Second"),
      ])
  }

  @Test func keepsWhatWasHandedIn() {
    var entry = Progress.Entry(.done, "desk", at: "2026-11-19T10:00:00Z")
    entry.event.evidence = "https://example.org/photo"
    #expect(completion(of: task("desk"), entry)?.evidence == "https://example.org/photo")
  }

  @Test(arguments: [("p-4", true), ("p-1", false), ("p-9", false)])
  func givesALevelByTheWordOfSomebodyElse(_ by: String, counts: Bool) {
    let record = Progress([.init(.qualified, "see", by: by, at: "2026-11-19T10:00:00Z")])
      .record(in: SmallHouse(items: [visit("see")]).organisation)
    #expect(
      record.qualifications["p-1"]
        == (counts
          ? [.init(role: "picker", level: .shadowed, day: day("2026-11-19"), by: "p-4")] : nil))
  }

  @Test func givesTheLevelAndRoleThatTheEventNames() {
    var entry = Progress.Entry(.qualified, "see", by: "p-4", at: "2026-11-19T10:00:00Z")
    entry.event.item = nil
    entry.event.role = "clerk"
    entry.event.level = .host
    let house = SmallHouse(items: [visit("see")]).organisation
    let given = LearningRecord.Qualification(
      role: "clerk", level: .host, day: day("2026-11-19"), by: "p-4")
    #expect(Progress([entry]).record(in: house).qualifications == ["p-1": [given]])
    entry.keeper = .person("p-1")
    #expect(Progress([entry]).record(in: house).qualifications.isEmpty)
  }
}
