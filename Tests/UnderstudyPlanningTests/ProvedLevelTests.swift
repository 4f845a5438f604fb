import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

/// What is proved, in words: never a percentage, and best only where bound and value meet.
@Suite struct ProvedLevelTests {
  private func outcome(
    _ quality: [AimValue], unplaced: Int = 0, late: Int = 0
  ) -> PlanOutcome {
    let reason = Reason(.window, "no")
    return PlanOutcome(
      placements: [],
      unplaced: (0..<unplaced).map {
        Unplaced(
          trainee: Identifier("t\($0)"), item: "pack", time: nil, isOptional: false, reason: reason)
      },
      late: late == 0
        ? []
        : [
          Late(
            trainee: "ana", item: "pack", time: nil, due: .of("2026-12-01"),
            ends: .of("2026-12-02"),
            days: late, reason: reason)
        ],
      quality: quality)
  }

  @Test func saysHowManyMoreSessionsCouldBePlaced() {
    let plan = outcome([AimValue(level: 1, term: .placed, weight: 1, value: 3)], unplaced: 3)
    let bounds = [LevelBound(level: 1, value: 3, bound: 2)]
    let levels = plan.provedLevels(by: bounds, slot: 30)
    #expect(levels.map(\.sentence) == ["At most 1 more session could be placed"])
    #expect(levels.map(\.distance) == ["1 session"])
    #expect(!plan.isProvedBest(by: bounds))
  }

  @Test func saysHowFewLateDaysThereCouldBe() {
    let plan = outcome(
      [
        AimValue(level: 1, term: .placed, weight: 1, value: 0),
        AimValue(level: 2, term: .onTime, weight: 1, value: 31),
      ], late: 31)
    let bounds = [
      LevelBound(level: 1, value: 0, bound: 0), LevelBound(level: 2, value: 31, bound: 28),
    ]
    #expect(
      plan.provedLevels(by: bounds, slot: 30).map(\.sentence) == [
        "No plan places more",
        "Late days: no plan that places as many has fewer than 28; this one has 31",
      ])
  }

  /// What weighs more than one is no count of sessions.
  @Test func doesNotCallAWeightASession() {
    let plan = outcome([AimValue(level: 1, term: .placed, weight: 1, value: 7)], unplaced: 3)
    #expect(
      plan.provedLevels(by: [LevelBound(level: 1, value: 7, bound: 5)], slot: 30).map(\.sentence)
        == ["What is left out weighs 7 together, and no plan leaves out less than 5"])
  }

  @Test func saysBestOnlyWhereEveryLevelIsSettled() {
    let plan = outcome([
      AimValue(level: 1, term: .placed, weight: 1, value: 0),
      AimValue(level: 2, term: .fair, weight: 2, value: 3),
    ])
    let placed = LevelBound(level: 1, value: 0, bound: 0)
    func fair(_ bound: Int) -> [LevelBound] {
      [placed, LevelBound(level: 2, value: 6, bound: bound)]
    }
    #expect(!plan.isProvedBest(by: [placed]))
    #expect(!plan.isProvedBest(by: fair(4)))
    #expect(plan.isProvedBest(by: fair(6)))
    #expect(
      plan.provedLevels(by: fair(4), slot: 30).last?.sentence
        == "Hosting above a fair share: no plan that places as many has less than 1h; "
        + "this one has 1h30min")
    // A weighted 5 is more than twice 2, so no plan has less than 3.
    #expect(plan.provedLevels(by: fair(5), slot: 30).last?.isBest == true)
  }
}
