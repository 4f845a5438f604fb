import UnderstudyDiagnostics

/// Faults inside one tag.
extension FaultReport {
  func unquotedValue(at offset: Int) -> Diagnostic {
    let tag = brokenTag(before: offset)
    let name = tag.brokenName.map(source.text) ?? ""
    let word = source.name(at: offset)
    guard !word.isEmpty else {
      return error(
        "the attribute '\(name)' has no value", at: tag.brokenName ?? word,
        help: "write \(name)=\"…\"")
    }
    let quoted = "\"\(source.text(word))\""
    return error(
      "the value of '\(name)' must stand in quotation marks", at: word,
      help: "write \(name)=\(quoted)", fix: write(quoted, at: word))
  }

  func endlessValue(at offset: Int) -> Diagnostic {
    let tag = brokenTag(before: offset)
    guard let start = tag.brokenValueStart, let name = tag.brokenName else {
      return error("a quotation mark is missing", at: source.word(at: offset))
    }
    return error(
      "the value of '\(source.text(name))' is never closed", at: start - 1..<start,
      help: "a quotation mark is missing where it ends")
  }

  /// A `<` in a value stands for itself, or shows that the value was never closed: then a `>` or a
  /// line end came before it.
  func bracketInValue(at offset: Int) -> Diagnostic {
    let tag = brokenTag(before: offset)
    if let start = tag.brokenValueStart, let name = tag.brokenName, start <= offset,
      source.bytes[start..<offset].contains(where: { $0 == .greaterThan || $0 < 0x20 })
    {
      return error(
        "the value of '\(source.text(name))' is not closed before the next '<'",
        at: start - 1..<start, help: "a quotation mark is missing where it ends")
    }
    let bracket = offset..<offset + 1
    return error(
      "'<' may not stand in the value of an attribute", at: bracket, help: "write '&lt;'",
      fix: write("&lt;", at: bracket))
  }

  func missingValue(of name: String, at offset: Int) -> Diagnostic {
    error(
      "the attribute '\(name)' has no value",
      at: brokenTag(before: offset).brokenName ?? source.word(at: offset),
      help: "write \(name)=\"…\"")
  }

  func repeatedAttribute(_ name: String, at offset: Int) -> Diagnostic {
    let tag = brokenTag(before: offset)
    let places = tag.parts.map(\.name).filter { source.text($0) == name }
    return error(
      "'<\(source.text(tag.name))>' has the attribute '\(name)' more than once",
      at: places.dropFirst().first ?? tag.name,
      notes: places.prefix(1).map { note("it is here first", at: $0) })
  }

  func missingSpace(at offset: Int) -> Diagnostic {
    let start = source.last(.lessThan, before: offset) ?? offset
    if source.holds("<?", at: start) {
      return start == source.start ? declaration() : namelessInstruction(at: offset)
    }
    guard offset < source.bytes.count else { return endlessTag(at: start) }
    // In id="x title="y" the value reads 'x title=', and what follows it is the true value.
    let previous = brokenTag(before: offset).parts.last
    if let previous, source.text(previous.value).hasSuffix("=") {
      return error(
        "the value of '\(source.text(previous.name))' seems to lack its closing quotation mark",
        at: previous.value)
    }
    return error(
      "there must be a space before this", at: source.word(at: offset),
      help: "or is a quotation mark missing?")
  }

  func missingName(at offset: Int) -> Diagnostic {
    if source.byte(before: offset) == .ampersand {
      return bareAmpersand(at: offset - 1)
    }
    if source.byte(before: offset) == .lessThan { return bareBracket(at: offset - 1) }
    let next = source.word(at: offset)
    guard !next.isEmpty else {
      return endlessTag(at: source.last(.lessThan, before: offset) ?? offset)
    }
    if source.holds("/", at: offset) { return error("'/' must be followed by '>'", at: next) }
    if source.bytes[offset].isQuotationMark {
      return error("a name and '=' must stand before this value", at: next)
    }
    return error("an attribute's name cannot begin with '\(firstCharacter(of: next))'", at: next)
  }

  func unfinishedTag(at offset: Int) -> Diagnostic {
    let start = source.last(.lessThan, before: offset) ?? offset
    guard source.holds("</", at: start) else { return endlessTag(at: start) }
    let name = source.name(at: start + 2)
    guard !name.isEmpty else { return error("the end tag has no name", at: start..<start + 2) }
    return error(
      "the end tag '</\(source.text(name))' is not closed with '>' after its name", at: name,
      help: "an end tag holds nothing but a name")
  }

  /// A `<` that begins no tag.
  private func bareBracket(at offset: Int) -> Diagnostic {
    let bracket = offset..<Swift.min(offset + 1, source.bytes.count)
    if source.text(offset..<offset + 9).uppercased() == "<!DOCTYPE" { return doctype(at: offset) }
    let next = offset + 1 < source.bytes.count ? source.bytes[offset + 1] : 0x20
    let isText = next.isMarkupSpace || next == .equals || (0x30...0x39).contains(next)
    return error(
      "'<' must be followed by the name of an element", at: bracket,
      help: "in text write '&lt;'", fix: isText ? write("&lt;", at: bracket) : nil)
  }

  private func endlessTag(at start: Int) -> Diagnostic {
    let name = source.name(at: start + 1)
    return error(
      "the tag '<\(source.text(name))' is never closed", at: name, help: "'>' is missing")
  }

  private func brokenTag(before offset: Int) -> StartTag {
    StartTag(in: source, at: source.last(.lessThan, before: offset) ?? offset)
  }

  private func firstCharacter(of range: Range<Int>) -> String {
    String(
      source.text(range.lowerBound..<Swift.min(range.lowerBound + 16, source.bytes.count)).prefix(1)
    )
  }
}
