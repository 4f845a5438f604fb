import UnderstudyDiagnostics

/// Faults of what begins with an ampersand.
extension FaultReport {
  /// An `&` that begins no reference.
  func bareAmpersand(at offset: Int) -> Diagnostic {
    let ampersand = offset..<offset + 1
    return error(
      "'&' by itself is not allowed", at: ampersand, help: "write '&amp;'",
      fix: write("&amp;", at: ampersand))
  }

  /// `&name` without a semicolon: a known name lacks it, any other is text that begins with `&`.
  func unfinishedReference(at offset: Int) -> Diagnostic {
    let start = source.last(.ampersand, before: offset) ?? offset
    let name = source.text(start + 1..<offset)
    guard predefined.contains(name) else { return bareAmpersand(at: start) }
    return error(
      "';' is missing after '&\(name)'", at: start..<offset, help: "write '&\(name);'",
      fix: write("&\(name);", at: start..<offset))
  }

  /// `&#…;` that names no character.
  func characterReference(at offset: Int) -> Diagnostic {
    let start = source.last(.ampersand, before: offset) ?? offset
    let end = source.bytes[start..<offset].lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? offset
    let written = source.text(start..<end)
    let number = written.dropFirst(2).filter { $0 != ";" && $0 != "x" }
    guard written.hasSuffix(";"), !number.isEmpty else {
      return error(
        "a number and ';' must follow '&#'", at: start..<Swift.max(end, start + 2),
        help: "as in '&#233;'")
    }
    return error(
      "'\(written)' is not a character that XML allows", at: start..<end, help: "delete it")
  }

  func unknownEntity(_ name: String, at offset: Int) -> Diagnostic {
    let start = source.last(.ampersand, before: offset) ?? offset
    let place = start..<offset
    if let character = knownFromHTML[name] {
      return error(
        "'&\(name);' is known in HTML only", at: place, help: "write '\(character)'",
        fix: write(character, at: place))
    }
    let near = nearNames(to: name, among: predefined).first
    return error(
      "there is no '&\(name);'", at: place,
      help: near.map { "did you mean '&\($0);'?" }
        ?? "write the character itself, or its number as in '&#233;'",
      fix: near.map { write("&\($0);", at: place) })
  }
}

/// The names that XML knows by itself.
private let predefined = ["amp", "apos", "gt", "lt", "quot"]

/// Names that authors bring along from HTML, and what to write instead. A no-break space looks like
/// any other, so its number is clearer.
private let knownFromHTML = [
  "bull": "•", "cent": "¢", "copy": "©", "deg": "°", "euro": "€", "frac12": "½", "hellip": "…",
  "laquo": "«", "ldquo": "“", "lsquo": "‘", "mdash": "—", "middot": "·", "minus": "−",
  "nbsp": "&#160;", "ndash": "–", "para": "¶", "plusmn": "±", "pound": "£", "raquo": "»",
  "rarr": "→", "rdquo": "”", "reg": "®", "rsquo": "’", "sect": "§", "shy": "&#173;", "times": "×",
  "trade": "™",
]
