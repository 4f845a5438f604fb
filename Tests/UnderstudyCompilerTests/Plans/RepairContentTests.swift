import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// What `understudy plan --absent`, `--refuse`, `--pin` and `--repair` say and write.
@Suite struct RepairContentTests {
  private func changes(
    absent: [String] = [], refused: [String] = [], pinned: [String] = []
  ) -> PlanChanges {
    var changes = PlanChanges()
    changes.absent = absent
    changes.refused = refused
    changes.pinned = pinned
    return changes
  }

  @Test func movesWhatAnAbsenceBreaksAndSaysWhoIsToldWhat() async throws {
    try await PackingHouse.with { house in
      let report = try repairContent(house.options, changes(absent: ["ben:2026-12-03"]))
      let lines = report.text.split(separator: "\n").map(String.init)
      #expect(
        lines.first
          == "1 session moves, the fewest possible; 2 people have to be told, the fewest possible")
      #expect(lines.contains("Tell Ben Okri (ben):") && lines.contains("Tell Maya Chen (maya):"))
      #expect(!report.text.contains("Ada"))
      let told = lines.first { $0.contains("moves from Thursday 3 December, 09:00 with Ben Okri") }
      #expect(told?.contains("“A morning of packing”") == true)
      #expect(told?.hasSuffix("still with Ben Okri") == true)
      #expect(lines.last == "schedule.xml is written")
      let written = try house.text(of: "schedule.xml")
      #expect(written.contains("item=\"wrapping\" host=\"ben\" start=\"2026-12-08T09:00\""))
      #expect(!written.contains("2026-12-03"))
    }
  }

  @Test func saysWhichLineWouldKeepAnAbsenceAndLeavesTheContentAlone() async throws {
    try await PackingHouse.with { house in
      let before = try house.text(of: "people.xml")
      let report = try repairContent(
        house.options, changes(absent: ["ben:2026-12-03..2026-12-04"]))
      let line = "people.xml:5: <away from=\"2026-12-03\" to=\"2026-12-04\"/> inside "
      #expect(report.text.contains("\(house.folder)/\(line)<person id=\"ben\">"))
      #expect(try house.text(of: "people.xml") == before)
    }
  }

  @Test func findsAnotherHostForASessionThatIsRefused() async throws {
    try await PackingHouse.with { house in
      let report = try repairContent(house.options, changes(refused: ["maya/packing"]))
      #expect(report.text.contains("Ben Okri has said no to 'A morning of packing'"))
      #expect(report.text.contains("with Ada Lund"))
      #expect(
        report.text.contains(
          "<avoid trainee=\"maya\" host=\"ben\" item=\"packing\"/> inside <planning>"))
      let written = try house.text(of: "schedule.xml")
      #expect(written.contains("item=\"packing\" host=\"ada\""))
    }
  }

  @Test func theLineThatItNamesKeepsTheRefusal() async throws {
    try await PackingHouse.with { house in
      let planning = try house.text(of: "planning.xml")
      try house.write(
        planning.replacingOccurrences(
          of: "<planning from=\"2026-12-01\" until=\"2026-12-31\" start-step=\"1h\">",
          with: """
            <planning from="2026-12-01" until="2026-12-31" start-step="1h">
            <avoid trainee="maya" host="ben" item="packing"/>
            """), to: "planning.xml")
      let report = try repairContent(house.options, PlanChanges())
      #expect(report.text.contains("with Ada Lund"))
      #expect(try house.text(of: "schedule.xml").contains("item=\"wrapping\" host=\"ben\""))
    }
  }

  @Test func movesAroundAPin() async throws {
    try await PackingHouse.with { house in
      let report = try repairContent(
        house.options, changes(pinned: ["maya/wrapping=2026-12-03T09:00"]))
      let written = try house.text(of: "schedule.xml")
      #expect(written.contains("item=\"wrapping\" host=\"ben\" start=\"2026-12-03T09:00\""))
      #expect(!written.contains("item=\"packing\" host=\"ben\" start=\"2026-12-03T09:00\""))
      #expect(report.text.contains("<pin trainee=\"maya\" item=\"wrapping\" start="))
    }
  }

  @Test func saysThatAPinCannotHold() async throws {
    try await PackingHouse.with { house in
      let report = try repairContent(
        house.options, changes(pinned: ["maya/packing=2026-12-05T09:00"]))
      #expect(report.text.contains("What cannot be:"))
      #expect(!report.text.contains("<pin "))
      #expect(report.content.diagnostics.contains { $0.id == "broken-pin" && $0.range == nil })
    }
  }

  @Test func saysWhatHasNoPlaceAnyMore() async throws {
    try await PackingHouse.with(hosts: ["ben"]) { house in
      let report = try repairContent(
        house.options, changes(absent: ["ben:2026-12-01..2026-12-31"]))
      #expect(report.text.hasPrefix("2 sessions have no place any more, the fewest possible"))
      #expect(report.text.contains("“Wrapping” with Ben Okri on Tuesday 8 December, 09:00 is off"))
    }
  }

  @Test func tellsToolsTheSame() async throws {
    try await PackingHouse.with { house in
      let report = try repairContent(house.options, changes(absent: ["ben:2026-12-03"]))
      let json = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
      let repair = json?["repair"] as? [String: Any]
      #expect(repair?["moved"] as? Int == 1 && repair?["leastMoved"] as? Int == 1)
      let people = repair?["people"] as? [[String: Any]]
      #expect(people?.compactMap { $0["person"] as? String } == ["ben", "maya"])
      let change = (people?.first?["changes"] as? [[String: Any]])?.first
      #expect(change?["kind"] as? String == "moved" && change?["item"] as? String == "packing")
      let before = change?["before"] as? [String: Any]
      #expect(before?["start"] as? String == "2026-12-03T09:00")
    }
  }

  @Test func leavesTheScheduleAloneInADryRun() async throws {
    try await PackingHouse.with { house in
      var options = house.options
      options.writes = false
      let report = try repairContent(options, changes(absent: ["ben:2026-12-03"]))
      #expect(!report.text.contains("schedule.xml is written"))
      let left = try house.text(of: "schedule.xml")
      #expect(left == PackingHouse.standing)
    }
  }

  @Test(arguments: [
    "ben", "ben:", "ben:2026-12-03..", "ben:2026-13-01", "ben:2026-12-05..2026-12-03",
    "bem:2026-12-03", ":2026-12-03",
  ])
  func refusesAnAbsenceThatMakesNoSense(text: String) async throws {
    try await PackingHouse.with { house in
      #expect(throws: CompilerFailure.self) {
        try repairContent(house.options, changes(absent: [text]))
      }
      let left = try house.text(of: "schedule.xml")
      #expect(left == PackingHouse.standing)
    }
  }

  @Test(arguments: ["maya", "maya/pack", "mya/packing", "maya/packing@bem", "ben/packing"])
  func refusesARefusalThatMakesNoSense(text: String) async throws {
    try await PackingHouse.with { house in
      #expect(throws: CompilerFailure.self) {
        try repairContent(house.options, changes(refused: [text]))
      }
    }
  }

  @Test(arguments: ["maya/packing", "maya/packing=today", "maya/packing@bem", "=2026-12-03T09:00"])
  func refusesAPinThatMakesNoSense(text: String) async throws {
    try await PackingHouse.with { house in
      #expect(throws: CompilerFailure.self) {
        try repairContent(house.options, changes(pinned: [text]))
      }
    }
  }

  @Test func wantsAScheduleToMend() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      #expect(throws: CompilerFailure.self) {
        try repairContent(house.options, changes(absent: ["ben:2026-12-03"]))
      }
    }
  }
}
