/// A text that was built into the program, and where it came from.
package struct EmbeddedText: Sendable {
  /// The path below its folder, with `/` between the parts.
  package let path: String
  package let text: String
}

extension EmbeddedText {
  /// The templates, style sheet and script that pages are made with, in order of their paths.
  package static let templates = texts(below: "templates/")

  /// The small organisation that `understudy init` writes, in order of its paths.
  package static let starter = texts(below: "curricula/corner-bakery/")

  private static func texts(below folder: String) -> [EmbeddedText] {
    embeddedFiles.filter { $0.key.hasPrefix(folder) }
      .map { EmbeddedText(path: String($0.key.dropFirst(folder.count)), text: $0.value) }
      .sorted { $0.path < $1.path }
  }
}
