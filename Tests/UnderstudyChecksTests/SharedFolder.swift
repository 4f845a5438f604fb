import Foundation

/// Material that is too large to ship: a folder `shared` beside the package, where there is one.
enum SharedFolder {
  /// The path of something in it; `nil` where it is absent.
  static func path(_ name: String) -> String? {
    let path = packageRoot.deletingLastPathComponent().appending(path: "shared/\(name)").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
