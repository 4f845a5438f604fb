/// A piece of JSON (RFC 8259) to be written.
///
/// Members keep the order in which they are given, so that the same findings give the same bytes.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// An object without the members that have no value.
  package static func object(of members: [(String, JSONValue?)]) -> Self {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The value on one line.
  package var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  /// An array with each element on a line of its own, which tools that compare lines like.
  package static func lines(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]" : "[\n\(values.map(\.text).joined(separator: ",\n"))\n]"
  }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .string(let value): Self.write(value, into: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(name, into: &text)
        text += ":"
        value.write(into: &text)
      }
      text += "}"
    }
  }

  /// Writes a string in quotation marks. U+2028 and U+2029 are escaped too, because they end a line
  /// in older JavaScript; `<` is, so that the text may stand inside a page.
  private static func write(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}", "<":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
