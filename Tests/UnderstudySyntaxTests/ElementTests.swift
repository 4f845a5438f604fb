import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

@Suite struct ElementTests {
  @Test func tellsNamesAttributesAndContentInWrittenOrder() throws {
    let root = try read(
      "<role z='1' id='picker' title=\"Picks &amp; packs\"><p>One <em>two</em> three</p></role>")
    #expect(root.name == "role")
    #expect(root.attributes.map(\.name) == ["z", "id", "title"])
    #expect(root.attributes.map(\.value) == ["1", "picker", "Picks & packs"])
    #expect(root.attribute("title")?.value == "Picks & packs")
    #expect(root.attribute("owner") == nil)
    let p = try #require(root.elements.first)
    #expect(p.text == "One two three")
    #expect(outline(p.children) == ["'One '", "<em>", "' three'"])
  }

  @Test(arguments: [
    ("<a/>", []), ("<a></a>", []), ("<a> </a>", ["' '"]),
    ("<a>\n<b/>\n</a>", ["'\n'", "<b>", "'\n'"]),
    ("<a>x<!-- c -->y</a>", ["'xy'"]), ("<a><!-- c --></a>", []), ("<a><?pi x?>y</a>", ["'y'"]),
    ("<a>x<![CDATA[<&>]]>y</a>", ["'x<&>y'"]), ("<a><![CDATA[]]></a>", []),
    ("<a>&lt;&#233;&#x1F600;&gt;</a>", ["'<é😀>'"]), ("<a>1\r\n2\r3</a>", ["'1\n2\n3'"]),
    ("<a><b/><b/>x<b/></a>", ["<b>", "<b>", "'x'", "<b>"]), ("<a>]] ></a>", ["']] >'"]),
    ("<a>\u{E9}\u{65}\u{301}</a>", ["'\u{E9}\u{65}\u{301}'"]),
  ])
  func contentIsElementsAndTextInOrder(xml: String, outline expected: [String]) throws {
    #expect(outline(try read(xml).children) == expected)
  }

  @Test(arguments: [
    ("'a&#10;b'", "a\nb"), ("'a\tb'", "a b"), ("'a\r\nb'", "a b"), ("'a\nb'", "a b"),
    ("'&quot;&apos;&lt;&gt;&amp;'", "\"'<>&"), ("\"it's\"", "it's"), ("'>'", ">"), ("''", ""),
    ("'  x  '", "  x  "), ("'&#xE9;é'", "éé"), ("'&amp;amp;'", "&amp;"),
  ])
  func aValueReadsAsXMLWantsIt(written: String, value: String) throws {
    #expect(try read("<a x=\(written) y='1'/>").attribute("x")?.value == value)
  }

  @Test func textGathersAllThatIsInside() throws {
    let root = try read("<a>1<b>2<c>3</c></b><d/>4&amp;<e>5</e></a>")
    #expect(root.text == "1234&5")
    #expect(root.elements.map(\.text) == ["23", "", "5"])
  }

  @Test func namespacesAreKeptAsTheyAreWritten() throws {
    let root = try read(
      """
      <roles xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:a&amp;b"
        xsi:noNamespaceSchemaLocation="a&#9;b.xsd"><x:include href="/etc/passwd"/></roles>
      """)
    #expect(
      root.attributes.map(\.name) == ["xmlns:xsi", "xmlns:x", "xsi:noNamespaceSchemaLocation"])
    #expect(root.attributes.map(\.declaresNamespace) == [true, true, false])
    #expect(root.attribute("xmlns:x")?.value == "urn:a&b")
    #expect(root.attribute("xsi:noNamespaceSchemaLocation")?.value == "a\tb.xsd")
    #expect(root.elements.map(\.name) == ["x:include"])
  }

  @Test func instructionsForEditorsAndCommentsAroundTheRootAreAllowed() throws {
    let root = try read(
      """
      <?xml version="1.0" encoding="utf-8" standalone="yes"?>
      <?xml-model href="understudy.rng"?>
      <!-- before --><a/><!-- after -->
      <?done?>

      """)
    #expect(root.name == "a")
  }

  @Test func anElementKeepsItsTreeAlive() throws {
    func inner() throws -> Element {
      try #require(try read("<a><b c='d'>e</b></a>").elements.first)
    }
    let element = try inner()
    #expect(element.name + element.text + (element.attribute("c")?.value ?? "") == "bed")
  }

  private func outline(_ nodes: [Node]) -> [String] {
    nodes.map { node in
      switch node {
      case .element(let element): "<\(element.name)>"
      case .text(let text, _): "'\(text)'"
      }
    }
  }
}
