import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

@Suite struct ElementTests {
  @Test func tellsNamesAttributesAndContentInWrittenOrder() throws {
    let root = try read(
      "<role id='picker' title=\"Picks &amp; packs\"><p>One <em>two</em> three</p></role>")
    #expect(root.name == "role")
    #expect(root.attributes.map(\.name) == ["id", "title"])
    #expect(root.attribute("title")?.value == "Picks & packs")
    #expect(root.attribute("owner") == nil)
    let p = try #require(root.elements.first)
    #expect(p.text == "One two three")
    #expect(p.children.count == 3)
  }
}

/// The root element of some XML that must be free of faults.
func read(_ xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
  let result = readDocument(Array(xml.utf8), file: "a.xml")
  #expect(result.diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(result.value, sourceLocation: sourceLocation)
}
