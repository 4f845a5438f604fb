import Testing
import UnderstudyDiagnostics

@Suite struct FoldedDiagnosticsTests {
  private let findings =
    (1...6).map { Diagnostic("many", .warning, "m", at: range("\($0).xml", 1, 1)) }
    + (1...3).map { Diagnostic("few", .error, "f", at: range("a.xml", $0, 1)) }

  @Test func withoutALimitAllAreShown() {
    let folded = FoldedDiagnostics(findings, after: nil)
    #expect(folded.shown == findings)
    #expect(folded.folds.isEmpty)
  }

  @Test func theFirstOfEachKindAreShownAndTheOthersCounted() {
    let folded = FoldedDiagnostics(findings, after: 2)
    #expect(folded.shown.map(\.id.rawValue) == ["many", "many", "few", "few", "few"])
    #expect(folded.folds.map(\.count) == [4])
    #expect(folded.folds.map(\.sentence) == ["4 more warnings in 4 files"])
  }

  @Test func oneMoreThanTheLimitIsShownBecauseAFoldWouldTakeItsPlace() {
    #expect(FoldedDiagnostics(findings, after: 5).folds.isEmpty)
  }

  @Test func anErrorIsNotFoldedWithAWarningOfTheSameID() {
    let mixed = [Severity.error, .warning, .error, .warning].map {
      Diagnostic("x", $0, "", at: nil)
    }
    let folded = FoldedDiagnostics(mixed, after: 0)
    #expect(folded.shown.isEmpty)
    #expect(folded.folds.map(\.sentence) == ["2 more errors", "2 more warnings"])
  }

  @Test func nothingIsLost() {
    for limit in 0...7 {
      let folded = FoldedDiagnostics(findings, after: limit)
      #expect(folded.shown.count + folded.folds.reduce(0) { $0 + $1.count } == findings.count)
    }
  }
}
