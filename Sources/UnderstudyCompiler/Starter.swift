import Foundation
import UnderstudyLoading
import UnderstudyTemplates

/// Writes the small organisation that a new author starts from, with schema and editor settings.
///
/// - Returns: what to do next, in words.
/// - Throws: ``CompilerFailure`` when the folder holds something already, or cannot be written.
package func writeStarter(into folder: String) throws(CompilerFailure) -> String {
  let root = URL(filePath: folder, directoryHint: .isDirectory)
  do {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let present = try FileManager.default.contentsOfDirectory(
      atPath: root.path(percentEncoded: false))
    guard present.allSatisfy({ $0.hasPrefix(".git") }) else {
      throw CompilerFailure(
        .unwritable, "'\(folder)' is not empty; 'understudy init' overwrites nothing")
    }
    for file in starterFiles() {
      let target = root.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: target)
    }
  } catch let failure as CompilerFailure {
    throw failure
  } catch {
    throw CompilerFailure(.unwritable, "cannot write into '\(folder)': \(reason(of: error))")
  }
  return """
    '\(folder)' holds a bakery with four roles. Make it yours:
      edit \(folder)/organization.xml
      understudy check \(folder)
      understudy build \(folder) -o site
    """
}

/// The starter's content, and beside it what editors want: the schema, and where to find it.
private func starterFiles() -> [(path: String, text: String)] {
  EmbeddedText.starter.map { ($0.path, $0.text) } + [
    (".understudy/understudy.xsd", schemaDocument()),
    (
      ".vscode/settings.json",
      """
      {
        "xml.fileAssociations": [
          { "pattern": "**/*.xml", "systemId": ".understudy/understudy.xsd" }
        ]
      }

      """
    ),
    (".gitignore", "site/\npackets/\n"),
  ]
}

/// The schema for editors.
package func editorSchema() -> String { schemaDocument() }

/// The manual of the vocabulary, as Markdown.
package func vocabularyManual() -> String { vocabularyDocument() }
