import Foundation

/// Writes one file in place of the old one, whole or not at all.
///
/// - Throws: ``CompilerFailure`` when it cannot be written; the old file is as it was.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(CompilerFailure) {
  do {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw CompilerFailure(.unwritable, "cannot write '\(path)': \(reason(of: error))")
  }
}
