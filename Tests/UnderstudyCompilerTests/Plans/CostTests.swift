import Foundation
import Testing
import UnderstudyCompiler

/// What the plan takes: the page, the data and the schedule tell the same sums, and money only those
/// who may know it.
@Suite struct CostTests {
  /// A rate for the floor, another one for everybody else, and a plan over two months.
  private func content(schedule: String) -> [String: String] {
    [
      "house.xml": """
      <organization id="house" name="House" timezone="UTC">
        <calendar id="office" default="yes"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
        <department id="floor" name="The floor"/><department id="desk" name="The desk"/>
      </organization>
      """,
      "rest.xml": """
      <roles><role id="packer" title="Packer" department="floor"/></roles>
      """,
      "start.xml": """
      <curriculum id="start" title="Start" kind="onboarding">
        <phase id="first" title="First" from="0d" to="40d">
          <session id="packing" title="Packing" role="packer" duration="2h" guests="2"/>
          <session id="wrapping" title="Wrapping" role="packer" duration="1h30min"/>
        </phase>
      </curriculum>
      """,
      "people.xml": """
      <people>
        <person id="maya" name="Maya Chen" departments="desk">
          <enrolled curriculum="start" start="2026-11-24"/>
        </person>
        <person id="noor" name="Noor Aziz"><enrolled curriculum="start" start="2026-11-24"/></person>
        <person id="ben" name="Ben Okri"><holds role="packer"/><hosts guests="2"/></person>
      </people>
      """,
      "planning.xml": """
      <planning from="2026-11-24" until="2026-12-31">
        <rate department="floor" per-hour="30.50" currency="GBP"/>
        <rate department="desk" per-hour="20" currency="GBP"/>
      </planning>
      """,
      "schedule.xml": schedule,
    ]
  }

  private let schedule = """
    <schedule>
      <placed trainee="maya" item="packing" host="ben" start="2026-11-30T09:00" \
    end="2026-11-30T11:00"/>
      <placed trainee="noor" item="packing" host="ben" start="2026-11-30T10:00" \
    end="2026-11-30T12:00"/>
      <placed trainee="maya" item="wrapping" host="ben" start="2026-12-01T13:00" \
    end="2026-12-01T14:30"/>
    </schedule>
    """

  private struct Entry: Decodable, Equatable {
    var department: String?
    var month: String
    var traineeMinutes: Int
    var hostMinutes: Int
    var costInHundredths: Int?
    var currency: String?
  }

  private struct CostFile: Decodable {
    var data: [Entry]
  }

  private func entries(_ site: BuiltSite) throws -> [Entry] {
    let bytes = try #require(site.files["data/cost.json"])
    return try JSONDecoder().decode(CostFile.self, from: bytes).data
  }

  @Test func addsUpToWhatTheScheduleTakes() async throws {
    let site = try await BuiltSite.build(files: content(schedule: schedule)) {
      $0.audience = "hr"
      $0.isDraft = true
    }
    let entries = try entries(site)
    // Every trainee's minutes; the host's once where two visit at a time.
    #expect(entries.reduce(0) { $0 + $1.traineeMinutes } == 120 + 120 + 90)
    #expect(entries.reduce(0) { $0 + $1.hostMinutes } == 180 + 90)
    let floor = entries.filter { $0.department == "floor" }
    #expect(floor.map(\.hostMinutes) == [180, 90])
    #expect(floor.map(\.costInHundredths) == [9_150, 4_575])
    #expect(entries.first { $0.department == nil }?.costInHundredths == nil)
  }

  @Test func thePageTellsTheSumsOfTheData() async throws {
    let site = try await BuiltSite.build(files: content(schedule: schedule)) {
      $0.audience = "hr"
      $0.isDraft = true
    }
    let entries = try entries(site)
    let money = entries.compactMap(\.costInHundredths).reduce(0, +)
    let page = try site.text(of: "schedule/cost.html")
    #expect(money == 9_150 + 4_575 + 4_000 + 3_000)
    #expect(page.contains("5.5 hours of trainees and 4.5 hours of hosts, together GBP 207.25"))
    #expect(page.contains("GBP 91.50") && page.contains("GBP 45.75"))
    #expect(page.contains("2 of these hours have no rate"))
  }

  @Test func managersSeeHoursAndNoMoney() async throws {
    let site = try await BuiltSite.build(files: content(schedule: schedule)) {
      $0.audience = "managers"
    }
    let entries = try entries(site)
    #expect(entries.reduce(0) { $0 + $1.hostMinutes } == 270)
    #expect(entries.allSatisfy { $0.costInHundredths == nil && $0.currency == nil })
    #expect(!site.everything.contains("GBP"))
    #expect(try site.text(of: "schedule/cost.html").contains("5.5 hours of trainees"))
  }

  @Test(arguments: ["staff", "everyone"])
  func otherReadersFindNothingOfIt(audience: String) async throws {
    let site = try await BuiltSite.build(files: content(schedule: schedule)) {
      $0.audience = audience
    }
    #expect(site.files["data/cost.json"] == nil && site.files["schedule/cost.html"] == nil)
    #expect(!site.everything.contains("GBP"))
  }

  @Test func aPlanWithoutSessionsTakesNothing() async throws {
    let site = try await BuiltSite.build(files: content(schedule: "<schedule/>")) {
      $0.audience = "hr"
    }
    #expect(try entries(site) == [])
    #expect(try site.text(of: "schedule/cost.html").contains("nothing is taken"))
  }
}
