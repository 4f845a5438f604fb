import UnderstudyDiagnostics
import UnderstudyPlanning
import UnderstudyRendering

/// What a build did.
package struct BuildReport: Sendable {
  package let content: ContentReport
  /// How many files the site has; 0 when none was written.
  package let files: Int
  /// How many of them are pages.
  package let pages: Int
  /// The folder of the site, as the caller named it.
  package let site: String

  /// The result in a sentence.
  package var text: String {
    files == 0
      ? "nothing written: mend the errors first; the previous site, if any, is as it was"
      : "\(pages) pages in \(site); open \(site)/index.html"
  }

  /// The result for tools.
  package var json: String {
    JSONValue.object([("site", .string(site)), ("files", .int(files)), ("pages", .int(pages))]).text
  }
}

/// Builds the site of a content folder and puts it in place of the previous one.
///
/// With an error in the content or a template nothing is written.
///
/// - Throws: ``CompilerFailure`` when something cannot be read or written, or the request makes no
///   sense; the previous site is then as it was.
public func compileSite(_ options: CompileOptions) async throws(CompilerFailure) -> Bool {
  try await buildSite(options).files > 0
}

/// See ``compileSite(_:)``; tells what was done.
package func buildSite(_ options: CompileOptions) async throws(CompilerFailure) -> BuildReport {
  let folder = options.site ?? "site"
  let compilation = try Compilation(options)
  guard !compilation.isBroken else {
    return BuildReport(content: compilation.report(), files: 0, pages: 0, site: folder)
  }
  let plan =
    options.isDraft
    ? compilation.standingPlan() : compilation.standingPlan(remedies: .little, proof: .usual)
  let rendered = await renderSite(try compilation.siteInput(plan))
  let report = compilation.report(plan.diagnostics + rendered.diagnostics)
  guard rendered.diagnostics.worst != .error else {
    return BuildReport(content: report, files: 0, pages: 0, site: folder)
  }
  let files = rendered.value + (try compilation.attachments())
  try SiteFolder(folder).replace(with: files)
  return BuildReport(
    content: report, files: files.count,
    pages: files.count { $0.path.rawValue.hasSuffix(".html") }, site: folder)
}
