import Testing

@testable import UnderstudyPlanning

/// Stretches of a row of bits, beside the same places one after the other.
@Suite struct StretchTests {
  @Test(arguments: [0, 1, 13, 62, 63, 64, 100]) func marksWhatSinglePlacesMark(start: Int) {
    let row = Cells<UInt64>(repeating: 0, count: 4)
    defer { row.free() }
    for slots in [1, 2, 31, 63, 64] {
      row.set(Stretch(start, slots), row: 1)
      let marked = (0..<192).filter { row[1 + $0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
      #expect(marked == Array(start..<start + slots))
      #expect(row.bits(slots, from: start, row: 1) == .max >> UInt64(64 - slots))
      row.clear(Stretch(start, slots), row: 1)
      #expect((0..<4).allSatisfy { row[$0] == 0 })
    }
  }

  @Test(arguments: [0, 37, 60]) func marksSomeOfThePlaces(start: Int) {
    let row = Cells<UInt64>(repeating: 0, count: 2)
    defer { row.free() }
    row.set(Stretch(bits: 0b10_0101, from: start), row: 0)
    #expect(row.bits(6, from: start, row: 0) == 0b10_0101)
    #expect(row.bits(5, from: start, row: 0) == 0b00101)
    row.clear(Stretch(bits: 0b100, from: start), row: 0)
    #expect(row.bits(6, from: start, row: 0) == 0b10_0001)
  }
}
