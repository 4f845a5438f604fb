import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// Each limit lets through what just fits, and refuses one more with a place.
@Suite struct SyntaxLimitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var limit: @Sendable (inout SyntaxLimits, Int) -> Void
    var xml: @Sendable (Int) -> String
    var message: String
    var place: (line: Int, column: Int)
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "bytes", limit: { $0.bytes = $1 + 7 }, xml: { "<a>" + repeated("x", $0) + "</a>" },
      message: "the file holds 18 bytes, and 17 are allowed", place: (1, 1)),
    Case(
      name: "depth", limit: { $0.depth = $1 },
      xml: { repeated("<b>", $0 - 1) + "<c/>" + repeated("</b>", $0 - 1) },
      message: "elements stand more than 10 deep inside one another", place: (1, 32)),
    Case(
      name: "elements", limit: { $0.elements = $1 },
      xml: { "<a>" + repeated("<b/>\n", $0 - 1) + "</a>" },
      message: "the file holds more than 10 elements", place: (10, 2)),
    Case(
      name: "attributes", limit: { $0.attributes = $1 },
      xml: { "<x>='=\"= '<y" + (0..<$0).map { "\n a\($0) = '=\"'" }.joined() + "/>x='y'</x>" },
      message: "'<y>' has more than 10 attributes", place: (1, 12)),
    Case(
      name: "value", limit: { $0.valueBytes = $1 }, xml: { "<a b='' ü='\(repeated("x", $0))'/>" },
      message: "the value of an attribute is longer than 10 bytes", place: (1, 9)),
    Case(
      name: "text", limit: { $0.textBytes = $1 },
      xml: { "<a>\n<b/><c>\(repeated("x", $0 - 1))<!-- long comment -->&lt;</c>123456789</a>" },
      message: "text between two tags is longer than 10 bytes", place: (2, 8)),
    Case(
      name: "element name", limit: { $0.nameBytes = $1 },
      xml: { "<a>\n<\(repeated("x", $0))/></a>" },
      message: "a name is longer than 10 bytes", place: (2, 2)),
    Case(
      name: "attribute name", limit: { $0.nameBytes = $1 },
      xml: { "<a b='' \(repeated("x", $0))='1'/>" },
      message: "a name is longer than 10 bytes", place: (1, 9)),
    Case(
      name: "namespaces", limit: { $0.namespaces = $1 },
      xml: {
        "<a xmlns:x='u'>" + (1..<$0).map { "<b xmlns:y\($0)='u'>" }.joined()
          + repeated("</b>", $0 - 1) + "<b xmlns='v'/></a>"
      },
      message: "more than 10 namespaces are declared at once", place: (1, 161)),
  ]

  @Test(arguments: cases)
  func whatJustFitsIsRead(of item: Case) {
    var limits = SyntaxLimits()
    item.limit(&limits, 10)
    let result = readDocument(Array(item.xml(10).utf8), file: "a.xml", limits: limits)
    #expect(result.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(result.value != nil)
  }

  @Test(arguments: cases)
  func oneMoreIsRefusedWithItsPlace(of item: Case) throws {
    var limits = SyntaxLimits()
    item.limit(&limits, 10)
    let findings = faults(of: item.xml(11), limits: limits).filter { $0.severity == .error }
    #expect(findings.map(\.id) == ["xml-limit"])
    #expect(findings.map(\.message) == [item.message])
    let start = try #require(findings.first?.range?.start)
    #expect((start.line, start.column) == item.place)
  }

  @Test func theStandardLimitsHoldWhatAuthorsWrite() throws {
    let depth = SyntaxLimits.standard.depth
    let deep = repeated("<b>", depth) + repeated("</b>", depth)
    #expect(all(try read(deep)).count == depth)
    let wide = "<a" + (0..<200).map { " a\($0)=''" }.joined() + "/>"
    #expect(try read(wide).attributes.count == 200)
  }

  @Test func aNestOfThousandsIsRefusedBeforeItOverflowsAnything() {
    let findings = faults(of: repeated("<b>", 100_000) + repeated("</b>", 100_000))
    #expect(findings.map(\.id) == ["xml-limit"])
  }

  @Test func manyValuesThatAreNotInATagAreNoAttributes() throws {
    let many = repeated(" x='y'", 1000)
    #expect(
      try read("<a>\(many)<b/>\(many)<!--\(many)--><![CDATA[\(many)]]></a>").elements.count == 1)
    #expect(try read("<a x=\"\(many)\"/>").attributes.count == 1)
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
