import Foundation
import UnderstudyCompiler

extension BuiltSite {
  /// Builds content that a test has written, by path.
  static func build(
    files: [String: String], _ change: (inout CompileOptions) -> Void = { _ in }
  ) async throws -> BuiltSite {
    try await Project.withContent(files) { try await build($0, change) }
  }
}

extension Project {
  /// Writes files into a folder of their own for a piece of a test.
  static func withContent<Result>(
    _ files: [String: String], _ body: (_ folder: String) async throws -> Result
  ) async throws -> Result {
    try await withFolder { folder in
      let content = folder.appending(path: "content", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
      for (path, text) in files {
        let file = content.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return try await body(content.path(percentEncoded: false))
    }
  }
}
