import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

/// What becomes of a plan when something comes up.
@Suite struct RepairTests {
  /// Ana is to see packing, and has a plan for it on 3 December with Ben.
  private func shop(_ items: Item..., plan: [Placement]) -> Shop {
    var shop = Shop()
    shop.content.curricula[0].phases[0].entries = items.map { .item($0) }
    shop.content.schedule = plan
    return shop
  }

  private func absent(_ person: String, _ from: String, _ to: String) -> Disruption {
    var disruption = Disruption()
    disruption.absences = [(Identifier(person), .of(from), .of(to))]
    return disruption
  }

  private func refused(_ item: String, by host: String) -> Disruption {
    var refusal = PlanningPolicy.Avoid(
      trainee: .to("ana"), host: Reference(Identifier(host), at: .here), declared: .nowhere)
    refusal.item = Reference(Identifier(item), at: .here)
    var disruption = Disruption()
    disruption.refusals = [refusal]
    return disruption
  }

  private func repair(
    _ shop: Shop, _ disruption: Disruption, today: String = "2026-12-01"
  ) -> Repair {
    repairSeason(
      PlanningProblem(shop.organisation.changed(by: disruption), today: .of(today)))
  }

  private let pack = Item.session("pack", role: "packer", "2h")
  private let wrap = Item.session("wrap", role: "packer", "2h")
  private let third = Placement.of("pack", "2026-12-03T09:00", "2026-12-03T11:00")
  private let fourth = Placement.of("wrap", "2026-12-04T09:00", "2026-12-04T11:00")

  @Test func changesNothingWhereNothingIsBroken() {
    let mended = repair(shop(pack, plan: [third]), absent("ben", "2026-12-07", "2026-12-09"))
    #expect(mended.comparison.isEmpty)
    #expect(mended.moved == 0 && mended.movesFewest && mended.tellsFewest)
    #expect(mended.causes == [])
  }

  @Test func movesOnlyWhatAnAbsenceBreaks() {
    let mended = repair(
      shop(pack, wrap, plan: [third, fourth]), absent("ben", "2026-12-03", "2026-12-03"))
    #expect(mended.moved == 1 && mended.leastMoved == 1 && mended.lost == 0)
    #expect(mended.outcome.placements.contains(fourth))
    #expect(mended.outcome.isSound)
    #expect(mended.comparison.moved.map(\.before) == [third])
    #expect(mended.causes.map(\.rule) == [.presence])
  }

  @Test func prefersTheHostWhoHasToBeToldAnyway() {
    var shop = shop(pack, plan: [third])
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    let mended = repair(shop, absent("ben", "2026-12-03", "2026-12-03"))
    // Eve could do it the same day, but then three people would have to be told.
    #expect(mended.told == ["ana", "ben"])
    #expect(mended.tellsFewest)
    #expect(mended.comparison.moved.map(\.after.host) == ["ben"])
  }

  @Test func takesAnotherHostWhereTheFirstIsAwayForGood() {
    var shop = shop(pack, plan: [third])
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    let mended = repair(shop, absent("ben", "2026-12-01", "2026-12-31"))
    #expect(mended.comparison.moved.map(\.after.host) == ["eve"])
    #expect(mended.told == ["ana", "ben", "eve"])
    #expect(!mended.tellsFewest && mended.movesFewest)
  }

  @Test func honoursARefusalForItsItemOnly() {
    var shop = shop(pack, wrap, plan: [third, fourth])
    shop.content.people.append(.named("eve", holds: "packer", hosts: true))
    let mended = repair(shop, refused("pack", by: "ben"))
    #expect(mended.comparison.moved.map(\.after.host) == ["eve"])
    #expect(mended.outcome.placements.contains(fourth))
    #expect(mended.causes.map(\.rule) == [.avoid])
  }

  @Test func movesWhatAPinWantsElsewhere() {
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.start = .of("2026-12-10T14:00")
    var disruption = Disruption()
    disruption.pins = [pin]
    let mended = repair(shop(pack, wrap, plan: [third, fourth]), disruption)
    #expect(mended.comparison.moved.map(\.after.start) == [.of("2026-12-10T14:00")])
    #expect(mended.outcome.placements.contains(fourth))
  }

  @Test func givesWayToAPinAndKeepsTheRest() {
    // Wrapping is wanted where packing stands.
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("wrap"), declared: .nowhere)
    pin.start = third.start
    var disruption = Disruption()
    disruption.pins = [pin]
    let mended = repair(shop(pack, wrap, plan: [third, fourth]), disruption)
    #expect(mended.moved == 2 && mended.lost == 0 && mended.brokenPins == [])
    #expect(mended.outcome.isSound)
    #expect(
      mended.comparison.moved.contains { $0.after.item == "wrap" && $0.after.start == third.start })
  }

  @Test func leavesThePlanAloneWhereAPinCannotHold() {
    var pin = PlanningPolicy.Pin(trainee: .to("ana"), item: .to("pack"), declared: .nowhere)
    pin.start = .of("2026-12-05T09:00")
    var disruption = Disruption()
    disruption.pins = [pin]
    let mended = repair(shop(pack, wrap, plan: [third, fourth]), disruption)
    #expect(mended.brokenPins == [pin])
    #expect(mended.comparison.isEmpty)
    #expect(mended.outcome.isSound)
    #expect(mended.outcome.diagnostics.contains { $0.id == "broken-pin" })
  }

  @Test func saysWhatHasNoPlaceAnyMore() {
    let mended = repair(shop(pack, plan: [third]), absent("ben", "2026-12-01", "2026-12-31"))
    #expect(mended.lost == 1 && mended.moved == 1)
    #expect(mended.comparison.gone == [third])
    #expect(mended.outcome.unplaced.map(\.item) == ["pack"])
    #expect(mended.told == ["ana", "ben"] && mended.tellsFewest)
  }

  @Test func freesOneMoreSessionWhereThatSavesOne() {
    // Both sessions may only be on Thursday or Friday; Ben takes one visitor a day for two hours.
    var shop = Shop()
    shop.policy.from = .of("2026-12-01")
    shop.policy.until = .of("2026-12-04")
    shop.policy.limits.traineePerDay = 120
    shop.content.people.append(.named("eve", holds: "clerk", hosts: true))
    shop.ask(
      .session("pack", role: "packer", "2h"),
      .session("sell", role: "clerk", "2h") { $0.days = .of("thu-fri") })
    shop.content.schedule = [
      third, .of("sell", "2026-12-04T09:00", "2026-12-04T11:00", host: "eve"),
    ]
    // Ben is there on Friday only, which is taken.
    let mended = repair(shop, absent("ben", "2026-12-01", "2026-12-03"))
    #expect(mended.lost == 0)
    #expect(mended.moved == 2 && mended.leastMoved == 1 && !mended.movesFewest)
    #expect(mended.outcome.isSound)
  }

  @Test func leavesAloneWhatHadNoPlaceBefore() {
    let mended = repair(
      shop(pack, wrap, plan: [third]), absent("ben", "2026-12-03", "2026-12-03"))
    #expect(mended.comparison.new.isEmpty)
    #expect(mended.outcome.unplaced.map(\.item) == ["wrap"])
  }

  @Test func doesNotTouchWhatLiesInThePast() {
    let mended = repair(
      shop(pack, wrap, plan: [third, fourth]), absent("ben", "2026-12-01", "2026-12-04"),
      today: "2026-12-04")
    #expect(mended.outcome.placements.contains(third))
    #expect(mended.comparison.moved.map(\.before) == [fourth])
  }

  @Test func keepsWhatWaitsWhereThatIsPossible() {
    // Wrapping waits for packing. Packing moves into the gap before it.
    var wrap = wrap
    wrap.after = [.to("pack")]
    let monday = Placement.of("wrap", "2026-12-07T09:00", "2026-12-07T11:00")
    let mended = repair(
      shop(pack, wrap, plan: [third, monday]), absent("ben", "2026-12-03", "2026-12-03"))
    #expect(mended.moved == 1)
    #expect(mended.outcome.placements.contains(monday))
    #expect(mended.outcome.isSound)
  }

  @Test(arguments: 0..<40)
  func keepsEveryRuleAndNeverMovesFewerThanMust(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(5_000 + seed))
    var (content, today) = random.make()
    content.schedule =
      planSeason(
        PlanningProblem(Organisation(content), today: today), effort: .none
      ).placements
    var disruption = Disruption()
    for (place, person) in content.people.enumerated() where (place + seed) % 4 == 0 {
      disruption.absences.append((person.id, today + 5, today + 8))
    }
    let problem = PlanningProblem(
      Organisation(content).changed(by: disruption), today: today + 3)
    let mended = repairSeason(problem, effort: Effort(steps: 30))
    // A pin that the planner had to give up is not held by the repair either.
    let givenUp = assess(problem.earlier, of: problem).breaches.filter { $0.rule == .pins }
    let fresh = mended.outcome.breaches.map(\.message).filter { message in
      !givenUp.contains { $0.message == message }
    }
    #expect(fresh == [])
    #expect(mended.moved >= mended.leastMoved)
    #expect(mended.told.count >= mended.leastTold)
    let fixed = problem.earlier.filter { problem.isHistory($0) }
    #expect(fixed.allSatisfy { mended.outcome.placements.contains($0) })
    let again = repairSeason(problem, effort: Effort(steps: 30))
    #expect(again.outcome.placements == mended.outcome.placements)
  }
}
