import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// What `understudy plan --json` tells tools.
@Suite struct PlanJSONTests {
  private func object(_ report: PlanReport) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
  }

  private func rows(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  @Test func tellsThePlanItselfAndWhoHosts() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      var options = house.options
      options.writes = false
      let json = try object(try planContent(options))
      #expect(json["placed"] as? Int == 2 && json["asked"] as? Int == 2)
      #expect(json["placements"] as? Int == 2)
      let placed = rows(json["schedule"])
      #expect(Set(placed.compactMap { $0["item"] as? String }) == ["packing", "wrapping"])
      #expect(placed.allSatisfy { $0["start"] is String && $0["end"] is String })
      #expect(Set(rows(json["hosts"]).compactMap { $0["host"] as? String }) == ["ben", "ada"])
      #expect(rows(json["breaches"]).isEmpty && rows(json["brokenPins"]).isEmpty)
    }
  }

  @Test func tellsOptionalSessionsFromRequiredOnes() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let text = try house.text(of: "start.xml")
        .replacing("id=\"wrapping\"", with: "id=\"wrapping\" optional=\"yes\"")
      try house.write(text, to: "start.xml")
      let report = try planContent(house.options)
      let json = try object(report)
      #expect(json["placed"] as? Int == 1 && json["asked"] as? Int == 1)
      #expect(json["optionalPlaced"] as? Int == 1 && json["optionalAsked"] as? Int == 1)
      #expect(report.text.hasPrefix("1 of 1 sessions placed, 0 of them late; 1 of 1 optional ones"))
    }
  }

  @Test func tellsBreachesWithBothPlacements() async throws {
    let twice = PackingHouse.standing.replacing("2026-12-08T", with: "2026-12-03T")
    try await PackingHouse.with(schedule: twice) { house in
      let report = try verifySchedule(house.options.content)
      let json = try object(report)
      #expect(json["verified"] as? Bool == false)
      let breach = try #require(rows(json["breaches"]).first)
      #expect(breach["rule"] as? String == "one-thing-at-a-time")
      #expect(breach["file"] as? String == "schedule.xml" && breach["line"] as? Int == 2)
      #expect(rows(breach["placements"]).count == 2)
      // People see the second line as a note.
      let told = report.content.diagnostics.first { $0.id == "breaks-one-thing-at-a-time" }
      #expect(told?.notes.compactMap(\.range?.start.line) == [3])
    }
  }

  @Test func tellsPinsThatCannotHold() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let text = try house.text(of: "planning.xml").replacing(
        "<rate ", with: "<pin trainee=\"maya\" item=\"packing\" start=\"2026-12-05T09:00\"/><rate ")
      try house.write(text, to: "planning.xml")
      let json = try object(try planContent(house.options))
      #expect(rows(json["brokenPins"]).compactMap { $0["file"] as? String } == ["planning.xml"])
      #expect(rows(json["diagnostics"]).contains { $0["id"] as? String == "broken-pin" })
      let verified = try verifySchedule(house.options.content)
      #expect(verified.text == "schedule.xml keeps every rule: 2 placements")
      #expect(verified.content.diagnostics.contains { $0.id == "broken-pin" })
    }
  }

  @Test func tellsWhatIsWrongWhereThereIsNoPlan() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      try house.write("<roles><roel/></roles>", to: "roles.xml")
      let json = try object(try planContent(house.options))
      #expect(json["verified"] as? Bool == false)
      #expect(rows(json["findings"]).contains { $0["file"] as? String == "roles.xml" })
    }
  }

  @Test func quotesTheFileWhereARemedyChangesIt() async throws {
    try await PackingHouse.with(hosts: ["ben"], schedule: nil) { house in
      let people = try house.text(of: "people.xml").replacing("\"6h\"", with: "'60min'")
      try house.write(people, to: "people.xml")
      let json = try object(try planContent(house.options))
      let edits = rows(json["remedies"]).flatMap { rows($0["edits"]) }
        .filter { $0["attribute"] as? String == "hours-per-week" }
      #expect(!edits.isEmpty)
      #expect(edits.allSatisfy { $0["from"] as? String == "60min" })
    }
  }
}
