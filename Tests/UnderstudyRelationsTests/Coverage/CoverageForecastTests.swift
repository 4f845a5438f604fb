import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct CoverageForecastTests {
  private let week = Day.on("2026-11-23")...Day.on("2026-11-29")

  private func draft() -> Draft {
    var draft = Draft()
    draft.role("dispatch", "Dispatch", cover: 1)
    draft.curriculum("back-up", ("drive", "dispatch", .cover, "2h"))
    draft.person("tomasz", holds: "dispatch") { $0.away("2026-11-25", "2026-11-26") }
    draft.person("rosa")
    return draft
  }

  @Test func countsWorkingDaysOnly() {
    let forecast = CoverageForecast(ReachedLevels(draft().organisation), over: week)

    #expect(forecast.days.map(\.description) == (23...27).map { "2026-11-\($0)" })
  }

  @Test func namesTheDaysOnWhichTooFewAreThere() {
    let course = CoverageForecast(ReachedLevels(draft().organisation), over: week)["dispatch"]

    #expect(course?.able == [1, 1, 1, 1, 1])
    #expect(course?.onDuty == [1, 1, 0, 0, 1])
    #expect(course?.daysBelowMinimum == [.on("2026-11-25"), .on("2026-11-26")])
    #expect(course?.secondPersonFrom == nil)
  }

  @Test func tellsWhenThePlanBringsASecondPerson() {
    let plan = [Placement.on("2026-11-24", "rosa", "drive", with: "tomasz")]
    let levels = ReachedLevels(draft().organisation, plan: plan)
    let course = CoverageForecast(levels, over: week)["dispatch"]

    #expect(course?.secondPersonFrom == .on("2026-11-25"))
    #expect(course?.onDuty == [1, 1, 1, 1, 2])
    #expect(course?.daysBelowMinimum == [])
  }

  @Test func whoeverSitsWithAnotherRoleIsNotOnDutyThen() {
    var draft = draft()
    draft.role("care", "Care")
    draft.curriculum("care-start", ("calls", "care", .shadowed, "2h"))
    draft.person("carla", holds: "care")
    draft.person("bea", holds: "dispatch")
    let plan = [Placement.on("2026-11-24", "tomasz", "calls", with: "carla")]
    let levels = ReachedLevels(draft.organisation, plan: plan)
    let course = CoverageForecast(levels, plan: plan, over: week)["dispatch"]

    #expect(course?.able == [2, 2, 2, 2, 2])
    #expect(course?.atWork == [2, 2, 1, 1, 2])
    #expect(course?.onDuty == [2, 1, 1, 1, 2])
    // Their host goes on with the work.
    #expect(CoverageForecast(levels, plan: plan, over: week)["care"]?.onDuty == [1, 1, 1, 1, 1])
  }

  @Test func aSessionOfTheRoleItselfTakesNobodyAway() {
    var draft = draft()
    draft.person("bea", holds: "dispatch")
    let plan = [Placement.on("2026-11-24", "bea", "drive", with: "tomasz")]
    let levels = ReachedLevels(draft.organisation, plan: plan)

    #expect(
      CoverageForecast(levels, plan: plan, over: week)["dispatch"]?.onDuty == [2, 2, 1, 1, 2])
  }

  @Test func tellsDaysThatAreAlikeOnce() throws {
    let forecast = CoverageForecast(ReachedLevels(draft().organisation), over: week)
    let course = try #require(forecast["dispatch"])

    #expect(course.spells(over: forecast.days).map(\.onDuty) == [1, 0, 1])
    #expect(course.spells(over: forecast.days).map(\.from.civil.day) == [23, 25, 27])
    #expect(course.spells(over: forecast.days).map(\.through.civil.day) == [24, 26, 27])
    #expect(course.fewest(byWeekOf: forecast.days) == [0])
  }

  @Test func isEmptyOverDaysOnWhichNobodyWorks() {
    let weekend = Day.on("2026-11-28")...Day.on("2026-11-29")
    let forecast = CoverageForecast(ReachedLevels(draft().organisation), over: weekend)

    #expect(forecast.days.isEmpty)
    #expect(forecast["dispatch"]?.secondPersonFrom == nil)
  }
}
