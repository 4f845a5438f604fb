/// One file of the site, ready to be written.
package struct RenderedFile: Hashable, Sendable {
  package var path: SitePath
  package var bytes: [UInt8]

  package init(_ path: SitePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text, in UTF-8.
  package init(_ path: SitePath, text: String) { self.init(path, bytes: Array(text.utf8)) }

  /// The bytes as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
