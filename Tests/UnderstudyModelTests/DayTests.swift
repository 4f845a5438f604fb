import Testing
import UnderstudyModel

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-12-01", 20_788),
  ])
  func countsDaysFromTheEpoch(text: String, number: Int) {
    #expect(Day(parsing: text)?.number == number)
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
    "2026-4-01", "26-04-01", "2026-04-01 ", "2026/04/01", "", "2026-04-1x", "-026-04-01",
    "２026-04-01",
  ])
  func refusesDaysThatDoNotExist(text: String) {
    #expect(Day(parsing: text) == nil)
  }

  @Test func writesWhatItReadsForEveryDayOfFourCenturies() throws {
    let first = try #require(Day(parsing: "1900-01-01"))
    let last = try #require(Day(parsing: "2300-01-01"))
    for number in stride(from: first.number, to: last.number, by: 13) {
      let day = Day(number: number)
      #expect(Day(parsing: day.description) == day)
    }
  }

  @Test(arguments: [
    ("2026-11-23", Weekday.monday), ("2024-02-29", .thursday), ("1969-12-28", .sunday),
  ])
  func knowsTheDayOfTheWeek(text: String, weekday: Weekday) throws {
    #expect(try #require(Day(parsing: text)).weekday == weekday)
  }

  @Test(arguments: [
    ("2026-11-23", 2026, 48), ("2027-01-01", 2026, 53), ("2024-12-30", 2025, 1),
    ("2021-01-03", 2020, 53),
  ])
  func numbersWeeksByTheirThursday(text: String, year: Int, week: Int) throws {
    let found = try #require(Day(parsing: text)).isoWeek
    #expect(found.year == year && found.week == week)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func staysInsideTheMonthWhenAddingMonths(text: String, months: Int, expected: String) throws {
    #expect(try #require(Day(parsing: text)).adding(months: months).description == expected)
  }
}
