import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyProgress

@Suite struct SummaryTests {
  private let today = day("2026-11-23")

  /// Ada's summary, with these completions.
  private func summary(
    _ house: SmallHouse, _ done: [String: LearningRecord.Completion] = [:],
    placements: [Placement] = [], today: Day? = nil
  ) throws -> PathSummary {
    var record = LearningRecord()
    for (item, completion) in done {
      record.completions[.init("p-1", Identifier(item))] = completion
    }
    return UnderstudyProgress.summary(
      of: try #require(house.path()), record: record, placements: placements,
      today: today ?? self.today)
  }

  private func signed(_ on: String, by: Identifier<Person> = "p-3", claimed: Bool = false)
    -> LearningRecord.Completion
  {
    var completion = LearningRecord.Completion(on: day(on))
    completion.signedBy = by
    completion.signedOn = day(on)
    completion.isClaimed = claimed
    return completion
  }

  @Test func countsWhatIsFinishedSignedWaitingAndOpen() throws {
    var optional = task("tea")
    optional.isOptional = true
    let mentor: [Owner.Word] = [.relation(.mentor)]
    let house = SmallHouse(items: [
      task("a"), task("b", signOff: mentor), task("c", signOff: mentor),
      task("d", signOff: mentor), task("e"), optional,
    ])
    let found = try summary(
      house,
      [
        "a": .init(on: today), "b": signed("2026-11-20"), "c": .init(on: today),
        "d": signed("2026-11-20", claimed: true), "tea": .init(on: today),
      ])
    #expect(found.total.required == 5)
    #expect(found.total.finished == 2)
    #expect(found.total.signed == 1)
    #expect(found.total.waiting == 2)
    #expect(found.total.open == 1)
    #expect(
      found.standings == [
        .done(today), .signed(done: day("2026-11-20"), signer: "p-3", on: day("2026-11-20")),
        .waiting(done: today), .claimed(done: day("2026-11-20"), signer: "p-3"), .notYet,
        .done(today),
      ])
    #expect(found.phases == [found.total])
  }

  @Test func countsOfAChoiceAsManyAsAreAskedFor() throws {
    var house = SmallHouse()
    var choice = Choice(count: 2, declared: .nowhere)
    choice.entries = ["a", "b", "c"].map { .item(task($0)) }
    house.content.curricula[0].phases[0].entries = [.choice(choice), .item(task("d"))]
    let some = try summary(house, ["c": .init(on: today)])
    #expect((some.total.required, some.total.finished) == (3, 1))
    let all = try summary(
      house, ["a": .init(on: today), "b": .init(on: today), "c": .init(on: today)])
    #expect((all.total.required, all.total.finished) == (3, 2))
  }

  @Test func asksAgainForWhatHasLapsed() throws {
    var item = task("a")
    item.renewal = .calendarDays(30)
    let house = SmallHouse(items: [item])
    let done = ["a": LearningRecord.Completion(on: day("2026-10-24"))]
    #expect(try summary(house, done, today: day("2026-11-23")).total.finished == 1)
    let late = try summary(house, done, today: day("2026-11-24"))
    #expect(late.standings == [.lapsed(day("2026-11-23"))])
    #expect(late.total.open == 1)
  }

  @Test func reachesAMilestoneWhenAllAboveItIsFinished() throws {
    var milestone = task("done")
    milestone.content = .milestone(celebrate: true)
    let house = SmallHouse(items: [task("a"), milestone, task("b")])
    #expect(try summary(house).milestones.isEmpty)
    let reached = try summary(house, ["a": .init(on: today)])
    #expect(reached.milestones == [1])
    #expect(reached.standings[1] == .reached)
    #expect((reached.total.required, reached.total.finished) == (2, 1))
  }

  @Test func reachesNoMilestoneBeforeAnythingIsDone() throws {
    var milestone = task("done")
    milestone.content = .milestone(celebrate: true)
    #expect(try summary(SmallHouse(items: [milestone, task("a")])).milestones.isEmpty)
  }

  /// Three phases of one week each, the middle one a gate.
  private var threePhases: SmallHouse {
    var house = SmallHouse()
    house.content.curricula[0].phases = ["one", "two", "three"].enumerated().map { number, id in
      var phase = Phase(id, title: id, declared: .nowhere)
      phase.from = Offset(.dayZero, number, .weeks, at: .init(file: ""))
      phase.isGate = id == "two"
      phase.entries = [.item(task(id))]
      return phase
    }
    return house
  }

  @Test(
    arguments: [
      ("2026-10-30", [], 0), ("2026-11-02", [], 0), ("2026-11-09", [], 1), ("2026-11-30", [], 1),
      ("2026-11-30", ["two"], 2), ("2026-11-09", ["one", "two"], 1),
      ("2026-11-30", ["one", "two", "three"], nil),
    ] as [(String, [String], Int?)])
  func isInTheLastPhaseThatHasOpenedBehindNoGate(
    _ today: String, done: [String], phase: Int?
  ) throws {
    let completions = Dictionary(
      uniqueKeysWithValues: done.map { ($0, LearningRecord.Completion(on: day("2026-11-03"))) })
    #expect(try summary(threePhases, completions, today: day(today)).currentPhase == phase)
  }

  @Test func namesTheNextPlacementThatIsNeitherPastNorDone() throws {
    func placement(_ item: String, on date: String, trainee: Identifier<Person> = "p-1")
      -> Placement
    {
      let start = LocalTime(day(date), TimeOfDay(minutes: 540))
      return Placement(
        trainee: trainee, item: Identifier(item), host: "p-4", start: start, end: start)
    }
    let house = SmallHouse(items: [visit("past"), visit("held"), visit("next"), visit("later")])
    let found = try summary(
      house, ["held": .init(on: today)],
      placements: [
        placement("later", on: "2026-11-26"), placement("next", on: "2026-11-25"),
        placement("held", on: "2026-11-24"), placement("past", on: "2026-11-20"),
        placement("next", on: "2026-11-23", trainee: "p-2"),
      ])
    #expect(found.next == placement("next", on: "2026-11-25"))
  }

  @Test func isCompleteWhereThereIsNothingToDo() throws {
    let found = try summary(SmallHouse())
    #expect(found.total.isComplete)
    #expect(found.currentPhase == nil)
  }
}
