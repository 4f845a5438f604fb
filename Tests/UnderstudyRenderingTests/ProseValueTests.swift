import Testing
import UnderstudyModel
import UnderstudyRendering

@Suite struct ProseValueTests {
  @Test func coverEveryFactThatAuthorsMayAskFor() {
    #expect(ProseValue.allCases.map(\.rawValue).sorted() == Prose.facts)
  }
}
