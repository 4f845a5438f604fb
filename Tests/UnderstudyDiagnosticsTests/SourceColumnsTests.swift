import Testing
import UnderstudyDiagnostics

@Suite struct SourceColumnsTests {
  @Test(arguments: [
    // ü has 2 bytes, 😀 has 4 and two UTF-16 units.
    (1, 1, 1), (2, 2, 2), (4, 3, 3), (8, 4, 5), (9, 5, 6),
  ])
  func aColumnOfBytesIsToldInScalarsAndUTF16(bytes: Int, scalars: Int, utf16: Int) {
    let line = Array("aü😀b".utf8)[...]
    let columns = SourceColumns(of: bytes, in: line)
    #expect((columns.bytes, columns.scalars, columns.utf16) == (bytes, scalars, utf16))
  }

  @Test(arguments: [3, 5, 6, 7])
  func aColumnInsideACharacterIsThatCharacters(bytes: Int) {
    let columns = SourceColumns(of: bytes, in: Array("aü😀b".utf8)[...])
    #expect(columns.scalars == (bytes < 4 ? 2 : 3))
    #expect(columns.utf16 == (bytes < 4 ? 2 : 3))
  }

  @Test func aColumnBehindTheLineGoesOnCounting() {
    #expect(SourceColumns(of: 5, in: Array("ü".utf8)[...]).scalars == 4)
    #expect(SourceColumns(of: 7, in: []).scalars == 7)
  }

  @Test func bytesThatAreNotTextStopNobody() {
    #expect(SourceColumns(of: 4, in: [0x80, 0xFF, 0x80, 0x80, 0x41]).bytes == 4)
    #expect(SourceColumns(of: -3, in: [0x41]).scalars == 1)
  }
}
