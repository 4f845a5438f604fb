import Testing
import UnderstudyModel

@Suite struct LengthTests {
  @Test(arguments: [
    ("30min", Length(.minutes(30))), ("2h", Length(.minutes(120))),
    ("1h30min", Length(.minutes(90))), ("3d", Length(.days(3))), ("2w", Length(.weeks(2))),
    ("6h-9h", Length(from: .minutes(360), to: .minutes(540))),
    ("150min-5h", Length(from: .minutes(150), to: .minutes(300))),
    ("1d-2d", Length(from: .days(1), to: .days(2))),
  ])
  func readsLengths(text: String, expected: Length) {
    #expect(Length(parsing: text) == expected)
  }

  @Test(arguments: [
    "", "h", "2", "2 h", "0h", "-2h", "2h-1h", "1h-2d", "1h-2h-3h", "1h90min", "2hours", "1d2h",
    "30min1h", "9999999h", "½h",
  ])
  func refusesWhatIsNoLength(text: String) {
    #expect(Length(parsing: text) == nil)
  }

  @Test(arguments: ["30min", "2h", "1h30min", "3d", "2w", "6h-9h", "2h30min-5h"])
  func writesWhatAnAuthorWouldWrite(text: String) {
    #expect(Length(parsing: text)?.description == text)
  }

  @Test func plansARangeAtItsUpperEnd() {
    #expect(Length(parsing: "6h-9h")?.upperMinutes == 540)
    #expect(Length(parsing: "2w")?.upperWorkingDays == 10)
  }
}
