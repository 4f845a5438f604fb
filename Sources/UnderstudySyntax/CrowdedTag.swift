/// The name of the first tag with more attributes than a limit; `nil` if there is none.
///
/// libxml2 compares each attribute of a tag with each other, and does so before it tells anybody of
/// the tag. So the bytes are looked through beforehand. No tag holds a `<`: only where many values
/// (`=` and a quotation mark) stand between one `<` and the next can there be such a tag, and only
/// there is it read. This holds in broken XML too, where nothing else about tags can be trusted.
func crowdedTag(in bytes: [UInt8], limit: Int) -> Range<Int>? {
  bytes.withUnsafeBufferPointer { bytes in
    var bracket: Int?
    var values = 0
    var followsEquals = false
    for offset in bytes.indices {
      switch bytes[offset] {
      case .lessThan:
        if values > limit, let name = crowdedName(in: bytes, at: bracket, limit: limit) {
          return name
        }
        (bracket, values, followsEquals) = (offset, 0, false)
      case .equals: followsEquals = true
      case let byte where followsEquals && !byte.isMarkupSpace:
        if byte.isQuotationMark { values += 1 }
        followsEquals = false
      default: break
      }
    }
    return values > limit ? crowdedName(in: bytes, at: bracket, limit: limit) : nil
  }
}

/// The name of the tag at a `<`, if it is a start tag with more attributes than the limit.
private func crowdedName(
  in bytes: UnsafeBufferPointer<UInt8>, at bracket: Int?, limit: Int
) -> Range<Int>? {
  guard let bracket, bracket + 1 < bytes.count, !noElement.contains(bytes[bracket + 1]) else {
    return nil
  }
  var tag = StartTag()
  tag.read(in: bytes, at: bracket, limit: limit + 1)
  return tag.parts.count > limit ? tag.name : nil
}

/// What makes of a `<` something else than a start tag: an end tag, a comment, a CDATA section, an
/// instruction.
private let noElement: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")]
