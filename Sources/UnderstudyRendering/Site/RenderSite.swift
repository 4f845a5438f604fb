import Foundation
package import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyTemplates

/// Makes every file of the site in memory.
///
/// Pages are made side by side and returned in a fixed order, so the same input gives the same bytes.
///
/// - Parameters:
///   - input: what the site is made from.
///   - width: how many pages to make at a time; absent: as many as there are processors.
/// - Returns: the files, each path once, and what templates and prose have to report. With an error
///   among the diagnostics the files are incomplete and should not replace a site that stands.
package func renderSite(
  _ input: SiteInput, width: Int? = nil
) async -> Diagnosed<[RenderedFile]> {
  let faults = TemplateLint.findings(in: input.templates, for: allViews)
  let renderer = TemplateRenderer.compiling(input.templates)
  let diagnostics = faults + (faults.worst == .error ? [] : renderer.diagnostics)
  if diagnostics.worst == .error { return Diagnosed([], diagnostics) }

  let map = SiteMap(input.organisation)
  var seen: Set<SitePath> = []
  let requests = pageMakers.flatMap { $0.files(map, input) }
    .filter { seen.insert($0.path).inserted }
  let handbook = Handbook(input, renderer: renderer.value, paths: seen)
  let made = await inParallel(
    requests, width: width ?? ProcessInfo.processInfo.activeProcessorCount
  ) { make($0, in: handbook) }
  return Diagnosed(
    made.compactMap(\.value), (diagnostics + made.flatMap(\.diagnostics)).inFileOrder())
}

/// Every view that fills a template of its own.
let allViews: [any PageView.Type] = [Frame.self] + pageMakers.flatMap(\.views)

private func make(_ request: FileRequest, in handbook: Handbook) -> Diagnosed<RenderedFile?> {
  do {
    let file = try request.make(PageWriter(handbook: handbook, path: request.path))
    return Diagnosed(file.value, file.diagnostics)
  } catch {
    let fault = Diagnostic(
      "unprintable-page", .error,
      "the page '\(request.path.rawValue)' could not be printed: \(error)", at: nil)
    return Diagnosed(nil, [fault])
  }
}

/// Does some work for each element, so many at a time, and keeps their order.
func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int, _ work: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: elements.count)
    var next = elements.indices.makeIterator()
    func startNext() {
      guard let place = next.next() else { return }
      group.addTask { (place, work(elements[place])) }
    }
    for _ in 0..<max(1, width) { startNext() }
    while let (place, result) = await group.next() {
      results[place] = result
      startNext()
    }
    return results.compactMap { $0 }
  }
}
