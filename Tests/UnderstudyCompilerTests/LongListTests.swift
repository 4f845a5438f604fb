import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// No page grows without bound with the organisation.
@Suite struct LongListTests {
  /// One role serves everyone in very many ways, and very many serve one.
  private func files(services: Int, roles: Int) -> [String: String] {
    let broad = (0..<services).map {
      "<serves id=\"b-\($0)\" everyone=\"yes\" what=\"Help number \($0)\" within=\"1d\"/>"
    }
    let spokes = (0..<roles).map {
      """
      <role id="r-\($0)" title="Role \($0)"><serves id="s-\($0)" role="hub" what="Work \($0)" within="2h">
        <breakdown id="late"><cause>Late.</cause><colleague-sees>Nothing.</colleague-sees></breakdown></serves></role>
      """
    }
    return [
      "roles.xml": """
      <roles><role id="desk" title="Desk">\(broad.joined())</role>
      <role id="hub" title="Hub"><serves id="goods" customer="buyer" what="Goods" within="1d"/></role>
      \(spokes.joined())</roles>
      """,
      "house.xml": """
      <organization id="o" name="Long" timezone="Europe/London"><customer id="buyer" name="Buyer"/>
        <goal id="g" name="Goal"/></organization>
      """,
    ]
  }

  private func size(_ page: String, in site: BuiltSite) throws -> Int {
    try #require(site.files[page], "there is no page '\(page)'").count
  }

  @Test func pagesDoNotGrowWithWhatOthersGive() async throws {
    let few = try await BuiltSite.build(files: files(services: 250, roles: 250)) {
      $0.isDraft = true
    }
    let many = try await BuiltSite.build(files: files(services: 500, roles: 350)) {
      $0.isDraft = true
    }
    for page in [
      "roles/r-1.html", "roles/hub.html", "goals/index.html", "customers/buyer.html",
      "questions.html",
    ] {
      let (a, b) = (try size(page, in: few), try size(page, in: many))
      // Longer numbers in names take a little.
      #expect(Double(b) < Double(a) * 1.15, "\(page): \(a) and \(b)")
    }
    #expect(try many.text(of: "roles/r-1.html").contains("160 of 460 more services"))
    #expect(try many.text(of: "roles/hub.html").contains("you serve one"))
    #expect(SiteLinks.faults(in: many.files) == [])
  }
}
