import Testing

@testable import UnderstudyProgress

@Suite struct TimestampTests {
  @Test(arguments: ["2026-11-19T10:30:00Z", "2026-11-19T10:30:00.120Z", "1969-12-31T23:59:59.999Z"])
  func comesBackAsItWasWritten(_ text: String) {
    #expect(Timestamp(parsing: text)?.description == text)
  }
}
