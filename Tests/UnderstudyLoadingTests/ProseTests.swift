import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// Text for people: blocks, inlines, and how white space folds.
@Suite struct ProseTests {
  @Test func textAndBlocksStandInWrittenOrder() throws {
    let prose = try prose(
      """
        First line
        goes on.
        <p>Second.</p>
        Third, <em>loosely</em>.
        <ul><li>One</li><li> Two <strong>more</strong> </li></ul>
        <ol><li>A</li></ol>
      """)
    #expect(
      prose.blocks.map(words) == [
        "p First line goes on.", "p Second.", "p Third, <em loosely>.",
        "ul One|Two <strong more>", "ol A",
      ])
  }

  @Test(arguments: [
    ("a <em> b </em> c", "a <em b >c"),
    ("a<em> b </em>c", "a<em  b >c"),
    ("  a  \n\t b  ", "a b"),
    ("<em> a </em>", "<em a>"),
    ("a <em> </em>b", "a b"),
    ("a <br/> b", "a</>b"),
    ("a\u{A0} b", "a\u{A0} b"),
    ("<code>  x  y </code> z", "<code x y> z"),
    ("a <ref role='r'/> b", "a <ref r > b"),
    ("a <ref role='r'> the  R </ref> b", "a <ref r the R >b"),
    ("<![CDATA[<b> & ]]>c", "<b> & c"),
    ("a &amp; b &lt;c>", "a & b <c>"),
    ("one<!-- not this -->two", "onetwo"),
    ("<value of='trainee.name'/>, hello", "<value trainee.name>, hello"),
    ("<a href='https://a.example'> x </a>!", "<a https://a.example x >!"),
    ("<em><strong> a </strong></em> ", "<em <strong a>>"),
  ])
  func whiteSpaceFoldsAcrossElements(written: String, expected: String) throws {
    let prose = try prose("<p>\(written)</p>")
    #expect(prose.blocks.map(words) == ["p \(expected)"])
  }

  @Test(arguments: ["", "   ", "<p/>", "<p> </p>", "<p><em/></p>", "<!-- only this -->"])
  func whatSaysNothingIsNoBlock(written: String) throws {
    #expect(try prose(written).isEmpty)
  }

  @Test func everyMentionKnowsItsPlace() throws {
    let kinds = [
      "role", "service", "department", "curriculum", "item", "term", "system", "goal", "person",
    ]
    let refs = kinds.map { "<ref \($0)='the-\($0)'/>" }.joined()
    let prose = try prose("<p>\(refs)</p>")
    guard case .paragraph(let inlines, _) = prose.blocks.first else {
      Issue.record("\(prose)")
      return
    }
    let names = inlines.compactMap { inline -> String? in
      guard case .mention(let mention, _) = inline else { return nil }
      return mention.name
    }
    #expect(names == kinds.map { "the-\($0)" })
    guard case .mention(.role(let role), _) = inlines.first else {
      Issue.record("\(inlines)")
      return
    }
    #expect(role.range.start.column == "<term id='t' name='T'><p><ref role='".utf8.count + 1)
  }

  @Test func audienceReachesBlocksAndWords() throws {
    let organisation = try loadClean(
      """
      <role id='r' title='R'>
        <purpose audience='staff'>
          <p>A</p><p audience='hr'>B</p><p audience='everyone'>C <em audience='managers'>D</em></p>
          <ul><li>E</li><li audience='managers'>F</li></ul>
        </purpose>
      </role>
      """)
    let purpose = try #require(organisation.content.roles.first?.purpose)
    #expect(purpose.blocks.map(\.declared.audience) == [.staff, .hr, .staff, .staff])
    #expect(
      purpose.blocks.map(words) == [
        "p A", "p B", "p C <managers <em D>>", "ul E|<managers F>",
      ])
  }

  @Test(arguments: [
    "https://example.org", "HTTP://example.org/a?b=c#d", "mailto:a@example.org?subject=x",
    "files/guide.pdf", "files/guide.pdf#page=3", "files/my%20notes.txt", "files/sub/a.txt",
  ])
  func aLinkThatPagesMayHold(address: String) throws {
    let loaded = try loadBeside([
      "a.xml": "<term id='t' name='T'><a href='\(address)'>x</a></term>", "files/guide.pdf": "",
      "files/my notes.txt": "", "files/sub/a.txt": "",
    ])
    #expect(loaded.diagnostics.map(line) == [])
    #expect(loaded.value.content.attachments.count == 3)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example/x", "/etc/passwd",
    "../other/a.txt", "files/../../a.txt", "files/%2e%2e/%2E%2E/a.txt", "files/..%2f..%2fa.txt",
    "files\\..\\a.txt", "files/", "files", "files//a.txt", "files/./a.txt", "files/%zz", "https:",
    "https://", "https:example.org", "mailto:", "mailto:nobody", "#top", "roles/picker.html", "?x",
    "ftp://example.org", "files/%00", "files/%ff",
  ])
  func aLinkThatPagesMustNotHold(address: String) throws {
    let found = try loadBeside([
      "a.xml": "<term id='t' name='T'><a href='\(address)'>x</a></term>"
    ]).diagnostics
    #expect(found.map(\.id.rawValue) == ["unsafe-link"], "\(found.map(line))")
  }

  private func prose(_ text: String) throws -> Prose {
    try #require(
      try loadClean("<term id='t' name='T'>\(text)</term>").content.terms.first?.about)
  }
}

/// A block in one line, so that a test reads at a glance.
private func words(_ block: Prose.Block) -> String {
  switch block {
  case .paragraph(let inlines, _): "p \(words(inlines))"
  case .list(let ordered, let items, _):
    "\(ordered ? "ol" : "ul") \(items.map { words($0) }.joined(separator: "|"))"
  }
}

private func words(_ inlines: [Prose.Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .emphasis(let inner): "<em \(words(inner))>"
    case .strong(let inner): "<strong \(words(inner))>"
    case .code(let text): "<code \(text)>"
    case .lineBreak: "</>"
    case .link(let address, let inner, _): "<a \(address) \(words(inner))>"
    case .mention(let mention, let inner): "<ref \(mention.name) \(words(inner))>"
    case .value(let name, _): "<value \(name)>"
    case .limited(let audience, let inner): "<\(audience) \(words(inner))>"
    }
  }.joined()
}
