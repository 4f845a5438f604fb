import Testing
import UnderstudyDiagnostics

@Suite struct DiagnosticTextTests {
  @Test func aFindingShowsItsPlaceItsLineAndTheCure() {
    let text = MarkedText(
      String(repeating: "\n", count: 13)
        + "  <serves id=\"tracking\" role=\"‹suport-agent›\" what=\"Tracking updates\" within=\"1h\"/>\n"
    )
    let finding = Diagnostic(
      "unknown-role", .error, "no role is called 'suport-agent'", at: text.range,
      help: "did you mean 'support-agent'?")
    let places = DiagnosticPlaces(
      folder: "curricula/bramble-finch/", texts: SourceTexts([text.range.file: text.bytes]))
    #expect(
      DiagnosticText(places).text(of: [finding]) == """
        curricula/bramble-finch/roles/picker.xml:14:31: error: no role is called 'suport-agent' [unknown-role]
          14 |   <serves id="tracking" role="suport-agent" what="Tracking updates" within="1h"/>
             |                               ^~~~~~~~~~~~ did you mean 'support-agent'?

        """)
  }

  /// Tabs, two-column characters, marks that take no column, and a mark at the end of the line.
  @Test(arguments: [
    ("\t‹ab›", "    ab", "    ^~"), ("x\t‹ab›", "x   ab", "    ^~"),
    ("日本‹ab›", "日本ab", "    ^~"), ("‹日本›", "日本", "^~~~"), ("😀‹a›", "😀a", "  ^"),
    ("e\u{301}‹ab›", "e\u{301}ab", " ^~"), ("ab‹›", "ab", "  ^"), ("a‹\t›b", "a   b", " ^~~"),
    ("a‹b\nc›", "ab", " ^"), ("é‹é›é", "ééé", " ^"),
  ])
  func marksStandBelowWhatTheyMean(line: String, shown: String, marks: String) {
    let lines = snippet(of: MarkedText(line))
    #expect(lines == ["   1 | \(shown)", "     | \(marks)"])
  }

  @Test(arguments: 0..<12)
  func aLineTooLongIsCutAroundTheMarks(place: Int) {
    let filler = String(repeating: "ü…日x", count: 50)
    let before = String(filler.prefix(place * 17)) + "<"
    let lines = snippet(of: MarkedText(before + "‹MARKED›" + filler), width: 40)
    guard let marks = lines.last?.firstIndex(of: "^"), let line = lines.first else {
      Issue.record("nothing is marked")
      return
    }
    let column = lines[1].distance(from: lines[1].startIndex, to: marks)
    #expect(columns(line, before: "MARKED") == column)
    #expect(line.unicodeScalars.reduce(0) { $0 + ($1 == "日" ? 2 : 1) } <= 40 + 9)
    #expect(lines[1].hasSuffix("^~~~~~"))
  }

  @Test func aLineOfAMillionBytesIsCutAtBothEnds() {
    let long = String(repeating: "x", count: 500_000)
    let lines = snippet(of: MarkedText(long + "‹MARKED›" + long), width: 60)
    #expect(lines[0].hasPrefix("   1 | …xxx"))
    #expect(lines[0].hasSuffix("x…"))
    #expect(lines[0].count == 7 + 62)
    #expect(lines[1].count - 6 == columns(lines[0], before: "MARKED"))
  }

  @Test func nothingInTheContentSteersTheTerminal() {
    let text = MarkedText("\u{1B}[31m‹a›\u{202E}\u{7}\u{9B}x\u{0}")
    let finding = Diagnostic(
      "x\u{1B}", .error, "m\u{1B}[2J\nnext", at: text.range, help: "h\u{8}",
      notes: [.init("n\u{1B}c", at: nil)])
    let shown = DiagnosticText(text.places).text(of: [finding])
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!shown.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}" })
    #expect(shown.split(separator: "\n").count == 4)
  }

  @Test func colourIsUsedOnlyWhenAskedFor() {
    let text = MarkedText("‹a›")
    let finding = Diagnostic("x", .error, "m", at: text.range)
    #expect(!DiagnosticText(text.places).text(of: [finding]).contains("\u{1B}"))
    let coloured = DiagnosticText(text.places, usesColour: true).text(of: [finding])
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
  }

  @Test func notesFollowTheFindingWithTheirOwnPlace() {
    let text = MarkedText("<a>\n</‹b›>")
    let start = range(text.range.file, 1, 2)
    let finding = Diagnostic(
      "x", .warning, "m", at: text.range,
      notes: [.init("starts here", at: start), .init("and so on")])
    #expect(
      DiagnosticText(text.places).text(of: [finding]) == """
        roles/picker.xml:2:3: warning: m [x]
           2 | </b>
             |   ^
        roles/picker.xml:1:2: note: starts here
           1 | <a>
             |  ^
        note: and so on

        """)
  }

  @Test func withoutATextTheFindingIsStillTold() {
    let places = DiagnosticPlaces(folder: ".", texts: noTexts)
    let findings = [
      Diagnostic("x", .error, "m", at: range("a.xml", 3, 4), help: "h"),
      Diagnostic("y", .note, "n", at: nil, help: "i"),
    ]
    #expect(
      DiagnosticText(places).text(of: findings)
        == "a.xml:3:4: error: m [x]\n     | h\nnote: n [y]\n     | i\n")
  }

  @Test func aPlaceBehindTheTextIsShownAsFarAsItGoes() {
    let text = MarkedText("ab‹›")
    let beyond = [range(text.range.file, 1, 900), range(text.range.file, 7, 1)].map {
      Diagnostic("x", .error, "m", at: $0)
    }
    let shown = DiagnosticText(text.places).text(of: beyond)
    #expect(shown.contains("   1 | ab\n     |   ^\n"))
    #expect(shown.hasSuffix("roles/picker.xml:7:1: error: m [x]\n"))
  }

  @Test func linesPastNinetyNineThousandKeepTheirGutter() {
    let text = MarkedText(String(repeating: "\n", count: 123_455) + "‹a›")
    #expect(snippet(of: text) == ["123456 | a", "       | ^"])
  }

  @Test func whatRepeatsIsFoldedWhenAskedFor() {
    let findings = (1...5).map { Diagnostic("x", .warning, "m", at: range("\($0 % 3).xml", $0, 1)) }
    let text = DiagnosticText(DiagnosticPlaces(texts: noTexts), foldsAfter: 2).text(of: findings)
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.hasSuffix("3 more warnings in 3 files [x]\n"))
  }

  /// The line of content and the line of marks for one marked place.
  private func snippet(of text: MarkedText, width: Int = 100) -> [String] {
    let finding = Diagnostic("x", .error, "m", at: text.range)
    let shown = DiagnosticText(text.places, width: width).text(of: [finding])
    return shown.split(separator: "\n").dropFirst().map(String.init)
  }

  /// How many columns stand before some text, where `日` takes two.
  private func columns(_ line: String, before text: String) -> Int? {
    line.firstRange(of: text).map {
      line[..<$0.lowerBound].unicodeScalars.reduce(0) { $0 + ($1 == "日" ? 2 : 1) }
    }
  }
}
