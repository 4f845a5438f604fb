import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// One slip, one finding, at the right place, in plain words.
@Suite struct WellFormednessTests {
  /// The slip in its surroundings, marked where the finding must point.
  struct Slip: Sendable, CustomTestStringConvertible {
    var xml: String
    var message: String
    var help: String?

    init(_ xml: String, _ message: String, _ help: String? = nil) {
      (self.xml, self.message, self.help) = (xml, message, help)
    }

    var testDescription: String { xml }
  }

  static let tags = [
    Slip(
      "<a><b><c></‹a›>", "the end tag '</a>' does not match the start tag '<c>'",
      "close '<c>' first"),
    Slip(
      "<role><p>x</‹pp›></role>", "the end tag '</pp>' does not match the start tag '<p>'",
      "nothing open has this name"),
    Slip(
      "<role>\n</‹rolle›>", "the end tag '</rolle>' does not match the start tag '<role>'",
      "did you mean '</role>'?"),
    Slip("<a><‹b›>\n", "'<b>' is never closed", "write '</b>' where it ends"),
    Slip(
      "<a></‹a› b='1'>", "the end tag '</a' is not closed with '>' after its name",
      "an end tag holds nothing but a name"),
    Slip("<a>‹</› a>", "the end tag has no name"),
    Slip("<a>x‹</›>", "the end tag has no name"),
    Slip("<‹role› id='x'", "the tag '<role' is never closed", "'>' is missing"),
    Slip("<a ‹/› >", "'/' must be followed by '>'"),
    Slip(
      "<a>1 ‹<› 2</a>", "'<' must be followed by the name of an element", "in text write '&lt;'"),
  ]

  static let attributes = [
    Slip(
      "<a id=‹x› t='y'>h</a>", "the value of 'id' must stand in quotation marks", "write id=\"x\""),
    Slip("<a><b id=‹x›/></a>", "the value of 'id' must stand in quotation marks", "write id=\"x\""),
    Slip("<a ‹x›=></a>", "the attribute 'x' has no value", "write x=\"…\""),
    Slip("<a y='1' ‹x› z='2'></a>", "the attribute 'x' has no value", "write x=\"…\""),
    Slip("<a x='1' ‹x›='2'/>", "'<a>' has the attribute 'x' more than once"),
    Slip("<a ü='>' x='1'\n y='' ‹x›='2'/>", "'<a>' has the attribute 'x' more than once"),
    Slip(
      "<a x='1'‹y›='2'/>", "there must be a space before this", "or is a quotation mark missing?"),
    Slip(
      "<a id=\"‹x t=›\"y\">h</a>",
      "the value of 'id' seems to lack its closing quotation mark"),
    Slip(
      "<a id=‹\"›x>\n<b/></a>", "the value of 'id' is not closed before the next '<'",
      "a quotation mark is missing where it ends"),
    Slip("<a x='1 ‹<› 2'/>", "'<' may not stand in the value of an attribute", "write '&lt;'"),
    Slip(
      "<a x=‹'›y", "the value of 'x' is never closed", "a quotation mark is missing where it ends"),
    Slip("<a ‹1›='x'/>", "an attribute's name cannot begin with '1'"),
    Slip("<a ‹'›x'/>", "a name and '=' must stand before this value"),
  ]

  static let references = [
    Slip("<a>AT‹&›T</a>", "'&' by itself is not allowed", "write '&amp;'"),
    Slip("<a>this ‹&› that</a>", "'&' by itself is not allowed", "write '&amp;'"),
    Slip("<a x='ü ‹&› ö'/>", "'&' by itself is not allowed", "write '&amp;'"),
    Slip("<a>‹&amp› </a>", "';' is missing after '&amp'", "write '&amp;'"),
    Slip("<a>‹&nbsp;›</a>", "'&nbsp;' is known in HTML only", "write '&#160;'"),
    Slip("<a x='‹&mdash;›'/>", "'&mdash;' is known in HTML only", "write '—'"),
    Slip("<a>‹&qout;›</a>", "there is no '&qout;'", "did you mean '&quot;'?"),
    Slip(
      "<a>‹&company;›</a>", "there is no '&company;'",
      "write the character itself, or its number as in '&#233;'"),
    Slip("<a>‹&#0;›</a>", "'&#0;' is not a character that XML allows", "delete it"),
    Slip("<a>‹&#xD800;›</a>", "'&#xD800;' is not a character that XML allows", "delete it"),
    Slip("<a x='‹&#x110000;›'/>", "'&#x110000;' is not a character that XML allows", "delete it"),
    Slip("<a>‹&#x;›</a>", "a number and ';' must follow '&#'", "as in '&#233;'"),
    Slip("<a>‹&#12›</a>", "a number and ';' must follow '&#'", "as in '&#233;'"),
    Slip("<a>‹&#›zz;</a>", "a number and ';' must follow '&#'", "as in '&#233;'"),
  ]

  static let markup = [
    Slip(
      "<a>ü‹<!--› x </a>", "the comment that begins here is never closed",
      "write '-->' where it ends"),
    Slip("<a><!-- x ‹--› y --></a>", "'--' may not stand in a comment", "write '-' or '—'"),
    Slip(
      "<a>‹<![CDATA[› x </a>", "the CDATA section that begins here is never closed",
      "write ']]>' where it ends"),
    Slip("<a>x‹]]>›</a>", "']]>' may not stand in text", "write ']]&gt;'"),
    Slip(
      "<a>‹<?›pi </a>", "the processing instruction that begins here is never closed",
      "write '?>' where it ends"),
    Slip(
      "<a>‹<?› pi?></a>", "'<?' must be followed by a name and a space", "in text write '&lt;?'"),
    Slip(
      "\n‹<?xml› version='1.0'?><a/>",
      "the XML declaration may stand only at the very start of the file",
      "delete the white space before it"),
    Slip(
      "<a>‹<?xml› version='1.0'?></a>",
      "the XML declaration may stand only at the very start of the file", "delete it"),
    Slip(
      "‹<?xml›?><a/>", "the XML declaration is not complete",
      "write '<?xml version=\"1.0\" encoding=\"UTF-8\"?>'"),
    Slip(
      "‹<?xml› version='1.0' foo='1'?><a/>", "the XML declaration is not complete",
      "write '<?xml version=\"1.0\" encoding=\"UTF-8\"?>'"),
    Slip("<?xml version='‹2.0›'?><a/>", "XML 2.0 is not known, only 1.0", "write '1.0'"),
  ]

  static let documents = [
    Slip(
      "<a/>\n<‹b› c='d'/>", "a file holds one root element, and it has ended already",
      "put all of them into one element, such as '<roles>'"),
    Slip(
      "<a>x</a></‹a›>", "'</a>' closes nothing: the root element has ended already",
      "delete it, or the end tag that came too early"),
    Slip("<a/> ‹text›", "text may not stand outside the root element"),
    Slip(
      "\u{FEFF}‹\u{FEFF}›<a/>",
      "a byte-order mark, which cannot be seen, stands here once too often", "delete it"),
    Slip("‹hello› <a/>", "the file must begin with an element, not with text"),
  ]

  static let prefixes = [
    Slip(
      "<‹xi:include› href='x'/>", "the prefix 'xi' is not declared",
      "add xmlns:xi=\"…\" to the root element"),
    Slip(
      "<a ‹xsi:b›='x'><xsi:c/></a>", "the prefix 'xsi' is not declared",
      "add xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" to the root element"),
    Slip("<‹a:›/>", "'a:' is not a name: one colon may stand inside it, between prefix and name"),
    Slip(
      "<a ‹:b›=''/>", "':b' is not a name: one colon may stand inside it, between prefix and name"),
  ]

  @Test(arguments: tags + attributes + references + markup + documents + prefixes)
  func aSlipIsToldOnceWhereItIs(slip: Slip) throws {
    let text = MarkedText(slip.xml)
    let findings = faults(of: text.text)
    #expect(findings.map(\.message) == [slip.message])
    let finding = try #require(findings.first)
    #expect(finding.range == text.ranges.first)
    #expect(finding.help == slip.help)
    #expect(finding.id == "xml-not-well-formed")
    #expect(finding.severity == .error)
  }

  @Test(arguments: tags + attributes + references + markup + documents)
  func aFixThatIsOfferedMendsTheSlip(slip: Slip) throws {
    let bytes = MarkedText(slip.xml).bytes
    guard let fix = faults(of: bytes).first?.fix else { return }
    let lines = SourceLines(bytes)
    var mended = bytes
    mended.replaceSubrange(
      lines.offset(of: fix.range.start)..<lines.offset(of: fix.range.end),
      with: fix.replacement.utf8)
    #expect(readDocument(mended, file: "a.xml").diagnostics.isEmpty)
  }

  @Test func fixesAreOffered() {
    let fixed = (Self.tags + Self.attributes + Self.references + Self.markup).filter {
      faults(of: MarkedText($0.xml).text).first?.fix != nil
    }
    #expect(fixed.count >= 15)
  }

  @Test(arguments: ["", " \n", "<!-- only a comment -->", "<?xml version='1.0'?>\n"])
  func aFileWithoutAnElementIsToldSo(xml: String) {
    #expect(faults(of: xml).map(\.id) == ["xml-empty"])
  }

  @Test(arguments: [
    "<?xml version='1.1'?><a/>", "<a xml:space='maybe'/>", "<a xmlns='not-absolute'/>",
  ])
  func whatIsOnlyOddIsAWarningAndIsRead(xml: String) {
    let result = readDocument(Array(xml.utf8), file: "a.xml")
    #expect(result.value?.name == "a")
    #expect(result.diagnostics.map(\.id) == ["xml-questionable"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }
}
