import Testing
import UnderstudyDiagnostics

@testable import UnderstudyChecks

@Suite struct GroupingTests {
  private func findings(_ count: Int) -> [Diagnostic] {
    (0..<count).map { number in
      let place = SourcePosition(line: number + 1, column: 1)
      return Diagnostic(
        "some-word", .note, "finding \(number + 1)",
        at: SourceRange(file: "a.xml", start: place, end: place), help: "mend it")
    }
  }

  @Test(arguments: 0...3)
  func leavesAFewAsTheyAre(_ count: Int) {
    #expect(findings(count).grouped { "\($0) findings" } == findings(count))
  }

  @Test(arguments: [(4, 3, nil), (6, 5, nil), (7, 5, "and 1 more"), (18, 5, "and 12 more")])
  func tellsManyInOne(_ count: Int, places: Int, rest: String?) throws {
    let grouped = findings(count).grouped { "\($0) findings" }
    let whole = try #require(grouped.first)
    #expect(grouped.count == 1)
    #expect(whole.message == "\(count) findings")
    #expect(whole.range?.start.line == 1)
    #expect(whole.help == "mend it")
    #expect(whole.notes.compactMap(\.range?.start.line) == Array(2...(places + 1)))
    #expect(whole.notes.first?.message == "finding 2")
    #expect(whole.notes.last { $0.range == nil }?.message == rest)
  }

  @Test func isAsBadAsTheWorst() {
    var mixed = findings(5)
    mixed[3].severity = .warning
    #expect(mixed.grouped { "\($0)" }.first?.severity == .warning)
  }

  @Test(arguments: [
    ([], ""), (["a"], "'a'"), (["a", "b"], "'a' or 'b'"), (["a", "b", "c"], "'a', 'b' or 'c'"),
  ])
  func listsNamesAsPeopleDo(_ names: [String], words: String) {
    #expect(listed(names, "or") == words)
  }
}
