import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct LearningHoursTests {
  private func draft() -> Draft {
    var draft = Draft()
    draft.departments("care", "stock")
    draft.role("agent", "Agent", in: "care")
    draft.role("keeper", "Keeper", in: "stock")
    draft.person("ann", holds: "agent")
    draft.person("bea", holds: "agent")
    draft.person("host", holds: "keeper")
    draft.person("loose")
    return draft
  }

  @Test func addsHoursUpByDepartmentAndMonth() {
    let hours = LearningHours(
      [
        .on("2026-11-30", "ann", "a", with: "host"),
        .on("2026-12-01", "ann", "b", with: "host", from: 540, to: 660),
        .on("2026-12-02", "loose", "c", with: "host"),
      ], in: draft().organisation)

    #expect(hours.entries.map(\.month.number) == [11, 11, 12, 12, 12])
    #expect(hours.entries.map(\.department) == ["care", "stock", "care", "stock", nil])
    #expect(hours.entries.map(\.trainees) == [60, 0, 120, 0, 60])
    #expect(hours.entries.map(\.hosts) == [0, 60, 0, 180, 0])
  }

  @Test func countsAHostWithTwoGuestsOnce() {
    let hours = LearningHours(
      [
        .on("2026-11-30", "ann", "a", with: "host", from: 540, to: 600),
        .on("2026-11-30", "bea", "a", with: "host", from: 570, to: 630),
      ], in: draft().organisation)

    #expect(hours.trainees == 120)
    #expect(hours.hosts == 90)
  }

  @Test func countsOnlyTheHostsWorkingTimeOfSeveralDays() {
    let days = Placement(
      trainee: "ann", item: "a", host: "host",
      start: LocalTime(.on("2026-11-27"), TimeOfDay(minutes: 540)),
      end: LocalTime(.on("2026-11-30"), TimeOfDay(minutes: 1_020)))
    let hours = LearningHours([days], in: draft().organisation)

    // Friday and Monday, nine to five; the weekend counts for nothing.
    #expect(hours.trainees == 2 * 480)
    #expect(hours.hosts == 2 * 480)
  }

  @Test func turnsHoursIntoMoneyByTheDepartmentsRate() {
    var draft = draft()
    var policy = PlanningPolicy()
    policy.rates = [
      .init(department: .to("stock"), perHour: 3_100, currency: "GBP", declared: .nowhere),
      .init(department: nil, perHour: 2_000, currency: "EUR", declared: .nowhere),
    ]
    draft.content.planning = policy
    let hours = LearningHours(
      [.on("2026-11-30", "ann", "a", with: "host", from: 540, to: 570)], in: draft.organisation)

    #expect(
      hours.entries.map(\.cost) == [
        Money(hundredths: 1_000, currency: "EUR"), Money(hundredths: 1_550, currency: "GBP"),
      ])
    #expect(hours.costs.map(\.currency) == ["EUR", "GBP"])
  }

  @Test func costsNothingWithoutARate() {
    let hours = LearningHours(
      [.on("2026-11-30", "ann", "a", with: "host")], in: draft().organisation)

    #expect(hours.costs.isEmpty)
    #expect(LearningHours([], in: draft().organisation).entries.isEmpty)
  }
}
