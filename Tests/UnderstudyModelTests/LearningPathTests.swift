import Testing
import UnderstudyModel

@Suite struct LearningPathTests {
  private func waits(_ path: LearningPath, _ id: String) throws -> [PathWait] {
    try #require(path.step(Identifier(id))).waits
  }

  @Test func walksIncludedItemsFirstInPhasesOfOneName() throws {
    let company = Sample.curriculum("company", [Sample.phase("week-1", [Sample.task("badge")])])
    var care = Sample.curriculum("care", [Sample.phase("week-1", [Sample.task("calls")])])
    care.includes = [Sample.ref("company")]
    let path = try Sample.path([company, care])
    #expect(path.phases.map(\.id) == ["week-1"])
    #expect(path.steps.map(\.item.id.rawValue) == ["badge", "calls"])
    #expect(path.steps.map(\.curriculum.rawValue) == ["company", "care"])
  }

  @Test func ordersIncludedPhasesByTheirFirstDay() throws {
    var before = Sample.phase("before", [Sample.task("laptop")])
    before.from = try Sample.offset("-10d")
    var month = Sample.phase("month", [Sample.task("queue")])
    month.from = try Sample.offset("20d")
    var week = Sample.phase("week", [Sample.task("walk")])
    week.from = try Sample.offset("0d")
    var outer = Sample.curriculum("outer", [week])
    outer.includes = [Sample.ref("inner")]
    let path = try Sample.path([Sample.curriculum("inner", [before, month]), outer])
    #expect(path.phases.map(\.id) == ["before", "week", "month"])
  }

  @Test func walksACycleOfIncludesOnce() throws {
    var one = Sample.curriculum("one", [Sample.phase("a", [Sample.task("x")])])
    var two = Sample.curriculum("two", [Sample.phase("b", [Sample.task("y")])])
    one.includes = [Sample.ref("two")]
    two.includes = [Sample.ref("one")]
    #expect(try Sample.path([one, two]).steps.map(\.item.id.rawValue) == ["x", "y"])
  }

  @Test func opensThePhaseAfterAGateWhenItsRequiredItemsAreDone() throws {
    let gate = Sample.phase(
      "gate", [Sample.task("must"), Sample.task("may", optional: true)], gate: true)
    let path = try Sample.path([
      Sample.curriculum(
        "c",
        [
          gate, Sample.phase("next", [Sample.task("then")]),
          Sample.phase("later", [Sample.task("z")]),
        ]
      )
    ])
    #expect(try waits(path, "then") == [.item("must", .gate)])
    #expect(try waits(path, "z").isEmpty)
  }

  @Test func keepsTheOrderOfAnOrderedPhaseOverOptionalItems() throws {
    var phase = Sample.phase(
      "p", [Sample.task("a"), Sample.task("b", optional: true), Sample.task("c")])
    phase.isOrdered = true
    let path = try Sample.path([Sample.curriculum("c", [phase])])
    #expect(try waits(path, "b") == [.item("a", .order)])
    #expect(try waits(path, "c") == [.item("a", .order)])
  }

  @Test func dropsWhatDoesNotApplyAndWaitsForItNoLonger() throws {
    var elsewhere = Sample.task("boots")
    elsewhere.condition = Condition(onlyFor: [.init("site", ["mill"], at: Sample.place)])
    let path = try Sample.path([
      Sample.curriculum(
        "c", [Sample.phase("p", [elsewhere, Sample.task("walk", after: ["boots"])])])
    ])
    #expect(path.steps.map(\.item.id.rawValue) == ["walk"])
    #expect(try waits(path, "walk").isEmpty)
  }

  @Test func reachesAMilestoneWhenRequiredItemsAndEnoughOfAChoiceAreDone() throws {
    var choice = Choice(count: 1, declared: .nowhere)
    choice.entries = [.item(Sample.task("left")), .item(Sample.task("right"))]
    var phase = Sample.phase("p", [Sample.task("first")])
    phase.entries += [
      .choice(choice),
      .item(
        Item("done", title: "Done", .milestone(celebrate: true), declared: .nowhere)),
      .item(Sample.task("after")),
    ]
    let path = try Sample.path([Sample.curriculum("c", [phase])])
    #expect(
      try waits(path, "done") == [
        .item("first", .order), .some(count: 1, of: [["left"], ["right"]], .order),
      ])
    #expect(path.steps.filter(\.isRequired).map(\.item.id.rawValue) == ["first", "done", "after"])
  }

  @Test func takesTheDueDayFromItemPhaseOrEnrolment() throws {
    var own = Sample.task("own")
    own.due = try Sample.offset("2d")
    var phase = Sample.phase("p", [own, Sample.task("phase")])
    phase.to = try Sample.offset("4d")
    let curriculum = Sample.curriculum("c", [phase, Sample.phase("q", [Sample.task("open")])])
    let path = try Sample.path([curriculum])
    #expect(path.steps[0].due == .day(try Sample.day("2026-11-25")))
    #expect(path.steps[1].due == .day(try Sample.day("2026-11-27")))
    #expect(path.steps[2].due == nil)
  }

  @Test func countsFromAnotherItemOnceThatIsCompleted() throws {
    let (organisation, trainee) = try Sample.organisation([Sample.curriculum("c", [])])
    let counting = DayCounting(trainee, trainee.enrolments[0], in: organisation)
    let due = counting.day(of: try Sample.offset("#card+2d"))
    #expect(counting.day(due, completed: { _ in nil }) == nil)
    let friday = try Sample.day("2026-11-27")
    #expect(counting.day(due, completed: { _ in friday }) == (try Sample.day("2026-12-01")))
  }

  @Test func namesADateThatTheEnrolmentLacks() throws {
    let (organisation, trainee) = try Sample.organisation([Sample.curriculum("c", [])])
    let counting = DayCounting(trainee, trainee.enrolments[0], in: organisation)
    let offset = try Sample.offset("clearance+5d")
    #expect(counting.day(of: offset) == .unknown(offset))
  }

  @Test func happensWeeklyWhileItsPhaseLasts() throws {
    var lunch = Item(
      "lunch", title: "Lunch", .event(Event(when: .weekday(.friday))), declared: .nowhere)
    lunch.isOptional = true
    var phase = Sample.phase("p", [lunch])
    phase.to = try Sample.offset("9d")
    let path = try Sample.path([Sample.curriculum("c", [phase])])
    let days = path.days(of: path.steps[0], horizon: try Sample.day("2027-12-31"))
    #expect(days.map(\.description) == ["2026-11-27", "2026-12-04"])
  }
}
