import Testing
import UnderstudyDiagnostics

@Suite struct WorkflowCommandsTests {
  @Test func aFindingMarksItsLine() {
    let text = MarkedText("\nü‹ab›")
    let finding = Diagnostic(
      "unknown-role", .error, "100% wrong: a, b", at: text.range, help: "line\nbreak",
      notes: [.init("here", at: text.range), .init("plain")])
    #expect(
      WorkflowCommands(text.places).text(of: [finding]) == """
        ::error file=roles/picker.xml,line=2,endLine=2,col=2,endColumn=4,title=unknown-role::\
        100%25 wrong: a, b; line%0Abreak%0Anote: roles/picker.xml:2:2: here%0Anote: plain

        """)
  }

  @Test(arguments: [(Severity.error, "error"), (.warning, "warning"), (.note, "notice")])
  func severitiesHaveTheRunnersNames(severity: Severity, name: String) {
    let places = DiagnosticPlaces(texts: noTexts)
    let text = WorkflowCommands(places).text(of: [Diagnostic("x", severity, "m", at: nil)])
    #expect(text == "::\(name) title=x::m\n")
  }

  @Test func aPathCannotEndAProperty() {
    let places = DiagnosticPlaces(texts: noTexts)
    let finding = Diagnostic("x", .error, "m", at: range("a,b:c%\r\n.xml", 1, 1))
    let text = WorkflowCommands(places).text(of: [finding])
    #expect(text.hasPrefix("::error file=a%2Cb%3Ac%25%0D%0A.xml,line=1,"))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func aRangeOverSeveralLinesHasNoEndColumn() {
    let text = MarkedText("a‹b\nc›")
    let written = WorkflowCommands(text.places).text(of: [
      Diagnostic("x", .error, "m", at: text.range)
    ])
    #expect(written.contains("line=1,endLine=2,col=2,title="))
  }
}
