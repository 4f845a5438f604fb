import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyProgress

@Suite struct FindingsTests {
  private let house = SmallHouse(items: [
    task("desk", signOff: [.relation(.mentor)]), task("tea"),
  ]).organisation

  private func findings(_ files: (String, [String])...) -> [Diagnostic] {
    UnderstudyProgress.findings(
      about: files.map { path, lines in
        ProgressFile.reading(Array(lines.joined(separator: "\n").utf8), path: path).value
      }, in: house)
  }

  @Test func hasNothingToSayOfProgressThatCounts() {
    let found = findings(
      ("progress/p-1.jsonl", [line(), line(item: "tea")]),
      ("progress/p-3.jsonl", [line("signed", by: "p-3")]))
    #expect(found.isEmpty)
  }

  @Test func tellsNamesThatTheContentDoesNotHaveOnceAndWithNearOnes() {
    let found = findings(
      (
        "progress/p-1.jsonl",
        [line(item: "dusk"), line(item: "dusk"), line(person: "p-10", item: "tea", by: "p-1")]
      ))
    #expect(found.map(\.id) == ["unknown-in-progress", "unknown-in-progress"])
    #expect(found.map(\.message) == ["no item is called 'dusk'", "nobody has the id 'p-10'"])
    #expect(found.map(\.place) == ["1:25-29", "3:12-16"])
    #expect(found.first?.help == "did you mean 'desk'?")
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func tellsAClaimUntilSomebodyEntitledConfirmsIt() {
    let claim = line("signed", by: "p-3")
    #expect(findings(("progress/p-1.jsonl", [claim])).map(\.id) == ["claimed-sign-off"])
    #expect(
      findings(("progress/p-1.jsonl", [claim]), ("progress/p-3.jsonl", [claim])).isEmpty)
    let confirmed = line("confirmed", by: "p-3")
    #expect(
      findings(
        ("progress/p-1.jsonl", [claim]), ("progress/_content-keeper.jsonl", [confirmed])
      ).isEmpty)
    #expect(
      findings(("progress/p-1.jsonl", [claim]), ("progress/p-2.jsonl", [confirmed])).map(\.id)
        == ["claimed-sign-off", "misplaced-confirmation"])
  }

  @Test func tellsASignatureOfSomebodyWhoIsNotAsked() {
    let found = findings(("progress/p-2.jsonl", [line("signed", by: "p-2")]))
    #expect(found.map(\.id) == ["signed-by-another"])
    #expect(findings(("progress/p-2.jsonl", [line("signed", item: "tea", by: "p-2")])).isEmpty)
  }

  @Test(arguments: ["progress/p-9.jsonl", "progress/Notes.jsonl"])
  func tellsAFileThatIsNamedAfterNobody(_ path: String) {
    let found = findings((path, [line()]))
    #expect(found.map(\.id) == ["unknown-in-progress"])
    #expect(found.first?.range == SourceRange(file: path))
  }

  @Test func keepsToItsTimeWithThousandsOfUnknownNames() {
    let lines = (0..<3_000).map { line(item: "item-\($0)") }
    #expect(findings(("progress/p-1.jsonl", lines)).count == 3_000)
  }
}
