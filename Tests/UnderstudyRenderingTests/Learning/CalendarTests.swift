import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct CalendarTests {
  private static let stamp = Theatre.day("2026-11-23")

  private static func feed(_ summary: String) -> String? {
    let start = Instant(minutes: stamp.number * 1_440 + 570)
    return CalendarFeed(
      name: summary, builtFor: stamp,
      entries: [
        CalendarEntry(
          uid: "a@b", time: .timed(from: start, to: start + 60), summary: summary,
          details: summary + "\n" + summary)
      ]
    ).text
  }

  @Test(arguments: [
    "Plain", "Commas, semicolons; and \\ backslashes", "A line\nand another",
    "BEGIN:VCALENDAR\r\nEND:VEVENT", String(repeating: "é", count: 200),
    String(repeating: "👩🏽‍🚀", count: 40), "e" + String(repeating: "\u{301}", count: 120),
    String(repeating: "x", count: 74) + "ü" + String(repeating: "y", count: 80),
  ])
  func textSurvivesEscapingAndFolding(text: String) throws {
    let read = try CalendarReading(try #require(Self.feed(text)))
    let expected = text.replacing("\r\n", with: "\n")
    #expect(
      read.events.first?["SUMMARY"].map { Array($0.unicodeScalars) }
        == Array(expected.unicodeScalars))
    #expect(read.events.count == 1)
  }

  @Test func controlCharactersAreLeftOut() throws {
    let read = try CalendarReading(try #require(Self.feed("a\u{0}b\u{7}c\td")))
    #expect(read.events.first?["SUMMARY"] == "abc d")
  }

  @Test func anEmptyCalendarIsNoFile() {
    #expect(CalendarFeed(name: "x", builtFor: Self.stamp, entries: []).text == nil)
  }

  private func calendar(
    _ path: String, _ organisation: Organisation, for audience: Audience = .staff
  ) async throws -> CalendarReading {
    let files = await site(of: organisation, for: audience).files
    return try CalendarReading(try #require(files[path]))
  }

  @Test func aTraineesCalendarHoldsVisitsAndEvents() async throws {
    let read = try await calendar("calendars/nell-abara.ics", Theatre.planned())
    let summaries = read.events.compactMap { $0["SUMMARY"] }
    #expect(summaries.contains("See where props come from, with Piet Jansen"))
    #expect(summaries.contains("Listen in on a rehearsal (2 of 2), with Mira Voss"))
    #expect(summaries.contains("How was your week?, with Mira Voss"))
    let soup = read.events.first { $0["SUMMARY"] == "Soup on Friday" }
    #expect(soup?["DTSTART"] == "20261127T123000Z")
    #expect(soup?["DTEND"] == "20261127T133000Z")
    #expect(soup?["LOCATION"] == "The green room")
    #expect(read.events.allSatisfy { $0["DTSTAMP"] == "20261123T000000Z" })
  }

  @Test func entriesAreInOrderOfTimeAndEachHasAUIDOfItsOwn() async throws {
    let read = try await calendar("calendars/all.ics", Theatre.planned())
    let starts = read.events.compactMap { $0["DTSTART"] }
    #expect(starts == starts.sorted())
    #expect(Set(read.events.compactMap { $0["UID"] }).count == read.events.count)
  }

  @Test func aUIDStaysWhenTheVisitMovesToAnotherHostAndDay() async throws {
    let moved = Theatre.content {
      $0.schedule = [
        Theatre.placed(
          "nell-abara", "see-props", with: "mira-voss", "2026-12-03T14:00", "2026-12-03T16:00")
      ]
    }
    let title = "See where props come from, with"
    let before = try await calendar("calendars/nell-abara.ics", Theatre.planned())
    let after = try await calendar("calendars/nell-abara.ics", moved)
    let old = before.events.first { $0["SUMMARY"]?.hasPrefix(title) == true }
    let new = after.events.first { $0["SUMMARY"]?.hasPrefix(title) == true }
    #expect(old?["UID"] != nil)
    #expect(old?["UID"] == new?["UID"])
    #expect(old?["DTSTART"] != new?["DTSTART"])
  }

  @Test(arguments: [
    ("2026-11-24T09:30", "20261124T083000Z"), ("2026-07-01T09:30", "20260701T073000Z"),
  ])
  func timesAreWrittenInUTC(local: String, utc: String) async throws {
    let organisation = Theatre.content {
      $0.zone = Zone(
        name: "Europe/Berlin", baseOffset: 60,
        changes: [
          .init(
            from: Instant(minutes: Theatre.day("2026-03-29").number * 1_440 + 60), offset: 120),
          .init(from: Instant(minutes: Theatre.day("2026-10-25").number * 1_440 + 60), offset: 60),
        ])
      $0.schedule = [
        Theatre.placed(
          "nell-abara", "see-props", with: "piet-jansen", local,
          local.replacing("09:30", with: "11:30"))
      ]
    }
    let read = try await calendar("calendars/hosts/piet-jansen.ics", organisation)
    #expect(read.events.first?["DTSTART"] == utc)
  }

  @Test func aVisitOfSeveralDaysIsWholeDays() async throws {
    let organisation = Theatre.content { content in
      content.curricula[0].phases[1].entries.append(
        Theatre.session("on-tour", "Go on tour", role: "stage-manager", "3d"))
      content.schedule = [
        Theatre.placed(
          "nell-abara", "on-tour", with: "mira-voss", "2026-11-24T09:00", "2026-11-26T17:00")
      ]
    }
    let read = try await calendar("calendars/hosts/mira-voss.ics", organisation)
    #expect(read.events.first?["DTSTART;VALUE=DATE"] == "20261124")
    // The first day after.
    #expect(read.events.first?["DTEND;VALUE=DATE"] == "20261127")
  }

  @Test func aWorkshopIsOneEntryForItsHostAndNamesEverybody() async throws {
    let organisation = Theatre.content { content in
      content.people.append(
        Theatre.person("ada-quist", "Ada Quist", role: "prompter") {
          $0.enrolments = [
            Enrolment(mention("first-nights"), start: Theatre.monday, declared: place())
          ]
        })
      content.schedule = ["nell-abara", "ada-quist"].map {
        Theatre.placed($0, "fly-floor", with: "mira-voss", "2026-11-26T10:00", "2026-11-26T11:30")
      }
    }
    let read = try await calendar("calendars/hosts/mira-voss.ics", organisation)
    #expect(read.events.count == 1)
    #expect(
      read.events.first?["SUMMARY"] == "Look down from the fly floor, with Ada Quist and Nell Abara"
    )
  }

  @Test func aSiteForEveryoneHasNoCalendars() async {
    let reduced = Organisation(Theatre.planned().content.reduced(to: .everyone))
    let files = await site(of: reduced, for: .everyone).files
    #expect(files.keys.filter { $0.hasPrefix("calendars/") } == [])
    #expect(files["curricula/first-nights.html"] != nil)
  }
}
