/// Where writers of diagnostics find the text of a file, to show a line of it and to count columns.
package struct SourceTexts: Sendable {
  private let bytes: @Sendable (String) -> [UInt8]?

  /// Hands in a way to read a file by the path that a ``SourceRange`` carries.
  ///
  /// It may return `nil` (the file is gone, or never was): its findings are then shown without their
  /// line, and their columns are bytes. It is asked once for a file and a run of a writer.
  package init(_ bytes: @escaping @Sendable (String) -> [UInt8]?) { self.bytes = bytes }

  /// Files held in memory.
  package init(_ files: [String: [UInt8]]) { self.init { files[$0] } }

  func text(of file: String) -> SourceText? { bytes(file).map(SourceText.init) }
}

/// Files read once and kept while a writer runs.
struct ReadTexts {
  private let texts: SourceTexts
  private var read: [String: SourceText?] = [:]

  init(_ texts: SourceTexts) { self.texts = texts }

  mutating func text(of file: String) -> SourceText? {
    if let known = read[file] { return known }
    let text = texts.text(of: file)
    read[file] = .some(text)
    return text
  }
}
