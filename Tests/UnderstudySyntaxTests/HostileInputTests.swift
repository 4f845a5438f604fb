import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// Files written to harm: refused with a place, in short time.
@Suite struct HostileInputTests {
  @Test(arguments: [
    "‹<!DOCTYPE› a><a/>", "‹<!DOCTYPE› a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>",
    "‹<!DOCTYPE› a PUBLIC '-//X' \"file:///understudy-canary\" [ ]><a/>",
    "<!-- <!DOCTYPE b> -->\n‹<!DOCTYPE› a [<!ENTITY x SYSTEM 'file:///understudy-canary'>]><a>&x;</a>",
    "‹<!DOCTYPE› a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/'> %p;]><a/>",
    "‹<!DOCTYPE› a [<!ENTITY a 'x'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
    "‹<!DOCTYPE› a [<!ATTLIST a b CDATA 'default'>]><a/>", "‹<!DOCTYPE› a [<!ELEMENT a ANY>",
    "<a>‹<!DOCTYPE› b></a>", "‹<!doctype› html><html/>", "‹<!DOCTYPE›", "‹<!DOCTYPE› [",
    "<?xml version='1.0'?>\n\n‹<!DOCTYPE› a ><a b=1></c>",
  ])
  func everyDoctypeIsRefusedWhereItStands(xml: String) {
    let text = MarkedText(xml)
    let findings = faults(of: text.text)
    #expect(findings.map(\.id) == ["xml-doctype"])
    #expect(findings.map(\.range) == [text.ranges.first])
  }

  @Test(arguments: ["&x;", "%x;&x;", "&lol9;"])
  func anEntityThatNobodyMayDeclareIsAFault(reference: String) {
    #expect(faults(of: "<a>\(reference)</a>").map(\.id) == ["xml-not-well-formed"])
    #expect(faults(of: "<a b='\(reference)'/>").map(\.id) == ["xml-not-well-formed"])
  }

  @Test(arguments: ["<!ENTITY x 'y'>", "<!ELEMENT a ANY>", "<![INCLUDE[x]]>", "<!>", "<!x>"])
  func declarationsInContentAreFaults(declaration: String) {
    #expect(!faults(of: "<a>\(declaration)</a>").isEmpty)
    #expect(!faults(of: "\(declaration)<a/>").isEmpty)
  }

  @Test func anIncludeIsJustAnElement() throws {
    let root = try read(
      """
      <a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/understudy-canary" parse="text"/></a>
      """)
    #expect(root.elements.map(\.name) == ["xi:include"])
    #expect(root.text.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "<?x y?>", count: 100_000) + "<a/>",
      "<a>" + String(repeating: "<?x?>", count: 100_000) + "</a>",
      "<a>" + String(repeating: "<!---->", count: 100_000) + "</a>",
      "<!--" + String(repeating: "x", count: 2_000_000) + "--><a/>",
      "<?x " + String(repeating: "y", count: 2_000_000) + "?><a/>",
      "<a>" + String(repeating: "<b/>", count: 200_000) + "</a>",
      "<a>" + String(repeating: "&amp;", count: 100_000) + "</a>",
      "<a>" + String(repeating: "<![CDATA[x]]>", count: 70_000) + "</a>",
      "<a" + String(repeating: " ", count: 2_000_000) + "/>",
      "<a>" + String(repeating: "</a>", count: 200_000),
      String(repeating: "<a>", count: 200_000), String(repeating: "<a ", count: 200_000),
      String(repeating: "<", count: 200_000), "<a>" + String(repeating: "<", count: 200_000),
      "<a>" + String(repeating: "&", count: 200_000),
      "<a>" + String(repeating: "]]>", count: 200_000),
      "<a>" + String(repeating: "<b x='<", count: 100_000),
      "<a>" + String(repeating: "</b>", count: 200_000),
      "<a>" + String(repeating: "<!--", count: 200_000), String(repeating: "<!", count: 200_000),
      "<a>" + String(repeating: "<p:x/>", count: 100_000), String(repeating: "\0", count: 500_000),
      String(repeating: "<?", count: 200_000),
      "<a " + String(repeating: "x", count: 2_000_000) + "=''/>",
      "<a><" + String(repeating: ":", count: 200_000) + "/></a>",
    ])
  func muchOfAnythingEndsSoon(xml: String) {
    let result = readDocument(Array(xml.utf8), file: "a.xml")
    #expect((result.value == nil) == (result.diagnostics.worst == .error))
    #expect(result.diagnostics.count <= SyntaxLimits.standard.faults + 1)
  }

  /// libxml2 compares each attribute of a tag with each other. No broken surroundings may hide such
  /// a tag from us that libxml2 still sees.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("<a", "/>"), ("<a x=\"<c", "/>"), ("<? <c", "/>"), ("<a x='<!-- ><c", "/>"), ("<!x <c", ">"),
      ("<a x=\"'><c", "/>"), ("text <c", "/>"), ("<a>]]><c", "/></a>"), ("<a x=1 y='", "/>"),
      ("<a><\u{D7}?x='<b", "/></a>"),
    ])
  func aTagWithFortyThousandAttributesEndsSoon(before: String, after: String) {
    let attributes = (0..<40_000).map { " a\($0)=''" }.joined()
    #expect(!faults(of: before + attributes + after).isEmpty)
  }
}
