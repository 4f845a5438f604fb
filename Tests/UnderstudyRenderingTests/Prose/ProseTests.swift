import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct ProseTests {
  private func html(
    _ inlines: [Prose.Inline], for audience: Audience = .staff, reader: ProseReader? = nil
  ) throws -> Markup {
    let organisation = try TeaHouse.content(for: audience)
    return writer(in: organisation).markup(inlines, for: reader)
  }

  private let range = place().range

  @Test func printsEveryBlockAndInline() throws {
    let prose = Prose([
      .paragraph(
        [
          .text("a <b> & "), .emphasis([.text("b")]), .strong([.code("c")]), .lineBreak,
          .text("d"),
        ], place()),
      .list(ordered: true, [[.text("e")], [.text("f")]], place()),
      .list(ordered: false, [[.text("g")]], place()),
    ])
    let writer = writer(in: try TeaHouse.content())
    #expect(
      writer.prose(prose).html
        == "<p>a &lt;b&gt; &amp; <em>b</em><strong><code>c</code></strong><br>d</p>"
        + "<ol><li>e</li><li>f</li></ol><ul><li>g</li></ul>")
    #expect(
      writer.line(prose).html
        == "a &lt;b&gt; &amp; <em>b</em><strong><code>c</code></strong><br>d e; f g")
  }

  @Test func mentionsShowNamesAndLeadToTheirPages() throws {
    #expect(
      try html([.mention(.role(mention("cook")), [])]).html == "<a href=\"cook.html\">cook</a>")
    #expect(
      try html([.mention(.role(mention("cook")), [.text("the stove")])]).html
        == "<a href=\"cook.html\">the stove</a>")
    #expect(
      try html([.mention(.term(mention("pot")), [])]).html
        == "<a href=\"../glossary.html#term-pot\">pot</a>")
    #expect(try html([.mention(.role(mention("ghost")), [])]).html == "ghost")
  }

  @Test func namesNobodyToThoseWhoMayNotKnow() throws {
    #expect(try html([.mention(.person(mention("ann")), [])]).html.contains("Ann Okoro"))
    #expect(
      try html([.mention(.person(mention("ann")), [])], for: .everyone).html == "a colleague")
  }

  @Test(arguments: [
    ("https://tea.example/a?b=1&c", "https://tea.example/a?b=1&amp;c"),
    ("mailto:ann@tea.example", "mailto:ann@tea.example"),
    ("files/menu.pdf", "../files/menu.pdf"),
    ("files/a b/c#d?é.pdf", "../files/a%20b/c#d?%C3%A9.pdf"),
  ])
  func linksToWhatPagesMayLinkTo(address: String, href: String) throws {
    let markup = try html([.link(address, [.text("here")], range)])
    #expect(markup.html == "<a href=\"\(href)\">here</a>")
    #expect(markup.diagnostics == [])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.example",
    "files/../people.xml", "../etc/passwd", "file:///etc/passwd", "vbscript:x", "http", "",
    " javascript:alert(1)", "files\\..\\x",
  ])
  func refusesEveryOtherAddress(address: String) throws {
    let markup = try html([.link(address, [.text("here")], range)])
    #expect(markup.html == "here")
    #expect(markup.diagnostics.map(\.id) == ["unsafe-link"])
  }

  @Test func wordsForSomeAreNotThereForOthers() throws {
    let limited = [Prose.Inline.limited(.managers, [.text("a secret")])]
    let organisation = try TeaHouse.content()
    #expect(writer(in: organisation).markup(limited).html == "")
  }

  @Test func valuesSayWhatTheReaderIsCalled() throws {
    let organisation = try TeaHouse.content()
    let reader = ProseReader(trainee: try #require(organisation[Identifier<Person>("ben")]))
    func value(_ name: String) throws -> Markup { try html([.value(name, range)], reader: reader) }
    #expect(try value("trainee.first-name").html == "Ben")
    #expect(try value("trainee.role").html == "cook")
    #expect(try value("trainee.start").html == "Monday 4 January 2021")
    #expect(try value("trainee.manager").html == "Ann Okoro")
    #expect(try value("organisation.name").html == "Tea &amp; Co")
    #expect(try value("today").html == "Monday 23 November 2026")
    let buddy = try value("trainee.buddy")
    #expect(buddy.html == "your buddy")
    #expect(buddy.diagnostics.map(\.id) == ["missing-value"])
  }

  @Test(arguments: ProseValue.allCases)
  func everyValueHasWordsOnPagesForEverybody(value: ProseValue) throws {
    let markup = try html([.value(value.rawValue, range)])
    #expect(!markup.html.isEmpty)
    #expect(markup.diagnostics == [])
  }
}
