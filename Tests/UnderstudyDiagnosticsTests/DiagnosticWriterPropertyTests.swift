import Testing
import UnderstudyDiagnostics

/// Whatever the content and the places, every writer writes something that can be read.
@Suite struct DiagnosticWriterPropertyTests {
  @Test(arguments: 0..<40)
  func strangeTextsAndPlacesAreWritten(seed: Int) throws {
    var numbers = FixedNumbers(state: UInt64(seed))
    let file = text(&numbers)
    let content = (0..<200).map { _ in UInt8(numbers.next() >> 56) }
    let places = DiagnosticPlaces(folder: text(&numbers), texts: SourceTexts([file: content]))
    let findings = (0..<20).map { _ in finding(in: file, &numbers) }

    let json = try readJSON(DiagnosticJSON(places).text(of: findings))
    #expect(
      (json["diagnostics"] as? [[String: Any]])?.map { $0["message"] as? String }
        == findings.map(\.message))

    let sarif = try readJSON(DiagnosticSARIF(places).text(of: findings))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.count == findings.count)

    let commands = WorkflowCommands(places).text(of: findings)
    #expect(commands.utf8.count { $0 == 0x0A } == findings.count)
    #expect(!commands.utf8.contains(0x0D))

    let shown = DiagnosticText(places, width: 30).text(of: findings)
    #expect(shown.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    #expect(shown.utf8.count { $0 == 0x0A } >= findings.count)
  }

  private func finding(in file: String, _ numbers: inout FixedNumbers) -> Diagnostic {
    let severity: Severity = numbers.below(2) == 0 ? .error : .note
    return Diagnostic(
      .init(rawValue: text(&numbers)), severity, text(&numbers), at: range(in: file, &numbers),
      help: numbers.below(2) == 0 ? nil : text(&numbers),
      notes: [.init(text(&numbers), at: range(in: file, &numbers)), .init(text(&numbers))],
      fix: .init(text(&numbers), at: range(in: file, &numbers), replacement: text(&numbers)))
  }

  /// A range that may lie anywhere, even before the file, behind it or the wrong way round.
  private func range(in file: String, _ numbers: inout FixedNumbers) -> SourceRange {
    func position() -> SourcePosition {
      SourcePosition(line: numbers.below(9) - 1, column: numbers.below(90) - 4)
    }
    return SourceRange(file: file, start: position(), end: position())
  }

  private func text(_ numbers: inout FixedNumbers) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\r", "\t", "\u{1B}", "\u{0}", "%", ":", ",", "<", "é", "日", "😀",
      "\u{202E}", "\u{301}", "\u{2028}", "\u{85}", "/", " ",
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<numbers.below(12) { view.append(alphabet[numbers.below(alphabet.count)]) }
    return String(view)
  }
}

/// Numbers in an order that looks random and is the same in every run (an LCG of Knuth's, MMIX).
private struct FixedNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }

  mutating func below(_ limit: Int) -> Int { Int((next() >> 33) % UInt64(limit)) }
}
