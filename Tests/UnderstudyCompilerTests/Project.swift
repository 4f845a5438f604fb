import Foundation
import Testing

/// Where things stand around these tests.
enum Project {
  /// The package's root folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func curriculum(_ name: String) -> String {
    root.appending(path: "curricula/\(name)").path(percentEncoded: false)
  }

  /// A real programme beside the checkout; `nil` where there is none.
  static func realProgramme(_ name: String) -> String? {
    let path = root.appending(path: "../shared/real/\(name)").standardizedFileURL
      .path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Runs a piece of a test with an empty folder of its own, and removes it afterwards.
  static func withFolder<Result>(
    _ body: (_ folder: URL) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "understudy-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch {
        Issue.record("could not remove \(folder.lastPathComponent): \(error)")
      }
    }
    return try await body(folder)
  }

  /// Copies a folder, so that a test may write into it even where the original is read-only.
  static func copy(_ folder: String, to target: URL) throws {
    let source = URL(filePath: folder, directoryHint: .isDirectory)
    for (path, bytes) in try files(below: source) {
      let file = target.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }

  /// Every file below a folder, by path, with its bytes.
  static func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let base = folder.path(percentEncoded: false)
    for path in try FileManager.default.subpathsOfDirectory(atPath: base) {
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }
}
