import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct OrganisationPagesTests {
  /// Made once; every test reads it.
  private static let rendered = Task { await site(of: try TeaHouse.content()) }

  private func files() async throws -> [String: String] { try await Self.rendered.value.files }

  /// Facts that no author wrote down: somebody had to count, compare, follow or add up.
  @Test(arguments: [
    // The chain from the furthest supplier to the guest, and what it takes.
    ("roles/cook.html", "Cook you are here full pots 4 minutes"),
    ("roles/cook.html", "in all"),
    ("roles/cook.html", "Guest misses hot tea from Mon 23 Nov, 09:14, by way of the waiter"),
    ("roles/waiter.html", "you serve two"),
    ("roles/waiter.html", "Two of your promises are critical."),
    // Who can do it, and who is away today.
    ("roles/cook.html", "Ben Sato does it, away today"),
    ("roles/cook.html", "Only Ben Sato can do it today."),
    (
      "coverage.html",
      "4 people, 4 roles. One could lose someone tomorrow and carry on. Two couldn’t."
    ),
    (
      "coverage.html", "colleagues wait for full pots, and in the end the guest for hot tea"
    ),
    // The register: 30 days times three beats 20 days times three.
    ("sticking-points.html", "The way is long Open for 30 days."),
    ("sticking-points.html", "Trying now: a second tray. To be looked at again on 1 December."),
    ("map.html", "Two sticking points"), ("map.html", "All 6 promises."),
    // What is measured.
    ("feedback.html", "3.8 of 5 6 answers"), ("feedback.html", "Sep 3.0, Oct 4.7"),
    ("feedback.html", "75 % within 4 minutes"), ("feedback.html", "too few answers 1 answer"),
    // What nothing carries, and what leads nowhere.
    ("index.html", "Nothing carries the goal No cake thrown away yet."),
    ("customers/index.html", "Roles without a line to a customer"),
    ("customers/guest.html", "No service says that it protects this promise yet."),
    ("goals/full-house.html", "Waiter gives hot tea to the guest"),
    ("systems/till.html", "Waiter Press hard."),
    ("departments/index.html", "led by Waiter 2 people"),
    ("departments/kitchen.html", "Pastry"),
    ("departments/floor.html", "Ann Okoro Waiter"),
    ("glossary.html", "Two words you will hear"),
    ("recognitions.html", "Ann Okoro on Ben Sato , for full pots . Friday"),
    ("index.html", "4 people, 4 roles, 6 promises between them."),
    ("search.html", "Sticking points It freezes at noon The way is long"),
  ])
  func tells(page: String, fact: String) async throws {
    let text = PageReading(html: try await files()[page] ?? "").text
    #expect(text.contains(fact), "\(text)")
  }

  @Test func reportsNothing() async throws {
    #expect(try await Self.rendered.value.diagnostics == [])
  }

  @Test func everyLinkLeadsSomewhereAndEveryIdIsThereOnce() async throws {
    let files = try await files()
    #expect(brokenLinks(in: files) == [])
    #expect(repeatedIDs(in: files) == [])
  }

  @Test func everyPageNamesWhereItWasMadeAndWhomToTell() async throws {
    let files = try await files()
    let waiter = PageReading(html: files["roles/waiter.html"] ?? "").text
    #expect(
      waiter.contains(
        "Made from roles/waiter.xml , line 1, as things stood on Monday 23 November 2026. "
          + "Spotted a mistake? Tell Ann Okoro on extension 11."))
    let cook = PageReading(html: files["roles/cook.html"] ?? "").text
    #expect(cook.contains("Tell Ben Sato at ben@tea.example."))
    let glossary = PageReading(html: files["glossary.html"] ?? "").text
    #expect(glossary.contains("Made from 6 XML files"))
  }

  @Test func marksTheCurrentPlaceInTheNavigation() async throws {
    let files = try await files()
    for (path, html) in files where path.hasSuffix(".html") {
      let current = PageReading(html: html).values(of: "aria-current").count { $0 == "page" }
      #expect(current <= 1, "\(path)")
    }
    let roles = PageReading(html: files["roles/waiter.html"] ?? "")
    #expect(roles.html.contains("<a href=\"index.html\" aria-current=\"page\">Roles</a>"))
  }

  @Test func asksNothingOfTheNetwork() async throws {
    let files = try await files()
    for (path, text) in files where path.hasSuffix(".html") || path.hasSuffix(".css") {
      let page = PageReading(html: text)
      for address in page.values(of: "src") + page.values(of: "href") {
        #expect(!address.hasPrefix("http") && !address.hasPrefix("//"), "\(path): \(address)")
      }
      #expect(!text.contains("@import") && !text.contains("url(http"), "\(path)")
    }
  }
}
