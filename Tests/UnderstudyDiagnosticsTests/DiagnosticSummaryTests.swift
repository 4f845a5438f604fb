import Testing
import UnderstudyDiagnostics

@Suite struct DiagnosticSummaryTests {
  @Test(arguments: [
    ([], "nothing to report"),
    ([(Severity.error, "a"), (.error, "b"), (.warning, "c")], "2 errors, 1 warning in 3 files"),
    ([(.warning, "a"), (.warning, "a")], "2 warnings in 1 file"),
    ([(.note, ""), (.error, "")], "1 error, 1 note"),
  ])
  func countsFindingsAndFiles(findings: [(Severity, String)], sentence: String) {
    let diagnostics = findings.map { severity, file in
      Diagnostic("x", severity, "m", at: file.isEmpty ? nil : range(file, 1, 1))
    }
    #expect(DiagnosticSummary(diagnostics).sentence == sentence)
  }
}
