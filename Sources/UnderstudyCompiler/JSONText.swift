/// A text as a JSON string, quotes included.
struct JSONText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case _ where scalar.value < 0x20:
        let hexadecimal = String(scalar.value, radix: 16)
        written += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: written.unicodeScalars.append(scalar)
      }
    }
    description = written + "\""
  }
}
