import Foundation
import Testing
import UnderstudyCompiler

/// Into which file `understudy plan` writes, and what it leaves alone.
@Suite struct PlanFileTests {
  @Test func writesTheScheduleWhereItWasReadFrom() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let other = PackingHouse.standing.replacing("2026-12-08", with: "2026-12-09")
      try house.write(other, to: "plan.xml")
      for _ in 0..<2 {
        let report = try planContent(house.options)
        #expect(report.text.hasSuffix("plan.xml is written"))
        #expect(!report.text.contains("schedule.xml"))
      }
      #expect(!FileManager.default.fileExists(atPath: house.folder + "/schedule.xml"))
      let verified = try verifySchedule(house.options.content)
      #expect(verified.text == "plan.xml keeps every rule: 2 placements")
    }
  }

  @Test func writesOverNothingButASchedule() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let text = "<rooms><room id=\"loft\" name=\"Loft\"/></rooms>"
      try house.write(text, to: "schedule.xml")
      let failure = #expect(throws: CompilerFailure.self) { try planContent(house.options) }
      #expect(failure?.kind == .unwritable)
      #expect(failure?.description.hasPrefix("schedule.xml: ") == true)
      let left = try house.text(of: "schedule.xml")
      #expect(left == text)
      var options = house.options
      options.writes = false
      let report = try planContent(options)
      #expect(report.text.hasPrefix("2 of 2 sessions placed"))
    }
  }

  @Test func plansNothingWhereAScheduleStandsInsideALargerFile() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let text = try house.text(of: "house.xml")
        .replacing("</organization>", with: PackingHouse.standing + "</organization>")
      try house.write(text, to: "house.xml")
      let report = try planContent(house.options)
      #expect(report.text.hasPrefix("nothing planned: mend the errors first"))
      #expect(!FileManager.default.fileExists(atPath: house.folder + "/schedule.xml"))
    }
  }

  @Test(arguments: [
    "<schedule><placed trainee=\"maya\" item=\"packing\" host=\"ben\" start=\"x\" end=\"y\"/></schedule>",
    "<schedule><nonsense/></schedule>",
  ])
  func saysOfAScheduleThatItCannotReadNothingElse(text: String) async throws {
    try await PackingHouse.with(schedule: text) { house in
      let report = try verifySchedule(house.options.content)
      #expect(report.text == "schedule.xml could not be read: mend the errors first")
      let json = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
      #expect(json?["verified"] as? Bool == false)
      #expect((json?["findings"] as? [Any])?.isEmpty == false)
    }
  }

  @Test func provesHowGoodAStandingOrMendedPlanIs() async throws {
    try await PackingHouse.with { house in
      let folder = house.folder + "/../proof"
      _ = try verifySchedule(house.options.content, certificate: folder)
      #expect(FileManager.default.fileExists(atPath: folder + "/certificate.json"))
      var options = house.options
      options.certificate = house.folder + "/../mended"
      var changes = PlanChanges()
      changes.absent = ["ben:2026-12-03"]
      _ = try repairContent(options, changes)
      let plan = try house.text(of: "../mended/plan.json")
      #expect(!plan.contains("2026-12-03"))
    }
  }
}
