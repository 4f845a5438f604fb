import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct MomentTests {
  /// Requests 0 and 1 have ended; 2 has no place.
  private func instant(_ moment: Moment, satisfied: Bool = false) -> Instant? {
    let ends = [Instant.utc("2026-12-03T10:00"), .utc("2026-12-04T17:00")]
    return moment.instant(
      ended: { $0 < ends.count ? ends[$0] : nil }, satisfied: { _ in satisfied })
  }

  @Test func waitsForTheLastOfSeveral() {
    #expect(instant(.ended(0..<2)) == .utc("2026-12-04T17:00"))
    #expect(instant(.ended(0..<3)) == nil)
    #expect(
      instant(.all([.ended(0..<1), .at(.utc("2026-12-03T11:00"))])) == .utc("2026-12-03T11:00"))
  }

  @Test func waitsForAsManyAsAreAskedFor() {
    let moments: [Moment] = [.ended(2..<3), .ended(1..<2), .ended(0..<1)]
    #expect(instant(.some(1, of: moments)) == .utc("2026-12-03T10:00"))
    #expect(instant(.some(2, of: moments)) == .utc("2026-12-04T17:00"))
    #expect(instant(.some(3, of: moments)) == nil)
    #expect(instant(.some(0, of: moments)) == .distantPast)
  }

  @Test func takesAnAlternativeThatIsNotNeededForDone() {
    #expect(instant(.chosen(choice: 0, 2..<3), satisfied: true) == .distantPast)
    #expect(instant(.chosen(choice: 0, 2..<3)) == nil)
    #expect(instant(.chosen(choice: 0, 0..<1), satisfied: true) == .utc("2026-12-03T10:00"))
  }

  @Test(arguments: [
    (2, Offset.Unit.workingDays, false, "2026-12-08T00:00"),
    (2, .calendarDays, true, "2026-12-07T00:00"), (1, .weeks, false, "2026-12-11T00:00"),
  ])
  func countsDaysFromTheDayOnWhichSomethingEnds(
    count: Int, unit: Offset.Unit, isEnd: Bool, expected: String
  ) {
    // Request 1 ends on Friday, 4 December.
    let distance = DayDistance(
      count: count, unit: unit, isEnd: isEnd, calendar: .usual, zones: [.utc])
    #expect(instant(.counted(distance, from: .ended(1..<2))) == .utc(expected))
  }

  @Test func takesADayToBeginWhenItHasBegunInBothZones() {
    let edge = DayDistance.edge(of: .of("2026-12-03"), false, [.newYork, .utc])
    #expect(edge == .utc("2026-12-03T05:00"))
  }
}
