import Testing
import UnderstudyDiagnostics

@Suite struct DiagnosticSARIFTests {
  private func run(
    _ findings: [Diagnostic], _ places: DiagnosticPlaces, version: String? = nil
  ) throws -> [String: Any] {
    let document = try readJSON(DiagnosticSARIF(places, version: version).text(of: findings))
    #expect(document["version"] as? String == "2.1.0")
    #expect(document["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let runs = try #require(document["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  @Test func aFindingBecomesAResultWithItsPlaceInScalars() throws {
    let text = MarkedText("ü‹ab›", file: "roles/a b%ü.xml")
    let finding = Diagnostic("x", .warning, "m", at: text.range, help: "h")
    let run = try run([finding], text.places)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require(try results(run).first)
    #expect(result["ruleId"] as? String == "x")
    #expect(result["level"] as? String == "warning")
    #expect((result["message"] as? [String: String]) == ["text": "m; h"])
    let locations = try #require(result["locations"] as? [[String: Any]])
    let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
    #expect(place["artifactLocation"] as? [String: String] == ["uri": "roles/a%20b%25%C3%BC.xml"])
    #expect(
      place["region"] as? [String: Int]
        == ["startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 4])
  }

  @Test func rulesAreListedOnceInOrderAndResultsPointAtThem() throws {
    let findings = ["b", "a", "b"].map { Diagnostic(.init(rawValue: $0), .error, "m", at: nil) }
    let run = try run(findings, DiagnosticPlaces(texts: noTexts), version: "1.2")
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    #expect(driver["version"] as? String == "1.2")
    #expect((driver["rules"] as? [[String: String]])?.map { $0["id"] } == ["a", "b"])
    #expect(try results(run).map { $0["ruleIndex"] as? Int } == [1, 0, 1])
    #expect(try results(run).allSatisfy { $0["locations"] == nil })
  }

  @Test func notesAndFixesComeAlong() throws {
    let text = MarkedText("a‹b›c")
    let finding = Diagnostic(
      "x", .error, "m", at: text.range,
      notes: [.init("near", at: text.range), .init("also")],
      fix: .init("write 'd'", at: text.range, replacement: "d"))
    let result = try #require(try results(run([finding], text.places)).first)
    #expect(result["message"] as? [String: String] == ["text": "m\nalso"])
    let related = try #require(result["relatedLocations"] as? [[String: Any]])
    #expect(related.map { $0["id"] as? Int } == [0])
    let fixes = try #require(result["fixes"] as? [[String: Any]])
    let change = try #require((fixes.first?["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    #expect(replacement["insertedContent"] as? [String: String] == ["text": "d"])
    #expect(
      replacement["deletedRegion"] as? [String: Int]
        == ["startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 3])
  }

  @Test func anAbsoluteFolderBecomesAFileAddress() throws {
    let places = DiagnosticPlaces(folder: "/home/me", texts: noTexts)
    let text = DiagnosticSARIF(places).text(of: [
      Diagnostic("x", .error, "m", at: range("a.xml", 1, 1))
    ])
    #expect(text.contains("\"uri\":\"file:///home/me/a.xml\""))
  }
}
