import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyRendering

/// A place in a file that no test reads.
func place(_ file: String = "sample.xml", _ line: Int = 1) -> Declaration {
  let start = SourcePosition(line: line, column: 3)
  return Declaration(SourceRange(file: file, start: start, end: start))
}

/// A mention of something by its identifier.
func mention<Entity>(_ id: String) -> Reference<Entity> {
  Reference(Identifier(id), at: place().range)
}

/// The day that counts as today in these tests: Monday 23 November 2026.
let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

/// An organisation with whatever a test puts in.
func organisation(_ fill: (inout OrganisationContent) -> Void = { _ in }) -> Organisation {
  var content = OrganisationContent("tea-house", name: "Tea & Co")
  fill(&content)
  return Organisation(content)
}

/// The whole site of an organisation.
func site(
  of organisation: Organisation, for audience: Audience = .staff
) async -> (files: [String: String], diagnostics: [Diagnostic]) {
  let rendered = await renderSite(SiteInput(organisation, audience: audience, today: today))
  let files = rendered.value.map { ($0.path.rawValue, $0.text) }
  return (Dictionary(files, uniquingKeysWith: { first, _ in first }), rendered.diagnostics)
}

/// A writer for a page of an organisation, for tests of words and links.
func writer(
  at path: SitePath = SitePath("roles/buyer.html"), in organisation: Organisation
) -> PageWriter {
  let map = SiteMap(organisation)
  let input = SiteInput(organisation, today: today)
  let paths = pageMakers.flatMap { $0.files(map, input) }.map(\.path)
  return PageWriter(
    handbook: Handbook(
      input, renderer: TemplateRenderer.compiling(input.templates).value, paths: Set(paths)),
    path: path)
}
