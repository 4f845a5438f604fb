import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// What an audience may not read is in no byte of its site: no page, feed, file name or data.
@Suite struct AudienceTests {
  static let circles = ["everyone", "staff", "managers", "hr"]

  private func places(of word: String, in site: BuiltSite) -> [String] {
    let bytes = Data(word.utf8)
    return site.files.filter { $0.key.contains(word) || $0.value.range(of: bytes) != nil }.keys
      .sorted()
  }

  @Test(arguments: [("staff", "everyone"), ("managers", "staff"), ("hr", "managers")])
  func nothingOfAWiderCircleLeaves(circle: String, audience: String) async throws {
    var organisation = SecretOrganisation(circle: circle)
    let site = try await BuiltSite.build(files: organisation.files()) { $0.audience = audience }
    try #require(!site.files.isEmpty, "\(site.report.diagnostics.map(\.message))")
    for secret in organisation.secrets {
      #expect(places(of: secret.word, in: site) == [], "\(secret)")
    }
    #expect(SiteLinks.faults(in: site.files) == [])
  }

  @Test func whatTheCircleMayReadIsThere() async throws {
    var organisation = SecretOrganisation(circle: "managers")
    let site = try await BuiltSite.build(files: organisation.files()) { $0.audience = "managers" }
    // Names that only other elements use are shown where they are used.
    let unused = ["a site", "a site's id", "a room", "a phase's id", "a group", "a system's id"]
    for secret in organisation.secrets where !unused.contains(secret.what) {
      #expect(places(of: secret.word, in: site) != [], "\(secret) is nowhere")
    }
  }

  @Test(arguments: circles)
  func theKindOfFactDecidesWhereNothingIsSaid(audience: String) async throws {
    let site = try await BuiltSite.build(files: RuledFacts.files) { $0.audience = audience }
    try #require(!site.files.isEmpty, "\(site.report.diagnostics.map(\.message))")
    let circles = Self.circles
    for fact in RuledFacts.facts {
      let needed = try #require(circles.firstIndex(of: fact.circle))
      let given = try #require(circles.firstIndex(of: audience))
      if given < needed {
        #expect(places(of: fact.word, in: site) == [], "\(fact)")
      } else if let page = fact.page {
        #expect(places(of: fact.word, in: site).contains(page), "\(fact)")
      }
    }
  }

  @Test(arguments: circles)
  func notesStandOnTheirOwnersPagesOnly(audience: String) async throws {
    let site = try await BuiltSite.build(files: RuledFacts.files) { $0.audience = audience }
    for word in RuledFacts.own {
      let others = places(of: word, in: site).filter {
        $0 != "trackers/trainee.html" && !$0.hasPrefix("packets/trainee--")
      }
      #expect(others == [])
    }
  }

  @Test func whyNothingCouldBePlacedGivesNoReasonAway() async throws {
    var files = RuledFacts.files
    files["people.xml"] = files["people.xml"]?.replacing("2026-11-24\"", with: "2026-11-27\"")
    let site = try await BuiltSite.build(files: files)
    #expect(places(of: "awayreasonqx", in: site) == [])
    #expect(places(of: "Watch", in: site).contains("schedule/index.html"))
  }
}
