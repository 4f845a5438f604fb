/// Why the content could not be read at all: a folder or file that cannot be opened.
///
/// What is wrong inside a file is a diagnostic instead.
package struct LoadFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as the caller gave it, or below the content folder.
  package var path: String
  /// Why, in words that end a sentence.
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot open '\(path)': \(reason)" }
}
