import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyLoading

/// Tables of comma-separated values.
@Suite struct MeasurementTests {
  @Test func feedbackIsRead() throws {
    let content = try loadBeside([
      "feedback/2026.csv": """
      date,from_role,service,score,comment
      2026-11-02,picker,complete-orders,4,"Good, mostly"
      2026-11-03,picker,complete-orders,5,"She said ""thanks""
      and left"
      """
    ]).value.content
    #expect(content.feedback.map(\.score) == [4, 5])
    #expect(content.feedback.map(\.day.description) == ["2026-11-02", "2026-11-03"])
    #expect(content.feedback.map(\.from.id) == ["picker", "picker"])
    #expect(content.feedback.map(\.service.id) == ["complete-orders", "complete-orders"])
    #expect(content.feedback.map(\.comment) == ["Good, mostly", "She said \"thanks\" and left"])
    #expect(content.feedback.first?.service.range.start == SourcePosition(line: 2, column: 19))
  }

  @Test func responseTimesAreReadWithColumnsInAnyOrder() throws {
    let loaded = try loadBeside([
      "response-times/a.csv": "\u{FEFF}minutes,date,service\r\n90,2026-11-02,answers\r\n\r\n",
      "response-times/b.csv": "date,service,minutes\n2026-11-03,answers,0",
    ])
    #expect(loaded.diagnostics.map(line) == [])
    #expect(loaded.value.content.responseTimes.map(\.minutes) == [90, 0])
    #expect(
      loaded.value.content.responseTimes.first?.service.range.start
        == SourcePosition(line: 2, column: 15))
  }

  @Test(arguments: [
    ("date,service,minutes\n2026-11-02,answers\n", "m.csv:2:1-1 ragged-row"),
    ("date,service,minutes\n2026-11-02,answers,1,2\n", "m.csv:2:1-1 ragged-row"),
    ("date,service,minuts\n2026-11-02,answers,1\n", "m.csv:1:14-20 unknown-column"),
    ("date,service,minutes,date\n", "m.csv:1:22-26 malformed-table"),
    ("date,service,minutes\n2026-02-30,answers,1\n", "m.csv:2:1-11 malformed-value"),
    ("date,service,minutes\n2026-02-03,answers,-1\n", "m.csv:2:20-22 malformed-value"),
    ("date,service,minutes\n2026-02-03,../x,1\n", "m.csv:2:12-16 malformed-value"),
    ("date,service,minutes\n2026-02-03,,1\n", "m.csv:2:12-12 malformed-value"),
    ("date,service,minutes\n\"2026-02-03,a,1\n", "m.csv:2:1-2 malformed-table"),
    ("date,service,minutes\n\"2026-02-03\"x,a,1\n", "m.csv:2:13-18 malformed-table"),
  ])
  func aFaultIsToldAtItsPlace(text: String, expected: String) throws {
    let found = responseTimes(in: Array(text.utf8), file: "m.csv")
    #expect(found.diagnostics.map(place).contains(expected), "\(found.diagnostics.map(place))")
    #expect(found.value.isEmpty)
  }

  @Test func oneBadRowDoesNotHideTheOthers() {
    let text = "date,service,minutes\nx,a,1\n2026-01-01,b,2\ny,c,z\n"
    let found = responseTimes(in: Array(text.utf8), file: "m.csv")
    #expect(found.value.map(\.service.id) == ["b"])
    #expect(
      found.diagnostics.map(place) == [
        "m.csv:2:1-2 malformed-value", "m.csv:4:1-2 malformed-value", "m.csv:4:5-6 malformed-value",
      ])
  }

  @Test(arguments: ["6", "0", "4.5", "", "four"])
  func aScoreIsFromOneToFive(score: String) {
    let text = "date,from_role,service,score\n2026-01-01,r,s,\(score)\n"
    let found = feedback(in: Array(text.utf8), file: "f.csv")
    #expect(found.diagnostics.map(\.id.rawValue) == ["malformed-value"])
  }

  @Test func anEmptyFileAndForeignBytesAreTold() {
    #expect(
      feedback(in: [], file: "f.csv").diagnostics.map(\.id.rawValue)
        == Array(repeating: "missing-column", count: 4))
    #expect(
      feedback(in: [0xFF, 0xFE, 0x41], file: "f.csv").diagnostics.map(\.id.rawValue)
        == ["malformed-table"])
  }
}
