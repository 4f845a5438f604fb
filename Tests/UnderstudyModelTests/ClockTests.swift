import Testing
import UnderstudyModel

@Suite struct ClockTests {
  @Test(arguments: [("00:00", 0), ("09:30", 570), ("23:59", 1_439), ("24:00", 1_440)])
  func readsTimes(text: String, minutes: Int) {
    #expect(TimeOfDay(parsing: text)?.minutes == minutes)
    #expect(TimeOfDay(minutes: minutes).description == text)
  }

  @Test(arguments: ["9:30", "24:01", "12:60", "12.30", "1230", "", "12:3", "-1:00", "12:30:00"])
  func refusesWhatIsNoTime(text: String) {
    #expect(TimeOfDay(parsing: text) == nil)
  }

  @Test(arguments: [
    ("mon-fri", [0, 1, 2, 3, 4]), ("tue", [1]), ("mon wed-thu", [0, 2, 3]),
    ("fri-mon", [0, 4, 5, 6]), ("mon-sun", [0, 1, 2, 3, 4, 5, 6]),
  ])
  func readsDaysOfTheWeek(text: String, expected: [Int]) {
    #expect(WeekdaySet(parsing: text)?.days.map(\.rawValue) == expected)
  }

  @Test(arguments: ["", "monday", "mon-", "-fri", "mon-tue-wed", "mo", "Mon"])
  func refusesOtherDaysOfTheWeek(text: String) {
    #expect(WeekdaySet(parsing: text) == nil)
  }
}

@Suite struct ZoneTests {
  /// London in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC.
  let london: Zone = {
    func moment(_ text: String) -> Instant {
      LocalTime(parsing: text).map { Zone.utc.instant($0) } ?? Instant(minutes: 0)
    }
    return Zone(
      name: "Europe/London", baseOffset: 0,
      changes: [
        .init(from: moment("2026-03-29T01:00"), offset: 60),
        .init(from: moment("2026-10-25T01:00"), offset: 0),
      ])
  }()

  @Test(arguments: [
    ("2026-01-15T09:00", "2026-01-15T09:00"), ("2026-07-15T09:00", "2026-07-15T08:00"),
    ("2026-03-29T00:59", "2026-03-29T00:59"), ("2026-03-29T02:00", "2026-03-29T01:00"),
    // The hour that is skipped means as long after the change; the one that comes twice, the first.
    ("2026-03-29T01:30", "2026-03-29T01:30"), ("2026-10-25T01:30", "2026-10-25T00:30"),
    ("2026-10-25T02:00", "2026-10-25T02:00"),
  ])
  func turnsLocalTimesIntoMoments(local: String, utc: String) throws {
    let time = try #require(LocalTime(parsing: local))
    #expect(Zone.utc.local(london.instant(time)).description == utc)
  }

  @Test func comesBackFromEveryMomentThatHappensOnce() throws {
    let start = Zone.utc.instant(try #require(LocalTime(parsing: "2026-03-01T00:00")))
    for step in stride(from: 0, to: 270 * 1_440, by: 30) {
      let moment = start + step
      let local = london.local(moment)
      let back = london.instant(local)
      #expect(back == moment || moment - back == 60, "at \(local)")
    }
  }

  @Test func countsDaysBeforeTheEpoch() {
    #expect(Zone.utc.local(Instant(minutes: -1)).description == "1969-12-31T23:59")
  }
}
