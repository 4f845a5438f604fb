import UnderstudyDiagnostics

/// Faults of a document as a whole, and of its tags against one another.
extension FaultReport {
  func noElement(at offset: Int) -> Diagnostic {
    let word = source.word(at: offset)
    guard !word.isEmpty else {
      return Diagnostic(
        .empty, .error, "the file holds no element", at: source.range(word),
        help: "write an element, or delete the file")
    }
    if source.bytes[offset...].starts(with: byteOrderMark) {
      let mark = offset..<offset + byteOrderMark.count
      return error(
        "a byte-order mark, which cannot be seen, stands here once too often", at: mark,
        help: "delete it",
        fix: .init("delete the byte-order mark", at: source.range(mark), replacement: ""))
    }
    return error("the file must begin with an element, not with text", at: word)
  }

  func afterRoot(at offset: Int) -> Diagnostic {
    if source.holds("</", at: offset) {
      let name = source.name(at: offset + 2)
      return error(
        "'</\(source.text(name))>' closes nothing: the root element has ended already",
        at: name, help: "delete it, or the end tag that came too early")
    }
    guard source.holds("<", at: offset) else {
      return error("text may not stand outside the root element", at: source.word(at: offset))
    }
    return error(
      "a file holds one root element, and it has ended already", at: source.name(at: offset + 1),
      help: "put all of them into one element, such as '<roles>'")
  }

  func doctype(at offset: Int) -> Diagnostic {
    let name = offset..<offset + "<!DOCTYPE".utf8.count
    let help = "delete it: content declares nothing and asks for no other file"
    var diagnostic = Diagnostic(
      .doctype, .error, "a DOCTYPE is not allowed", at: source.range(name), help: help)
    let rest = source.bytes[Swift.min(name.upperBound, source.bytes.count)...]
    if let end = rest.firstIndex(where: { $0 == .greaterThan }),
      !rest[..<end].contains(where: { $0 == UInt8(ascii: "[") || $0.isQuotationMark })
    {
      diagnostic.fix = .init(
        "delete the DOCTYPE", at: source.range(offset..<end + 1), replacement: "")
    }
    return diagnostic
  }

  func mismatched(_ endTag: Range<Int>, _ mismatch: OpenTags.Mismatch) -> Diagnostic {
    let (name, open) = (source.text(endTag), mismatch.open)
    let forgotten = mismatch.alsoOpen.prefix(3).map {
      note("'<\($0.name)>' is not closed either", at: $0.nameRange)
    }
    return error(
      "the end tag '</\(name)>' does not match the start tag '<\(open.name)>'", at: endTag,
      help: mismatch.closesOuter
        ? "close '<\(open.name)>' first"
        : mismatch.isTypingSlip ? "did you mean '</\(open.name)>'?" : "nothing open has this name",
      notes: [note("'<\(open.name)>' starts here", at: open.nameRange)] + forgotten,
      fix: mismatch.isTypingSlip ? write(open.name, at: endTag) : nil)
  }

  func neverClosed(_ tag: OpenTag, outer: [OpenTag]) -> Diagnostic {
    let end = source.bytes.count..<source.bytes.count
    let others = outer.suffix(3).reversed().map {
      note("'<\($0.name)>' is not closed either", at: $0.nameRange)
    }
    return error(
      "'<\(tag.name)>' is never closed", at: tag.nameRange,
      help: "write '</\(tag.name)>' where it ends",
      notes: [note("the file ends here", at: end)] + others)
  }
}
