import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// All faults of a file in one run, and nothing that merely follows from another.
@Suite struct ManyFaultsTests {
  @Test func everySlipIsFoundInOneRun() {
    let text = MarkedText(
      """
      <roles>
        <role id="a" title="R ‹&› D">
          <p>First <em>and</‹p›>
          <serves id=‹x›/>
        </role>
        <role ‹id› title="b">‹&nbsp;›</role>
        <!-- a ‹--› b -->
        <role id="c" ‹id›="d"/>
      </roles>
      """)
    #expect(faults(of: text.text).map(\.range) == text.ranges)
  }

  @Test(arguments: [
    ("<a><b><c><d></b></a>", 1), ("<a><b></a></b>", 2), ("<a><b></x></y></b></a>", 2),
    ("<a><b>x</zzz><c/></a>", 1), ("<a><b><c></a></b></c>", 2), ("<a></b></c></a>", 1),
    ("<a><b c=1 d=2 e=3></b><f/></a>", 1), ("<a><b", 1), ("<a><b><c", 1), ("<a><b>&x;<c>", 2),
  ])
  func oneSlipDoesNotYieldMany(xml: String, most: Int) {
    let findings = faults(of: xml)
    #expect(findings.count <= most, "\(findings.map(\.message))")
  }

  @Test func aForgottenTagNamesEverythingLeftOpen() throws {
    let text = MarkedText("<a><‹b›><‹c›>\n</‹a›>")
    let finding = try #require(faults(of: text.text).first)
    #expect(finding.range == text.ranges[2])
    #expect(
      finding.notes.map(\.message) == ["'<c>' starts here", "'<b>' is not closed either"])
    #expect(finding.notes.map(\.range) == [text.ranges[1], text.ranges[0]])
  }

  @Test func aFileThatBreaksOffPointsAtItsEndToo() throws {
    let text = MarkedText("<‹a›><‹b›>text\n‹›")
    let finding = try #require(faults(of: text.text).first)
    #expect(finding.range == text.ranges[1])
    #expect(finding.notes.map(\.message) == ["the file ends here", "'<a>' is not closed either"])
    #expect(finding.notes.map(\.range) == [text.ranges[2], text.ranges[0]])
  }

  @Test func aRepeatedAttributePointsAtTheFirst() throws {
    let text = MarkedText("<a ‹x›='1' y='' ‹x›='2' x='3'/>")
    let findings = faults(of: text.text)
    #expect(findings.map(\.range) == [text.ranges[1]])
    #expect(findings.first?.notes.map(\.range) == [text.ranges[0]])
  }

  @Test func tellingStopsAfterTheLimit() throws {
    var limits = SyntaxLimits()
    limits.faults = 5
    let findings = faults(of: "<a>" + String(repeating: "& ", count: 1000) + "</a>", limits: limits)
    #expect(findings.count == 6)
    #expect(findings.last?.id == "xml-limit")
    #expect(findings.last?.message == "the rest of the file was not read after 5 faults")
  }
}
