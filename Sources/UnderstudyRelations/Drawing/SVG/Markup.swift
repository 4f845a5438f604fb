/// Markup as it grows, escaped as it is written.
struct Markup {
  private(set) var text = ""

  mutating func open(_ element: String, _ attributes: [(name: String, value: String)]) {
    text += "<\(element)\(written(attributes))>"
  }

  mutating func close(_ element: String) { text += "</\(element)>" }

  mutating func empty(_ element: String, _ attributes: [(name: String, value: String)]) {
    text += "<\(element)\(written(attributes))/>"
  }

  mutating func element(
    _ element: String, _ attributes: [(name: String, value: String)], _ content: String,
    isInline: Bool = false
  ) {
    text += "<\(element)\(written(attributes))>\(content.escaped)</\(element)>"
  }

  /// A style sheet of our own, which holds neither `<` nor `&` and is written as it is.
  mutating func style(_ rules: String) { text += "<style>\(rules)</style>" }

  /// Attributes without a value are left out.
  private func written(_ attributes: [(name: String, value: String)]) -> String {
    attributes.filter { !$0.value.isEmpty }.map { " \($0.name)=\"\($0.value.escaped)\"" }.joined()
  }
}

extension String {
  /// Safe between tags and inside double quotes. What XML forbids is left out.
  var escaped: String {
    var safe = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\t", "\n", "\r": safe += " "
      case "\u{FFFE}", "\u{FFFF}": continue
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): continue
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension Double {
  /// To the hundredth, without needless zeros: `12`, `12.5`, `0.25`.
  var shortest: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
