import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct WordsTests {
  @Test(
    arguments: zip(
      ["The customer", "the desk", "Thea", "Theatre lead", "The"],
      [true, true, false, false, false]))
  func tellsWhetherANameBringsItsArticle(name: String, hasArticle: Bool) {
    #expect(name.hasArticle == hasArticle)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

  @Test func daysReadAsPeopleSayThem() throws {
    let day = try day("2026-11-24")
    #expect(day.inFull == "Tuesday 24 November 2026")
    #expect(day.short == "Tue 24 Nov")
    #expect(day.date(asReadOn: today) == "24 Nov")
    #expect(try self.day("2027-01-04").date(asReadOn: today) == "4 Jan 2027")
    #expect(day.isoWeekName == "2026-W48")
    #expect(try self.day("2027-01-01").isoWeekName == "2026-W53")
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-27", "Monday 23 to Friday 27 November 2026"),
    ("2026-11-30", "2026-12-04", "Monday 30 November to Friday 4 December 2026"),
    ("2026-12-28", "2027-01-01", "Monday 28 December 2026 to Friday 1 January 2027"),
    ("2026-11-23", "2026-11-23", "Monday 23 November 2026"),
  ])
  func spansSayOnlyOnceWhatTheEndsShare(from: String, to: String, words: String) throws {
    #expect(span(from: try day(from), to: try day(to)) == words)
  }

  @Test(arguments: [
    ("2026-11-23T09:30", "2026-11-23T12:00", "Monday 23 November 2026, 09:30 to 12:00"),
    ("2026-11-23T22:00", "2026-11-24T00:00", "Monday 23 November 2026, 22:00 to midnight"),
    (
      "2026-11-23T22:00", "2026-11-24T06:00",
      "Monday 23 November 2026, 22:00 to Tuesday 24 November 2026, 06:00"
    ),
  ])
  func visitsReadAsPeopleSayThem(from: String, to: String, words: String) throws {
    let start = try #require(LocalTime(parsing: from))
    let end = try #require(LocalTime(parsing: to))
    #expect(span(from: start, to: end) == words)
  }

  @Test(arguments: [
    ("30min", "30 minutes"), ("1h", "1 hour"), ("1h30min", "1 hour 30 minutes"), ("1d", "1 day"),
    ("2w", "2 weeks"), ("6h-9h", "6 to 9 hours"), ("30min-45min", "30 to 45 minutes"),
    ("30min-2h", "30 minutes to 2 hours"), ("2d-3d", "2 to 3 days"),
  ])
  func lengthsReadAsPeopleSayThem(written: String, words: String) throws {
    #expect(try #require(Length(parsing: written)).inWords == words)
  }

  @Test(arguments: [
    (0, "no roles"), (1, "one role"), (12, "twelve roles"), (13, "13 roles"),
    (12_345, "12,345 roles"), (1_000_000, "1,000,000 roles"),
  ])
  func countsSmallNumbersInWords(number: Int, words: String) {
    #expect(countInWords(number, "role") == words)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func listsEndWithAnd(words: [String], list: String) {
    #expect(listInWords(words) == list)
  }

  @Test func longListsSayHowManyMore() {
    #expect(listInWords(["a", "b", "c", "d", "e"], atMost: 2) == "a, b and 3 others")
    // One more name is no longer than "and 1 other".
    #expect(listInWords(["a", "b", "c"], atMost: 2) == "a, b and c")
  }

  @Test(arguments: [
    ("Complete orders", "complete orders"), ("IT service desk", "IT service desk"),
    ("SAP access", "SAP access"), ("A key", "a key"), ("I see", "I see"), ("A4 paper", "A4 paper"),
    ("iPad", "iPad"), ("", ""),
  ])
  func namesLoseTheirCapitalOnlyWhereItIsOne(name: String, lowered: String) {
    #expect(name.loweredFirst == lowered)
  }

  @Test(arguments: [
    ("Orders typed in late. About one in nine.", "Orders typed in late", "About one in nine."),
    ("Late", "Late", ""), ("Why so late? Nobody knows.", "Why so late?", "Nobody knows."),
    ("Version 2.5 is slow. Truly.", "Version 2.5 is slow", "Truly."),
  ])
  func theFirstSentenceIsTheHeadline(text: String, headline: String, rest: String) {
    let split = Prose(text: text).headlineAndRest
    #expect(split.headline == headline)
    #expect(split.rest.plainText == rest)
  }

  @Test func aLongFirstSentenceIsNoHeadline() {
    let long = Prose(text: String(repeating: "very ", count: 30) + "long. Short.")
    #expect(long.headlineAndRest.headline == "")
    #expect(long.headlineAndRest.rest == long)
  }

  @Test(arguments: [(0, "today"), (1, "yesterday"), (3, "Friday"), (7, "16 Nov")])
  func recentDaysAreNamed(ago: Int, words: String) {
    #expect((today - ago).dayForReader(on: today) == words)
  }
}
