import Testing

@testable import UnderstudyPlanning

@Suite struct BitRowsTests {
  @Test(arguments: [0..<1, 3..<64, 63..<65, 0..<130, 70..<70, 64..<128])
  func setsAndClearsARangeAndNothingElse(range: Range<Int>) {
    var rows = BitRows(rows: 3, bits: 130)
    rows.set(range, in: 1)
    for bit in 0..<130 {
      #expect(rows.isSet(bit, in: 1) == range.contains(bit))
      #expect(!rows.isSet(bit, in: 0) && !rows.isSet(bit, in: 2))
    }
    rows.clear(range, in: 1)
    #expect(rows.words.allSatisfy { $0 == 0 })
  }

  @Test func numbersRowsThatAreAddedLater() {
    var rows = BitRows(rows: 0, bits: 70)
    #expect(rows.append([1, 0]) == 0)
    #expect(rows.append([0, 2]) == 1)
    #expect(rows.isSet(0, in: 0) && rows.isSet(65, in: 1))
  }
}
