import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct ServiceResponseTests {
  private func measured(
    within: String?, clock: Service.Promptness.Clock = .business, _ minutes: [Int]
  ) -> ServiceResponse? {
    var service = Service("orders", to: .everyone, what: "orders", declared: .nowhere)
    service.within = within.flatMap { Length(parsing: $0) }.map { .init($0, clock: clock) }
    let times = minutes.enumerated().map { place, minutes in
      ResponseTime(on: Day.on("2026-09-29") + place, service: .to("orders"), minutes: minutes)
    }
    return ServiceResponse(service, times: times, week: WorkingWeek(.usual))
  }

  @Test(arguments: [
    ("2h", Service.Promptness.Clock.business, 120), ("1d", .business, 480), ("1d", .elapsed, 1_440),
    ("1w", .business, 2_400), ("1w", .elapsed, 10_080), ("1h-3h", .business, 180),
  ])
  func readsThePromiseOnItsOwnClock(
    within: String, clock: Service.Promptness.Clock, minutes: Int
  ) throws {
    let response = try #require(
      measured(within: within, clock: clock, [minutes, minutes + 1]))

    #expect(response.promised == minutes)
    #expect(response.kept == 1)
    #expect(response.share == 0.5)
  }

  @Test func tellsTheShareByMonth() throws {
    let response = try #require(measured(within: "1h", [30, 90, 60, 61, 10]))

    #expect(response.months.map(\.month.description) == ["2026-09", "2026-10"])
    #expect(response.months.map(\.kept) == [1, 2])
    #expect(response.months.map(\.minutes.count) == [2, 3])
  }

  @Test func judgesNothingWithoutAFigure() throws {
    let response = try #require(measured(within: nil, [5, 15]))

    #expect(response.minutes.mean == 10)
    #expect(response.share == nil)
  }

  @Test func isNothingWhereNothingWasMeasured() {
    #expect(measured(within: "1h", []) == nil)
  }
}
