import Testing
import UnderstudyDiagnostics
import UnderstudyTemplates

@testable import UnderstudyRendering

private struct Kettle: PageView {
  static let template = "kettle"

  struct Cup: View {
    var guest: String
    var more: [Cup]
  }

  var brew: String
  var isHot: Bool
  var note: String?
  var cups: [Cup]
  var rest: Markup
}

@Suite struct TemplateLintTests {
  private func findings(_ template: String, _ others: [String: String] = [:]) -> [Diagnostic] {
    let files = others.merging(["kettle.mustache": template]) { _, new in new }
    return TemplateLint.findings(in: TemplateSet(files), for: [Kettle.self])
  }

  @Test func acceptsEveryNameThatTheViewHas() {
    let template = """
      {{brew}} {{#isHot}}hot{{/isHot}}{{^isHot}}cold{{/isHot}} {{#note}}{{.}}{{/note}} {{{rest}}}
      {{#cups}}{{guest}} has {{brew}}{{>cup}}{{/cups}}
      """
    let cup = "{{#more}}{{guest}}{{>cup}}{{/more}}"
    #expect(findings(template, ["cup.mustache": cup]) == [])
  }

  @Test func namesAnUnknownNameWithItsPlaceAndTheNearestOne() {
    let found = findings("<p>\n  {{brwe}}\n</p>")
    #expect(found.map(\.id) == ["unknown-template-name"])
    #expect(found.first?.range?.file == "templates/kettle.mustache")
    #expect(found.first?.range?.start == SourcePosition(line: 2, column: 3))
    #expect(found.first?.range?.end == SourcePosition(line: 2, column: 11))
    #expect(found.first?.help == "did you mean 'brew'?")
  }

  @Test func looksForNamesInsidePartialsWhereTheyAreUsed() {
    let found = findings("{{#cups}}{{>cup}}{{/cups}}{{>cup}}", ["cup.mustache": "{{guest}}"])
    // Known inside the list, unknown outside it.
    #expect(found.map(\.message) == ["there is nothing called 'guest' to print here"])
    #expect(found.first?.range?.file == "templates/cup.mustache")
  }

  @Test func namesAMissingPartial() {
    let found = findings("{{>cups}}", ["cup.mustache": "x"])
    #expect(found.contains { $0.id == "missing-template" && $0.help == "did you mean 'cup'?" })
  }

  @Test(arguments: [
    ("{{#isHot}}", "unclosed-section", 1), ("x\n{{/isHot}}", "stray-tag", 2),
    ("{{#isHot}}{{/brew}}", "stray-tag", 1), ("{{brew", "unclosed-tag", 1),
    ("{{=<% %>=}}", "unsupported-tag", 1), ("{{>*brew}}", "unsupported-tag", 1),
    ("{{uppercased(brew)}}", "unsupported-tag", 1), ("{{{brew}}", "unclosed-tag", 1),
    ("{{}}", "unsupported-tag", 1), ("{{isHot}}", "unprintable-template-name", 1),
    ("{{cups}}", "unprintable-template-name", 1),
  ])
  func refuses(template: String, as id: String, line: Int) {
    let found = findings(template)
    #expect(found.map(\.id.rawValue) == [id])
    #expect(found.first?.range?.start.line == line)
    #expect(found.worst == .error)
  }

  @Test func saysThatAPageHasNoTemplate() {
    let found = TemplateLint.findings(in: TemplateSet([:]), for: [Kettle.self])
    #expect(found.map(\.id) == ["missing-template"])
  }

  @Test func warnsOfATemplateThatNoPageUses() {
    let found = findings("{{brew}}", ["spoon.mustache": "x"])
    #expect(found.map(\.id) == ["unused-template"])
    #expect(found.worst == .warning)
  }

  @Test func findsNothingWrongWithOurOwnTemplates() {
    #expect(TemplateLint.findings(in: .embedded, for: allViews) == [])
  }

  @Test(arguments: allViews.map { $0.template })
  func everyViewHoldsOnlyWhatCanBePrinted(template: String) throws {
    let view = try #require(allViews.first { $0.template == template })
    for (type, parts) in ViewShape(of: view).views {
      for (name, part) in parts {
        #expect(isPrintable(part), "\(type).\(name)")
      }
    }
  }

  private func isPrintable(_ part: ViewShape.Part) -> Bool {
    switch part {
    case .unprintable: false
    case .list(let element): isPrintable(element)
    case .text, .flag, .view: true
    }
  }
}
