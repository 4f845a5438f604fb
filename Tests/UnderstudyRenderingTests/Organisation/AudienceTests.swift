import Testing
import UnderstudyModel

@testable import UnderstudyRendering

/// What an audience may not see is in no file at all, whatever its kind.
@Suite struct AudienceTests {
  /// The site for each audience, made once.
  private static let rendered = Audience.allCases.map { audience in
    (audience, Task { await site(of: try TeaHouse.content(for: audience, secrets), for: audience) })
  }

  private func files(for audience: Audience) async throws -> [String: String] {
    try await #require(Self.rendered.first { $0.0 == audience }).1.value.files
  }

  private func filesHolding(_ words: String, for audience: Audience) async throws -> [String] {
    try await files(for: audience).filter { $0.value.contains(words) }.map(\.key).sorted()
  }

  private static let secrets = [
    "secrets.xml": """
    <roles>
      <role id="taster" title="Secret taster" audience="hr"><purpose><p>Tastes in secret.</p></purpose>
        <serves id="verdicts" role="cook" what="hidden verdicts"/></role>
      <role id="gardener" title="Gardener"><purpose><p>Grows mint.</p><p audience="managers">Costs a fortune.</p></purpose></role>
    </roles>
    """
  ]

  @Test(arguments: ["Ann Okoro", "Ben Sato", "Cy Ware", "Dot Marsh", "Eve Long", "ben@tea.example"])
  func everyoneReadsNoNames(name: String) async throws {
    #expect(try await filesHolding(name, for: .everyone) == [])
    #expect(try await !filesHolding(name, for: .staff).isEmpty)
  }

  @Test(arguments: ["Dentist", "Some were half full", "Cannot read a word", "Costs a fortune"])
  func staffReadsNoReasonsAndNoComments(words: String) async throws {
    #expect(try await filesHolding(words, for: .staff) == [])
  }

  @Test func managersReadComments() async throws {
    #expect(try await filesHolding("Some were half full", for: .managers) == ["feedback.html"])
  }

  @Test(arguments: ["Secret taster", "hidden verdicts", "verdicts", "Tastes in secret"])
  func onlyTheNamedAudienceReadsWhatWasKeptForIt(words: String) async throws {
    #expect(try await filesHolding(words, for: .managers) == [])
    #expect(try await !filesHolding(words, for: .hr).isEmpty)
  }

  @Test func pagesAboutPeopleDoNotExistForEveryone() async throws {
    let files = try await files(for: .everyone)
    for path in ["coverage.html", "recognitions.html", "data/people.json", "data/coverage.json"] {
      #expect(files[path] == nil, "\(path)")
    }
    #expect(brokenLinks(in: files) == [])
  }
}
