import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct SlotLineTests {
  /// Two stretches of a Tuesday, then one of the Monday after.
  private var line: SlotLine {
    let window = Shop().problem().window
    var used = [Bool](repeating: false, count: window.slotNumber(of: window.closes))
    for text in ["2026-12-01T09:00", "2026-12-01T09:30", "2026-12-01T11:00", "2026-12-07T09:00"] {
      used[window.slotNumber(of: .utc(text))] = true
    }
    return SlotLine(window, used: used)
  }

  @Test func keepsOnlySlotsThatMatterAndAGapBetweenStretches() {
    #expect(line.numbers.map { $0 < 0 } == [false, false, true, false, true, false, true])
    #expect(line.start(of: 1) == .utc("2026-12-01T09:30"))
    #expect(line.end(of: 1) == .utc("2026-12-01T10:00"))
  }

  @Test(arguments: [
    ("2026-12-01T00:00", 0, 0), ("2026-12-01T09:15", 1, 0), ("2026-12-01T09:30", 1, 1),
    ("2026-12-01T10:00", 3, 3), ("2026-12-02T10:00", 5, 5), ("2026-12-30T10:00", 7, 7),
  ])
  func findsThePlacesAroundAMoment(text: String, from: Int, notOver: Int) {
    #expect(line.firstPlace(from: .utc(text)) == from)
    #expect(line.firstPlace(notOverAt: .utc(text)) == notOver)
  }

  @Test func groupsPlacesByDayAndWeek() {
    #expect(line.week(of: 0) == 0 && line.week(of: 5) == 1)
    #expect(line.placesOfWeek.map(\.count) == [5, 2])
  }

  @Test func turnsSlotsIntoSegmentsOfNeighbours() {
    let window = line.window
    let first = window.slotNumber(of: .utc("2026-12-01T09:00"))
    let segments = line.segments(ofSlots: [first, first + 1, first + 4])
    #expect(segments == [Segment(start: 0, count: 2), Segment(start: 3, count: 1)])
  }

  @Test func beginsOnTheMondayOfTheFirstWeekForLimitsCountWholeWeeks() {
    #expect(Shop().problem().window.origin == .utc("2026-11-30T00:00"))
  }
}
