import Foundation
import UnderstudyTemplates

/// The built-in templates, with those of a folder in place of the ones of the same name.
///
/// - Throws: ``CompilerFailure`` when the folder or one of its files cannot be read as text.
func ownTemplates(_ folder: String?) throws(CompilerFailure) -> TemplateSet {
  guard let folder else { return .embedded }
  var own: [String: String] = [:]
  do {
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      let file = root.appending(path: path)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      guard !isHidden, isFile == true else { continue }
      own[path] = try String(contentsOf: file, encoding: .utf8)
    }
  } catch {
    throw CompilerFailure(
      .unreadable, "cannot read the templates in '\(folder)': \(reason(of: error))")
  }
  return TemplateSet.embedded.replacing(with: own)
}
