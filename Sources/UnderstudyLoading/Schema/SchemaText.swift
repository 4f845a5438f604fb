/// Builds the text of a schema, two spaces deeper in each element.
struct SchemaText {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  /// Writes an element around whatever `content` writes. Attributes stand in order of their names,
  /// but `name` comes first.
  mutating func element(
    _ name: String, _ attributes: [String: String], content: (inout SchemaText) -> Void
  ) {
    let order = attributes.keys.sorted { ($0 != "name" ? 1 : 0, $0) < ($1 != "name" ? 1 : 0, $1) }
    let parts = order.map { " \($0)=\"\(escaped(attributes[$0, default: ""]))\"" }.joined()
    var inside = SchemaText()
    inside.depth = depth + 1
    content(&inside)
    if inside.text.isEmpty {
      line("<\(name)\(parts)/>")
    } else {
      line("<\(name)\(parts)>")
      text += inside.text
      line("</\(name)>")
    }
  }

  mutating func documentation(_ words: String) {
    element("xs:annotation", [:]) {
      $0.line("<xs:documentation>\(escaped(words))</xs:documentation>")
    }
  }

  /// Writes what a kind of value may be.
  mutating func restriction(of type: ValueKind.SchemaType) {
    switch type {
    case .text: restriction("xs:token") { $0.line("<xs:minLength value=\"1\"/>") }
    case .pattern(let pattern):
      restriction("xs:string") { $0.line("<xs:pattern value=\"\(escaped(pattern))\"/>") }
    case .day:
      restriction("xs:date") {
        $0.line("<xs:pattern value=\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"/>")
      }
    case .number(let range):
      restriction("xs:integer") {
        $0.line("<xs:minInclusive value=\"\(range.lowerBound)\"/>")
        $0.line("<xs:maxInclusive value=\"\(range.upperBound)\"/>")
      }
    case .words(let words, let several):
      if several {
        element("xs:list", [:]) {
          $0.element("xs:simpleType", [:]) { $0.enumeration(words) }
        }
      } else {
        enumeration(words)
      }
    }
  }

  private mutating func enumeration(_ words: [String]) {
    restriction("xs:string") { text in
      for word in words { text.line("<xs:enumeration value=\"\(escaped(word))\"/>") }
    }
  }

  private mutating func restriction(_ base: String, content: (inout SchemaText) -> Void) {
    element("xs:restriction", ["base": base], content: content)
  }
}

/// A text as it stands in XML, in an element or between quotation marks.
func escaped(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.append(character)
    }
  }
}
