import UnderstudyDiagnostics

/// Faults of comments, CDATA sections, processing instructions, the XML declaration and prefixes.
extension FaultReport {
  func endless(_ mark: StaticString, _ what: String, before offset: Int) -> Diagnostic {
    let start = source.last(markup: mark, before: offset) ?? offset
    let end: String
    switch what {
    case "comment": end = "-->"
    case "CDATA section": end = "]]>"
    default: end = "?>"
    }
    return error(
      "the \(what) that begins here is never closed", at: start..<start + mark.utf8CodeUnitCount,
      help: "write '\(end)' where it ends")
  }

  func hyphensInComment(at offset: Int) -> Diagnostic {
    error(
      "'--' may not stand in a comment", at: offset..<Swift.min(offset + 2, source.bytes.count),
      help: "write '-' or '—'")
  }

  /// libxml2 tells where the text begins in which `]]>` stands.
  func cdataEndInText(from offset: Int) -> Diagnostic {
    var start = offset
    while start < source.bytes.count, !source.holds("]]>", at: start) { start += 1 }
    let place = start..<Swift.min(start + 3, source.bytes.count)
    return error(
      "']]>' may not stand in text", at: place, help: "write ']]&gt;'",
      fix: write("]]&gt;", at: place))
  }

  func namelessInstruction(at offset: Int) -> Diagnostic {
    let start = source.last(markup: "<?", before: offset) ?? offset
    return error(
      "'<?' must be followed by a name and a space", at: start..<start + 2,
      help: "in text write '&lt;?'")
  }

  func misplacedDeclaration(before offset: Int, _ isWarning: Bool) -> Diagnostic? {
    let start = source.last(markup: "<?", before: offset) ?? offset
    // A name such as xml-feed is reserved, and harms nobody.
    guard !isWarning else { return nil }
    guard start > source.start else { return declaration() }
    let before = source.bytes[source.start..<start]
    let isBlank = before.allSatisfy(\.isMarkupSpace)
    return error(
      "the XML declaration may stand only at the very start of the file", at: start..<start + 5,
      help: isBlank ? "delete the white space before it" : "delete it",
      fix: isBlank
        ? .init(
          "delete the white space", at: source.range(source.start..<start), replacement: "")
        : nil)
  }

  func declaration() -> Diagnostic {
    error(
      "the XML declaration is not complete", at: source.start..<source.start + 5,
      help: "write '<?xml version=\"1.0\" encoding=\"UTF-8\"?>'")
  }

  func unknownVersion(_ version: String, _ isWarning: Bool) -> Diagnostic {
    let tag = StartTag(in: source, at: source.start, limit: 8)
    let place = tag.parts.first?.value ?? source.start..<source.start + 5
    var diagnostic = error(
      "XML \(version) is not known, only 1.0", at: place, help: "write '1.0'",
      fix: write("1.0", at: place))
    if isWarning { (diagnostic.id, diagnostic.severity) = (.questionable, .warning) }
    return diagnostic
  }

  func undeclaredPrefix(_ prefix: String, before offset: Int) -> Diagnostic {
    let tag = StartTag(in: source, at: source.last(.lessThan, before: offset) ?? offset)
    let names = [tag.name] + tag.parts.map(\.name)
    let place = names.first { source.text($0).hasPrefix("\(prefix):") } ?? tag.name
    let namespace =
      prefix == "xsi" ? "http://www.w3.org/2001/XMLSchema-instance" : "…"
    return error(
      "the prefix '\(prefix)' is not declared", at: place,
      help: "add xmlns:\(prefix)=\"\(namespace)\" to the root element")
  }

  func colons(in name: String, before offset: Int) -> Diagnostic {
    let tag = StartTag(in: source, at: source.last(.lessThan, before: offset) ?? offset)
    let names = [tag.name] + tag.parts.map(\.name) + (tag.brokenName.map { [$0] } ?? [])
    let place =
      names.first {
        let parts = source.text($0).split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 2 || parts.count == 2 && parts.contains("")
      } ?? tag.name
    return error(
      "'\(source.text(place))' is not a name: one colon may stand inside it, between prefix and name",
      at: place)
  }
}
