/// The templates, style sheet and scripts that one site is made with.
///
/// Ours, with any file replaced by somebody's own of the same path.
package struct TemplateSet: Sendable {
  /// The text of each file by its path below the templates folder: `role.mustache`, `style.css`.
  package let files: [String: String]

  package init(_ files: [String: String]) { self.files = files }

  /// The files that were built into the program.
  package static let embedded = TemplateSet(
    Dictionary(
      EmbeddedText.templates.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first }))

  /// The same set with some files replaced, and others added.
  package func replacing(with own: [String: String]) -> TemplateSet {
    TemplateSet(files.merging(own) { _, new in new })
  }

  /// Every path, in order.
  package var paths: [String] { files.keys.sorted() }
}
