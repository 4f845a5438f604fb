import Testing

@testable import UnderstudyRendering

@Suite struct FoldedTests {
  @Test(arguments: [0, 1, 10, 11, 12, 13, 30, 50, 51, 400])
  func losesNothing(count: Int) {
    let folded = Folded(Array(0..<count), open: 10, most: 50)

    #expect(folded.open + folded.folded == Array(0..<min(count, 50)))
    #expect(folded.open.count + folded.folded.count + folded.left == count)
    #expect(folded.label("role").isEmpty == folded.folded.isEmpty)
  }

  @Test func foldsNeitherOneNorTwo() {
    #expect(Folded(Array(0..<12), open: 10).folded == [])
    #expect(Folded(Array(0..<13), open: 10).folded == [10, 11, 12])
  }

  @Test func saysHowManyThereAre() {
    #expect(Folded(Array(0..<20), open: 10).label("role") == "10 more roles")
    #expect(
      Folded(Array(0..<1_000), open: 10, most: 60).label("role") == "50 of 990 more roles")
  }
}
