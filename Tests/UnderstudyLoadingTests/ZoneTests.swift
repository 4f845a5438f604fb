import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// Zones as tables made from the system's data.
@Suite struct ZoneTests {
  @Test(arguments: [
    ("Europe/London", "2026-07-01T12:00", 60), ("Europe/London", "2026-12-01T12:00", 0),
    ("America/New_York", "2026-07-01T12:00", -240), ("America/New_York", "2026-12-01T12:00", -300),
    ("Asia/Kolkata", "2026-07-01T12:00", 330), ("Australia/Lord_Howe", "2026-01-15T12:00", 660),
    ("Australia/Lord_Howe", "2026-07-15T12:00", 630), ("UTC", "2026-07-01T12:00", 0),
    ("Europe/Moscow", "2010-07-01T12:00", 240), ("Europe/Moscow", "2020-07-01T12:00", 180),
    ("Pacific/Apia", "2020-07-01T12:00", 780), ("Europe/London", "2055-07-01T12:00", 60),
  ])
  func tellHowFarTheClockIsAhead(name: String, local: String, minutes: Int) throws {
    let loaded = try load(["a.xml": "<organization id='o' name='O' timezone='\(name)'/>"])
    #expect(loaded.diagnostics.map(line) == [])
    let zone = loaded.value.content.zone
    let moment = zone.instant(try #require(LocalTime(parsing: local)))
    #expect(zone.offset(at: moment) == minutes)
    #expect(zone.local(moment).description == local)
  }

  @Test func changesHappenAtTheirMinute() throws {
    let zone = try load(["a.xml": "<organization id='o' name='O' timezone='Europe/London'/>"])
      .value.content.zone
    let spring = try #require(LocalTime(parsing: "2026-03-29T01:00"))
    // 01:00 is skipped: a minute before, the clock shows 00:59, and then 02:00.
    let after = zone.instant(spring)
    #expect(zone.local(after).description == "2026-03-29T02:00")
    #expect(zone.local(after + -1).description == "2026-03-29T00:59")
  }

  @Test(arguments: [
    "Europe/Lodnon", "europe/london", "../../etc/passwd", "GMT+5", "", "Europe/London ", "Ω",
    "posixrules/../Europe/London",
  ])
  func refuseWhatIsNoName(name: String) throws {
    let found = try load(["a.xml": "<organization id='o' name='O' timezone='\(name)'/>"])
    #expect(found.diagnostics.map(\.id.rawValue) == ["unknown-zone"])
    #expect(found.value.content.zone == .utc)
  }
}
