import Testing
import UnderstudyDiagnostics

@Suite struct DiagnosticJSONTests {
  @Test func aFindingIsToldInFull() throws {
    let text = MarkedText("<a>\n<ü b='‹née›'/>")
    let finding = Diagnostic(
      "unknown-role", .error, "say \"née\"\n", at: text.range, help: "h",
      notes: [.init("n", at: range("other.xml", 2, 3)), .init("plain")],
      fix: .init("write 'x'", at: text.range, replacement: "x"))
    let places = DiagnosticPlaces(
      folder: "content", texts: SourceTexts([text.range.file: text.bytes]))
    let document = try readJSON(DiagnosticJSON(places).text(of: [finding]))
    #expect(document["version"] as? Int == 1)
    let findings = try #require(document["diagnostics"] as? [[String: Any]])
    let read = try #require(findings.first)
    #expect(read["id"] as? String == "unknown-role")
    #expect(read["severity"] as? String == "error")
    #expect(read["message"] as? String == "say \"née\"\n")
    #expect(read["help"] as? String == "h")
    #expect(read["file"] as? String == "content/roles/picker.xml")
    let numbers = ["line", "column", "byteColumn", "endLine", "endColumn", "endByteColumn"]
    #expect(numbers.map { read[$0] as? Int } == [2, 7, 8, 2, 10, 12])
    let notes = try #require(read["notes"] as? [[String: Any]])
    #expect(notes.map { $0["file"] as? String } == ["content/other.xml", nil])
    let fix = try #require(read["fix"] as? [String: Any])
    #expect(fix["replacement"] as? String == "x")
    #expect(fix["column"] as? Int == 7)
  }

  @Test func whatAFindingLacksIsLeftOut() throws {
    let bare = Diagnostic("x", .note, "m", at: nil)
    let text = DiagnosticJSON(DiagnosticPlaces(texts: noTexts)).text(of: [bare])
    #expect(
      text
        == "{\"version\":1,\"diagnostics\":[\n{\"id\":\"x\",\"severity\":\"note\",\"message\":\"m\"}\n]}\n"
    )
  }

  @Test func noFindingsAreAnEmptyList() throws {
    let text = DiagnosticJSON(DiagnosticPlaces(texts: noTexts)).text(of: [])
    #expect((try readJSON(text)["diagnostics"] as? [Any])?.isEmpty == true)
  }
}
