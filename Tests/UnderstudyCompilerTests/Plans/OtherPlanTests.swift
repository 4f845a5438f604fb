import Foundation
import Testing
import UnderstudyCompiler

/// What `understudy plan --compare` and `--alternatives` say and write.
@Suite struct OtherPlanTests {
  /// The standing schedule, with packing on another day and with Ada, and no wrapping.
  private let other = """
    <schedule>
      <placed trainee="maya" item="packing" host="ada" start="2026-12-04T09:00" \
    end="2026-12-04T11:00"/>
    </schedule>
    """

  @Test func comparesAFileWithTheStandingSchedule() async throws {
    try await PackingHouse.with { house in
      try house.write(other, to: "../other.xml")
      let report = try comparePlans(
        house.options.content, house.folder + "/../other.xml", with: nil)
      #expect(report.text.hasPrefix("1 moved, 1 new, 0 gone; 3 people are concerned"))
      #expect(
        report.text.contains(
          "“A morning of packing” moves from Friday 4 December, 09:00 with Ada Lund to "
            + "Thursday 3 December, 09:00 with Ben Okri"))
      #expect(report.text.contains("“Wrapping” is new: Tuesday 8 December, 09:00 with Ben Okri"))
    }
  }

  @Test func showsTheAimsOfBothSideBySide() async throws {
    try await PackingHouse.with { house in
      try house.write(other, to: "../other.xml")
      let file = house.folder + "/../other.xml"
      let report = try comparePlans(house.options.content, house.folder, with: file)
      let rows = report.text.split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      #expect(rows.contains(["level", "1", "placed", "0", "1", "1", "more"]))
      // What the first of the two has is what the second may have changed.
      #expect(rows.contains(["level", "3", "unchanged", "0", "2", "2", "more"]))
      let json = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
      #expect(json?["moved"] as? Int == 1 && json?["gone"] as? Int == 1)
      #expect(json?["new"] as? Int == 0)
    }
  }

  @Test func saysThatTwoPlansAreTheSame() async throws {
    try await PackingHouse.with { house in
      let report = try comparePlans(house.options.content, house.folder, with: nil)
      #expect(report.text.hasPrefix("both plans say the same"))
    }
  }

  @Test(arguments: [("<schedule><placed/></schedule>", "missing.xml"), ("<roles/>", "roles.xml")])
  func refusesWhatIsNoSchedule(text: String, name: String) async throws {
    try await PackingHouse.with { house in
      try house.write(text, to: "../\(name)")
      #expect(throws: CompilerFailure.self) {
        try comparePlans(house.options.content, house.folder + "/../\(name)", with: nil)
      }
      #expect(throws: CompilerFailure.self) {
        try comparePlans(house.options.content, house.folder + "/../nowhere.xml", with: nil)
      }
    }
  }

  @Test func writesAlternativesBesideTheContentAndSaysWhatTheyTrade() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let wanted = AlternativeOptions(count: 2)
      let report = try planAlternatives(house.options, wanted)
      let second = "\(house.folder)-alternatives/schedule-2.xml"
      #expect(report.text.contains("\(second): "))
      let text = try String(contentsOf: URL(filePath: second), encoding: .utf8)
      let own = try house.text(of: "schedule.xml")
      #expect(text != own)
      // An alternative keeps every rule, and may stand in the plan's place.
      try house.write(text, to: "schedule.xml")
      let verified = try verifySchedule(house.options.content)
      #expect(verified.text.hasPrefix("schedule.xml keeps every rule"))
    }
  }

  @Test func findsAsManyAlternativesToAPlanThatStands() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let first = try planAlternatives(house.options, AlternativeOptions(count: 3))
      let folder = "\(house.folder)-alternatives"
      let found = try FileManager.default.contentsOfDirectory(atPath: folder).count
      let again = try planAlternatives(house.options, AlternativeOptions(count: 3))
      #expect(found > 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == found)
      #expect(first.text.contains("no more plans") == again.text.contains("no more plans"))
    }
  }

  @Test func leavesNoAlternativesOfAnEarlierRunBehind() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let folder = "\(house.folder)-alternatives"
      _ = try planAlternatives(house.options, AlternativeOptions(count: 1))
      try house.write(other, to: "../house-alternatives/schedule-7.xml")
      try house.write("<notes/>", to: "../house-alternatives/schedule-8.xml")
      _ = try planAlternatives(house.options, AlternativeOptions(count: 1))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["schedule-2.xml", "schedule-8.xml"])
    }
  }

  @Test func makesTheSameAlternativesAgain() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      var options = house.options
      options.writes = false
      let one = try planAlternatives(options, AlternativeOptions(count: 3))
      let two = try planAlternatives(options, AlternativeOptions(count: 3))
      #expect(one.json == two.json)
      #expect(!FileManager.default.fileExists(atPath: "\(house.folder)-alternatives"))
    }
  }

  @Test func refusesToWriteAlternativesIntoTheContent() async throws {
    try await PackingHouse.with { house in
      var wanted = AlternativeOptions(count: 1)
      wanted.folder = house.folder + "/more"
      #expect(throws: CompilerFailure.self) { try planAlternatives(house.options, wanted) }
      let left = try house.text(of: "schedule.xml")
      #expect(left == PackingHouse.standing)
    }
  }
}
