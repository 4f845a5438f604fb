import Testing

@testable import UnderstudyPlanning

@Suite struct SideBySideTests {
  @Test(arguments: [0, 1, 2, 3, 7, 1_000], [nil, 1, 2])
  func putsTheHalvesTogetherInOrder(count: Int, threads: Int?) {
    let squares = SideBySide(threads: threads).map(count) { numbers in numbers.map { $0 * $0 } }
    #expect(squares == (0..<count).map { $0 * $0 })
  }
}
