import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct PlanComparisonTests {
  private func visit(_ item: String, host: String, on day: Int, time: Int? = nil) -> Placement {
    Placement(
      trainee: "ana", item: Identifier(item), time: time, host: Identifier(host),
      start: LocalTime(Day(number: day), TimeOfDay(minutes: 540)),
      end: LocalTime(Day(number: day), TimeOfDay(minutes: 600)))
  }

  @Test func findsNothingBetweenPlansThatSayTheSameInAnotherOrder() {
    let plan = [visit("picking", host: "ben", on: 1), visit("packing", host: "eve", on: 2)]
    #expect(PlanComparison(from: plan, to: plan.reversed()).isEmpty)
  }

  @Test func tellsMovedFromNewAndGone() {
    let before = [
      visit("picking", host: "ben", on: 1), visit("packing", host: "eve", on: 2),
      visit("returns", host: "ben", on: 3),
    ]
    let after = [
      visit("picking", host: "eve", on: 1), visit("packing", host: "eve", on: 4),
      visit("vans", host: "ben", on: 5),
    ]
    let comparison = PlanComparison(from: before, to: after)
    #expect(comparison.moved.map(\.after.item) == ["picking", "packing"])
    #expect(comparison.moved.map(\.changesHost) == [true, false])
    #expect(comparison.new.map(\.item) == ["vans"])
    #expect(comparison.gone.map(\.item) == ["returns"])
    #expect(comparison.people == ["ana", "ben", "eve"])
  }

  @Test func holdsRepetitionsApart() {
    let before = [visit("calls", host: "ben", on: 1, time: 1)]
    let after = [visit("calls", host: "ben", on: 1, time: 2)]
    let comparison = PlanComparison(from: before, to: after)
    #expect(comparison.new.count == 1 && comparison.gone.count == 1 && comparison.moved.isEmpty)
  }
}
