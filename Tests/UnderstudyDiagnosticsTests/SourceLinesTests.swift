import Testing
import UnderstudyDiagnostics

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]),
    ("\n\n", [0, 1, 2]), ("\r\r\n\r", [0, 1, 3, 4]), ("a\n\rb", [0, 2, 3]),
  ])
  func aLineEndsWithLineFeedOrCarriageReturnOrBoth(text: String, starts: [Int]) {
    #expect(SourceLines(Array(text.utf8)).starts == starts)
  }

  @Test func aByteOrderMarkHasNoColumn() {
    let lines = SourceLines(byteOrderMark + Array("ab\nc".utf8))
    #expect(lines.position(at: 3) == SourcePosition(line: 1, column: 1))
    #expect(lines.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(lines.position(at: 6) == SourcePosition(line: 2, column: 1))
  }

  @Test(arguments: [(-5, 1, 1), (0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 2, 2), (99, 2, 2)])
  func anOffsetBecomesALineAndAColumn(offset: Int, line: Int, column: Int) {
    let lines = SourceLines(Array("ab\nc".utf8))
    #expect(lines.position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test func everyOffsetComesBackFromItsPosition() {
    let bytes = Array("one\r\ntwo\rthree\n\nfo\u{FC}r".utf8)
    let lines = SourceLines(bytes)
    for offset in 0...bytes.count {
      #expect(lines.offset(of: lines.position(at: offset)) == offset)
    }
  }

  @Test func linesOfATextComeWithoutTheirEnds() {
    let text = SourceText(Array("a\r\n\nbc".utf8))
    #expect((1...4).map { text.line($0).map(Array.init) } == [[97], [], [98, 99], nil])
    #expect(text.line(0) == nil)
  }
}
