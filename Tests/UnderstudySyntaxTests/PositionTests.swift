import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// Places in the presence of everything that makes them hard to find.
@Suite struct PositionTests {
  @Test(arguments: [
    "<‹a›/>",
    "<‹a›><‹b›></b><‹c›/></a>",
    "\n\n  <‹a›\n>\r\n\t<‹b›\t/></a >",
    "<?xml version='1.0'?><!-- <x> --><‹a›><!-- <y> --><‹b›/><?p <z>?><![CDATA[<w>]]><‹c›/></a>",
    "<‹ünïcode›>日本<‹em›>ü</em>😀<‹b›/></ünïcode>",
    "<‹a› x='>' y=\"/>\"><‹b› z='&lt;c>'/></a>",
    "<‹a›\r  x='1'\r\n  y='ü\n\n'\n><‹b›/>\r<‹c›/></a>",
    "<‹a›>&amp;&lt;<‹b›>&#10;&#13;</b>]]&gt;<‹c›/></a>",
    "<‹x:a› xmlns:x='u'><‹x:b› x:c=''/></x:a>",
  ])
  func elementsPointAtTheirNames(marked: String) throws {
    let text = MarkedText(marked)
    #expect(all(try read(text.text)).map(\.nameRange) == text.ranges)
  }

  @Test(arguments: [
    "<a ‹x›='‹1›' ‹y›=\"‹2›\"/>",
    "<a\n ‹x›\n=\n'‹1›'\r\n\t‹y›\t= \"‹a'b›\"\n/>",
    "<a ‹x›='‹&amp;›' ‹y›='‹a&lt;b›' ‹z›='‹&#233;é›'/>",
    "<a ‹é›='‹日本›' ‹y›='‹😀›'/>",
    "<a ‹x›='‹a\nb\r\nc\rd›' ‹y›='‹›' ‹z›='‹\t›'/>",
    "<a ‹xmlns:p›='‹u›' ‹p:x›='‹1›' ‹x›='‹2›' ‹xmlns›='‹http://v&amp;›' ‹y›='‹3›'></a>",
    "<a ‹x›='‹=\">›' ‹y›=\"‹='/>›\">x='1'</a>",
    "<!--\n--><a ‹x›='‹1›'>ü</a>",
  ])
  func attributesPointAtTheirNamesAndValues(marked: String) throws {
    let text = MarkedText(marked)
    let root = try read(text.text)
    #expect(root.attributes.flatMap { [$0.nameRange, $0.valueRange] } == text.ranges)
  }

  @Test(arguments: [
    "<a>‹text›</a>", "<a>‹one ›<b>‹two›</b>‹ three›</a>", "<a>\u{2039}x\u{203A}<b/>‹y›</a>",
    "<a>‹ü&amp;\r\n›<b/>‹<![CDATA[x]]>y›</a>", "<a>‹x<!-- c -->y›<b/></a>",
    "<a\n>‹\n  \t›<b\n/>‹ ›</a>",
  ])
  func textPointsAtWhatIsBetweenTags(marked: String) throws {
    let text = MarkedText(marked)
    let ranges = all(try read(text.text)).flatMap(\.children).compactMap { node -> SourceRange? in
      if case .text(_, let range) = node { range } else { nil }
    }
    #expect(ranges.sorted() == text.ranges.sorted())
  }

  @Test func linesAndColumnsCountFromOneInBytes() throws {
    let root = try read("<a>\r\n  ü<bb  c='1'/>\n</a>")
    let b = try #require(root.elements.first)
    #expect(b.nameRange.start == SourcePosition(line: 2, column: 6))
    #expect(b.nameRange.end == SourcePosition(line: 2, column: 8))
    #expect(b.attribute("c")?.valueRange.start == SourcePosition(line: 2, column: 13))
    #expect(b.nameRange.file == "a.xml")
  }

  @Test func aByteOrderMarkMovesNothing() throws {
    let text = "<a x='1'>t\n<b/></a>"
    let plain = try read(text)
    let marked = try read(byteOrderMark + Array(text.utf8))
    #expect(all(marked).map(\.nameRange) == all(plain).map(\.nameRange))
    #expect(marked.attributes == plain.attributes)
    #expect(marked.byteRange == 3..<3 + text.utf8.count)
  }

  @Test func anElementReachesFromItsStartTagToItsEndTag() throws {
    let text = "<!-- c --><a ><b x='>'/>t<c>u</c ></a>\n"
    let bytes = Array(text.utf8)
    let written = all(try read(text)).map { String(decoding: bytes[$0.byteRange], as: UTF8.self) }
    #expect(written == ["<a ><b x='>'/>t<c>u</c ></a>", "<b x='>'/>", "<c>u</c >"])
  }
}
