import Testing
import UnderstudyDiagnostics
import UnderstudyTemplates

@testable import UnderstudyRendering

private struct Note: PageView {
  static let template = "note"

  struct Line: View {
    var text: String?
    var isLast: Bool
  }

  var text: String
  var markup: Markup
  var lines: [Line]
  var words: [String]
  var inner: Line?
}

@Suite struct TemplateRendererTests {
  private func render(_ template: String, _ note: Note, _ others: [String: String] = [:]) throws
    -> Markup
  {
    let files = others.merging(["note.mustache": template]) { _, new in new }
    let renderer = TemplateRenderer.compiling(TemplateSet(files))
    #expect(renderer.diagnostics == [])
    return try renderer.value.render(note)
  }

  private let note = Note(
    text: "<script>'&\"", markup: Markup(html: "<em>ours</em>"),
    lines: [.init(text: "one", isLast: false), .init(text: nil, isLast: true)],
    words: ["a", "<b>"], inner: nil)

  @Test(arguments: ["{{text}}", "{{{text}}}", "{{&text}}", "{{#text}}{{.}}{{/text}}", "{{>part}}"])
  func printsTextEscapedHoweverItIsAskedFor(template: String) throws {
    let html = try render(template, note, ["part.mustache": "{{{text}}}"]).html
    #expect(html == "&lt;script&gt;&#39;&amp;&quot;")
  }

  @Test(arguments: ["{{markup}}", "{{{markup}}}"])
  func printsMarkupAsItIs(template: String) throws {
    #expect(try render(template, note).html == "<em>ours</em>")
  }

  @Test func doesNotLookFurtherOutForAPartThatIsAbsent() throws {
    let html = try render("{{#lines}}[{{text}}]{{^isLast}},{{/isLast}}{{/lines}}", note).html
    #expect(html == "[one],[]")
  }

  @Test func treatsEmptyTextAsAbsent() throws {
    var quiet = note
    quiet.text = ""
    #expect(try render("{{#text}}yes{{/text}}{{^text}}no{{/text}}", quiet).html == "no")
    #expect(try render("{{#inner}}yes{{/inner}}{{^inner}}no{{/inner}}", note).html == "no")
    #expect(try render("{{#words}}{{.}};{{/words}}", note).html == "a;&lt;b&gt;;")
  }

  @Test func reportsWhatMarkupHasToReport() throws {
    var worried = note
    let finding = Diagnostic("unknown-value", .error, "no such value", at: nil)
    worried.markup = Markup(html: "", [finding])
    #expect(try render("{{{markup}}}", worried).diagnostics == [finding])
  }

  @Test func refusesAViewThatHoldsANumber() {
    struct Count: PageView {
      static let template = "count"
      var number: Int
    }
    #expect(ViewShape(of: Count.self).views.values.first?["number"] == .unprintable("Swift.Int"))
    #expect(throws: UnprintablePart(type: "Int")) {
      try TemplateRenderer.compiling(TemplateSet(["count.mustache": ""])).value
        .render(Count(number: 3))
    }
  }
}
