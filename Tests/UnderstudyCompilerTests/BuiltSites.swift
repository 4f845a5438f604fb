import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// A site built from a content folder, as a user would.
struct BuiltSite {
  var files: [String: Data]
  var report: ContentReport

  /// Builds into a folder of its own and reads the result back.
  static func build(
    _ content: String, _ change: (inout CompileOptions) -> Void = { _ in }
  ) async throws -> BuiltSite {
    try await Project.withFolder { folder in
      var options = CompileOptions(folder: content)
      options.site = folder.appending(path: "site").path(percentEncoded: false)
      change(&options)
      let report = try await buildSite(options)
      let site = folder.appending(path: "site", directoryHint: .isDirectory)
      let files = report.files == 0 ? [:] : try Project.files(below: site)
      return BuiltSite(files: files, report: report.content)
    }
  }

  /// The same as a draft, for tests that ask neither how good the plan is nor what could mend it.
  static func draft(_ content: String) async throws -> BuiltSite {
    try await build(content) { $0.isDraft = true }
  }

  /// The words of a page.
  func text(of page: String) throws -> String {
    let bytes = try #require(files[page], "there is no page '\(page)'")
    return PageMarkup(String(decoding: bytes, as: UTF8.self)).text
  }

  /// The words of the whole site, data and feeds included, one after the other.
  var everything: String {
    files.sorted { $0.key < $1.key }.map { String(decoding: $0.value, as: UTF8.self) }
      .joined(separator: "\n")
  }
}
