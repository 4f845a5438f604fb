extension JSONValue {
  /// The value as JSON text: RFC 8259, members in their order, a line break at the end.
  ///
  /// - Parameter pretty: lists and objects over several lines; else on one.
  /// - Returns: text that may also stand in a script: `<`, `>` and the line separators are escaped.
  func json(pretty: Bool = true) -> String {
    var text = ""
    write(to: &text, indent: pretty ? 0 : nil)
    return text + (pretty ? "\n" : "")
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .whole(let number): text += String(number)
    case .decimal(let number, let places): text += fixed(number, places: places)
    case .text(let string): write(string, to: &text)
    case .list(let elements):
      write("[", elements.map { (nil, $0) }, "]", to: &text, indent: indent)
    case .object(let members):
      write("{", members.map { ($0.0, $0.1) }, "}", to: &text, indent: indent)
    }
  }

  private func write(
    _ open: String, _ parts: [(String?, JSONValue)], _ close: String, to text: inout String,
    indent: Int?
  ) {
    text += open
    // Deep down one entry is one line: large files would be mostly blanks.
    let inner = indent.flatMap { $0 < deepestIndent ? $0 + 1 : nil }
    for (place, part) in parts.enumerated() {
      if place > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      if let name = part.0 {
        write(name, to: &text)
        text += inner == nil ? ":" : ": "
      }
      part.1.write(to: &text, indent: inner)
    }
    if let indent, inner != nil, !parts.isEmpty {
      text += "\n" + String(repeating: "  ", count: indent)
    }
    text += close
  }

  private func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}": text += escape(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// A number with so many decimals, halves away from zero; not a number is 0.
func fixed(_ number: Double, places: Int) -> String {
  guard number.isFinite else { return "0" }
  let factor = (0..<places).reduce(1.0) { power, _ in power * 10 }
  let scaled = (number.magnitude * factor).rounded(.toNearestOrAwayFromZero)
  guard scaled < 9e15 else { return String(Int(number.magnitude < 9e15 ? number : 9e15)) }
  let whole = Int(scaled)
  let sign = number < 0 && whole > 0 ? "-" : ""
  if places == 0 { return sign + String(whole) }
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return sign + padded.dropLast(places) + "." + padded.suffix(places)
}

/// Lists and objects deeper than this stand on one line.
private let deepestIndent = 4
