import Testing
import UnderstudyModel

@testable import UnderstudyRelations

@Suite struct PassingTimeTests {
  /// Monday to Friday, nine to five: eight hours a day, five days a week.
  private let week = WorkingWeek(.usual)

  @Test(arguments: [
    ("30min", 30), ("7h", 420), ("8h", 1_440), ("10h", 1_440 + 120), ("1d", 1_440),
    ("5d", 7 * 1_440), ("6d", 8 * 1_440), ("40h", 7 * 1_440), ("2w", 14 * 1_440),
    ("1h-3h", 180),
  ])
  func turnsWorkingTimeIntoPassingTime(written: String, minutes: Int) throws {
    let length = try #require(Length(parsing: written))
    #expect(PassingTime(.init(length, clock: .business), week: week).minutes == minutes)
  }

  @Test(arguments: [("24h", 1_440), ("36h", 2_160), ("5d", 7_200), ("1w", 10_080)])
  func leavesElapsedTimeAsItIs(written: String, minutes: Int) throws {
    let length = try #require(Length(parsing: written))
    #expect(PassingTime(.init(length, clock: .elapsed), week: week).minutes == minutes)
  }

  @Test(arguments: [
    (0, "at once"), (1, "1 minute"), (45, "45 minutes"), (60, "1 hour"), (90, "1 hour 30 minutes"),
    (1_440, "1 day"), (1_500, "1 day 1 hour"), (1_441, "1 day 1 minute"), (10_080, "1 week"),
    (20_160, "2 weeks"), (11_520, "8 days"),
  ])
  func isSaidInPlainWords(minutes: Int, words: String) {
    #expect(PassingTime(minutes: minutes).words == words)
  }

  @Test(arguments: [
    ("15min", "15 minutes"), ("1h", "1 hour"), ("1h30min", "1 hour 30 minutes"),
    ("1d", "1 business day"), ("3d", "3 business days"), ("6w", "6 weeks"),
    ("6h-9h", "6 to 9 hours"), ("1d-2d", "1 to 2 business days"),
    ("20min-30min", "20 to 30 minutes"), ("30min-2h", "30 minutes to 2 hours"),
  ])
  func namesPromisesAsPeopleDo(written: String, words: String) throws {
    let length = try #require(Length(parsing: written))
    #expect(Service.Promptness(length).words == words)
  }

  @Test func knowsACalendarWithoutHours() {
    let empty = WorkingWeek(WorkCalendar("empty", declared: .nowhere))
    #expect(empty.minutesPerDay == 480)
    #expect(empty.days == 5)
  }
}
