import Testing
import UnderstudyModel

@Suite struct WorkCalendarTests {
  /// Monday to Friday with lunch, closed on 30 November and over Christmas 2026.
  let office: WorkCalendar = {
    var calendar = WorkCalendar("office", declared: .nowhere)
    let weekdays = WeekdaySet(parsing: "mon-fri") ?? []
    calendar.hours = [
      .init(
        weekdays, from: TimeOfDay(minutes: 540), to: TimeOfDay(minutes: 750), declared: .nowhere),
      .init(
        weekdays, from: TimeOfDay(minutes: 795), to: TimeOfDay(minutes: 1_050),
        declared: .nowhere),
    ]
    for (from, to) in [("2026-11-30", "2026-11-30"), ("2026-12-24", "2026-12-26")] {
      guard let from = Day(parsing: from), let to = Day(parsing: to) else { continue }
      calendar.closings.append(.init(from: from, to: to, name: nil, declared: .nowhere))
    }
    return calendar
  }()

  @Test(arguments: [
    ("2026-11-23", 0, "2026-11-23"), ("2026-11-28", 0, "2026-12-01"),
    ("2026-11-27", 1, "2026-12-01"), ("2026-12-01", -1, "2026-11-27"),
    ("2026-11-28", -1, "2026-11-27"), ("2026-11-23", 5, "2026-12-01"),
    ("2026-12-23", 1, "2026-12-28"),
  ])
  func countsWorkingDays(from: String, count: Int, expected: String) throws {
    let day = try #require(Day(parsing: from))
    #expect(office.day(workingDays: count, from: day)?.description == expected)
  }

  @Test func givesUpOnACalendarWithoutHours() throws {
    let empty = WorkCalendar("never", declared: .nowhere)
    let day = try #require(Day(parsing: "2026-11-23"))
    #expect(empty.day(workingDays: 3, from: day) == nil)
    #expect(empty.firstWorkingDay(onOrAfter: day) == nil)
  }

  @Test func breaksTheDayAtLunch() throws {
    let day = try #require(Day(parsing: "2026-11-23"))
    #expect(office.stretches(on: day) == [540..<750, 795..<1_050])
    #expect(office.stretches(on: day + 5).isEmpty)
    #expect(office.stretches(on: day + 7).isEmpty)
  }

  @Test func joinsHoursThatTouchOrOverlap() throws {
    var calendar = WorkCalendar("shift", declared: .nowhere)
    for (from, to) in [(600, 720), (480, 600), (700, 800)] {
      calendar.hours.append(
        .init(
          .everyDay, from: TimeOfDay(minutes: from), to: TimeOfDay(minutes: to),
          declared: .nowhere))
    }
    let day = try #require(Day(parsing: "2026-11-23"))
    #expect(calendar.stretches(on: day) == [480..<800])
  }
}
