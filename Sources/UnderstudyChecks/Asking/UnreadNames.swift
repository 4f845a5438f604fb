import UnderstudyModel

/// Names that may stand in files which could not be read.
///
/// A file with one slip in its markup has no content at all, and everything that it declares would
/// be missed all over the rest. What its raw text seems to declare is therefore passed over: so the
/// slip is told, names that are truly unknown are told, and nothing that the slip brought about.
package struct UnreadNames: Sendable {
  private var names: Set<String> = []
  /// Whether every file could be read.
  package private(set) var isEmpty = true

  package init() {}

  /// Takes note of a file that could not be read.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is, in whatever encoding.
  ///   - path: where it is; many a file is named after what it declares.
  package mutating func add(_ bytes: [UInt8], path: String) {
    isEmpty = false
    if let name = path.split(separator: "/").last?.prefix(while: { $0 != "." }) {
      names.insert(String(name))
    }
    // Without zeros UTF-16 of plain letters reads like ASCII.
    let text = bytes.filter { $0 != 0 }
    var place = 0
    while let start = text[place...].firstIndex(of: UInt8(ascii: "i")) {
      place = start + 1
      guard start > 0, isBlank(text[start - 1]), let name = declaredName(text[start...])
      else { continue }
      names.insert(name)
    }
  }

  /// Whether the name may be declared in a file that could not be read.
  func contains(_ name: String) -> Bool { names.contains(name) }
}

/// The value in `id = "…"` at the beginning of a text, if that is what stands there.
private func declaredName(_ text: ArraySlice<UInt8>) -> String? {
  guard text.prefix(2).elementsEqual("id".utf8) else { return nil }
  var rest = text.dropFirst(2).drop(while: isBlank)
  guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
  rest = rest.drop(while: isBlank)
  guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
  else { return nil }
  let name = String(decoding: rest.prefix { $0 != quote && !isBlank($0) }, as: UTF8.self)
  return Identifier<Organisation>.isWellFormed(name) ? name : nil
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
