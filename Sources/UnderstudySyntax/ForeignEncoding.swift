/// The name of an encoding other than UTF-8, told from the first bytes of a file; `nil` if they
/// tell of none.
///
/// Source: appendix F of the XML 1.0 recommendation.
func foreignEncoding(of bytes: [UInt8]) -> String? {
  let marks: [(start: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
    ([0x3C, 0x00, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x3C], "UTF-32"),
    ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
    ([0x3C, 0x00], "UTF-16"), ([0x00, 0x3C], "UTF-16"),
    ([0x2B, 0x2F, 0x76], "UTF-7"), ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
  ]
  return marks.first { bytes.starts(with: $0.start) }?.name
}

/// The encoding that a file's XML declaration names.
struct DeclaredEncoding {
  var name: String
  /// Where the name stands, inside its quotation marks.
  var range: Range<Int>

  var isUTF8: Bool { ["utf-8", "utf8"].contains(name.lowercased()) }

  /// Reads the declaration, which must be the very first thing; `nil` if it names no encoding.
  init?(in source: SourceFile) {
    guard source.holds("<?xml", at: source.start) else { return nil }
    let tag = StartTag(in: source, at: source.start, limit: 8)
    guard source.text(tag.name) == "?xml",
      let part = tag.parts.first(where: { source.text($0.name) == "encoding" })
    else { return nil }
    name = source.text(part.value)
    range = part.value
  }
}
