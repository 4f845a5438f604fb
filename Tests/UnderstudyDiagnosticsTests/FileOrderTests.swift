import Testing
import UnderstudyDiagnostics

@Suite struct FileOrderTests {
  @Test func findingsStandInFileOrderAndThoseWithoutAPlaceFirst() {
    let findings = [
      Diagnostic("d", .error, "d", at: range("b.xml", 1, 1)),
      Diagnostic("c", .error, "c", at: range("a.xml", 12, 1)),
      Diagnostic("b", .error, "b", at: range("a.xml", 2, 9)),
      Diagnostic("a", .error, "a", at: nil),
    ]
    #expect(findings.inFileOrder().map(\.id.rawValue) == ["a", "b", "c", "d"])
  }

  @Test func theWorstOfOnePlaceComesFirstAndEqualsKeepTheirOrder() {
    let place = range("a.xml", 1, 1)
    let findings = [
      Diagnostic("note", .note, "", at: place), Diagnostic("one", .warning, "", at: place),
      Diagnostic("two", .warning, "", at: place), Diagnostic("error", .error, "", at: place),
    ]
    #expect(findings.inFileOrder().map(\.id.rawValue) == ["error", "one", "two", "note"])
  }

  @Test func aFindingThatCameTwiceIsToldOnce() {
    let finding = Diagnostic("a", .error, "same", at: range("a.xml", 1, 1))
    var other = finding
    other.message = "another"
    #expect([finding, other, finding].inFileOrder() == [finding, other])
  }

  @Test func theWorstIsTheGreatestSeverity() {
    let findings = [Severity.note, .error, .warning].map { Diagnostic("a", $0, "", at: nil) }
    #expect(findings.worst == .error)
    #expect([Diagnostic]().worst == nil)
  }
}
