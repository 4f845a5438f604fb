import Testing
import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyTemplates

@testable import UnderstudyRendering

@Suite struct RenderSiteTests {
  @Test(arguments: [1, 3, 16])
  func givesTheSameBytesHoweverManyPagesAreMadeAtATime(width: Int) async throws {
    let input = SiteInput(try TeaHouse.content(), today: today)
    let (first, second) = (await renderSite(input, width: 2), await renderSite(input, width: width))
    #expect(first.value == second.value)
    #expect(!first.value.isEmpty)
  }

  @Test func writesEachPathOnce() async throws {
    let files = await renderSite(SiteInput(try TeaHouse.content(), today: today)).value
    #expect(Set(files.map(\.path)).count == files.count)
  }

  @Test func keepsTheOrderOfWhatIsDoneInParallel() async {
    let squares = await inParallel(Array(0..<500), width: 7) { $0 * $0 }
    #expect(squares == (0..<500).map { $0 * $0 })
    #expect(await inParallel([Int](), width: 4) { $0 } == [])
    #expect(await inParallel([1, 2], width: 0) { $0 } == [1, 2])
  }

  @Test func usesSomebodysOwnTemplateInPlaceOfOurs() async throws {
    let own = TemplateSet.embedded.replacing(with: [
      "glossary.mustache": "<p>{{#entries}}[{{name}}]{{/entries}}</p>", "style.css": "body{}",
    ])
    let rendered = await renderSite(
      SiteInput(try TeaHouse.content(), today: today, templates: own))
    let files = Dictionary(
      uniqueKeysWithValues: rendered.value.map { ($0.path.rawValue, $0.text) })
    #expect(files["glossary.html"]?.contains("<p>[Cosy][Pot]</p>") == true)
    #expect(files["style.css"] == "body{}")
  }

  @Test func writesNothingWithABrokenTemplateAndSaysWhere() async throws {
    let own = TemplateSet.embedded.replacing(with: ["glossary.mustache": "\n {{leed}}"])
    let rendered = await renderSite(
      SiteInput(try TeaHouse.content(), today: today, templates: own))
    #expect(rendered.value == [])
    let fault = try #require(rendered.diagnostics.first)
    #expect(fault.id == "unknown-template-name")
    #expect(fault.range?.file == "templates/glossary.mustache")
    #expect(fault.range?.start == SourcePosition(line: 2, column: 2))
    #expect(fault.help == "did you mean 'lead'?")
  }

  @Test func reportsAValueThatNobodyKnowsOnceWithItsPlace() async {
    let range = place("terms.xml", 7).range
    let rendered = await site(
      of: organisation { content in
        var term = Term("pot", name: "Pot", declared: place())
        term.about = Prose([.paragraph([.value("trainee.nmae", range)], place())])
        content.terms = [term]
      })
    let faults = rendered.diagnostics.filter { $0.id == "unknown-value" }
    #expect(faults.count == 1)
    #expect(faults.first?.range == range)
    #expect(faults.first?.help == "did you mean 'trainee.name'?")
  }
}
