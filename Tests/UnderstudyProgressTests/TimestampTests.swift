import Testing
import UnderstudyModel

@testable import UnderstudyProgress

@Suite struct TimestampTests {
  @Test(arguments: [
    "2026-11-19T10:30:00Z", "2026-11-19T10:30:00.120Z", "1970-01-01T00:00:00Z",
    "1969-12-31T23:59:59.999Z", "2024-02-29T23:59:59Z",
  ])
  func comesBackAsItWasWritten(_ text: String) {
    #expect(Timestamp(parsing: text)?.description == text)
  }

  @Test(arguments: [
    ("2026-11-19T10:30:00.5Z", "2026-11-19T10:30:00.500Z"),
    ("2026-11-19T10:30:00.1239Z", "2026-11-19T10:30:00.123Z"),
    ("2026-11-19T10:30:00.000Z", "2026-11-19T10:30:00Z"),
  ])
  func keepsThreeDigitsOfAFraction(_ written: String, kept: String) {
    #expect(Timestamp(parsing: written)?.description == kept)
  }

  @Test(arguments: [
    "", "2026-11-19", "2026-11-19T10:30:00", "2026-11-19 10:30:00Z", "2026-02-30T10:30:00Z",
    "2026-11-19T24:00:00Z", "2026-11-19T10:60:00Z", "2026-11-19T10:30:60Z",
    "2026-11-19T10:30:00+01:00", "2026-11-19T10:30:00.Z", "2026-11-19T10:30:00.1234567890Z",
    "2026-11-19T1o:30:00Z", "2026-11-19T10:30:00z", "２026-11-19T10:30:00Z", "2026-11-19T10:30Z",
    "2026-11-19T10.30.00Z", "2026-11-19T10:30:00.-5Z",
  ])
  func refusesWhatIsNoMomentInUTC(_ text: String) {
    #expect(Timestamp(parsing: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01T00:01:59Z", 1), ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999Z", -1),
    ("1969-12-31T23:59:00Z", -1), ("1969-12-31T23:58:59Z", -2),
  ])
  func fallsIntoTheMinuteThatHasBegun(_ text: String, minute: Int) {
    #expect(Timestamp(parsing: text)?.instant == Instant(minutes: minute))
  }
}
