/// Whether a text is markup in which every element is closed, every attribute quoted and everything
/// else escaped: a small reader of its own, so that the writer is not judged by itself.
struct MarkupCheck {
  /// What is wrong, or `nil`.
  private(set) var fault: String?
  /// The names of all elements, in order.
  private(set) var elements: [String] = []
  /// The values of an attribute, in order.
  private(set) var attributes: [(name: String, value: String)] = []

  init(_ text: String) {
    var rest = Substring(text)
    var open: [String] = []
    while let next = rest.first, fault == nil {
      if next == "<" {
        guard let end = rest.firstIndex(of: ">") else {
          fault = "a tag without an end"
          return
        }
        read(rest[rest.index(after: rest.startIndex)..<end], &open)
        rest = rest[rest.index(after: end)...]
      } else {
        let words = rest.prefix { $0 != "<" }
        if !Self.isEscaped(words) { fault = "not escaped: \(words)" }
        rest = rest.dropFirst(words.count)
      }
    }
    if fault == nil, let last = open.last { fault = "not closed: \(last)" }
  }

  private mutating func read(_ tag: Substring, _ open: inout [String]) {
    if tag.first == "/" {
      if open.popLast() != String(tag.dropFirst()) { fault = "closed twice: \(tag)" }
      return
    }
    let isEmpty = tag.last == "/"
    var body = isEmpty ? tag.dropLast() : tag
    let name = body.prefix { $0 != " " }
    elements.append(String(name))
    body = body.dropFirst(name.count)
    while !body.isEmpty {
      body = body.drop { $0 == " " }
      let attribute = body.prefix { $0 != "=" }
      body = body.dropFirst(attribute.count)
      guard body.hasPrefix("=\"") else {
        fault = "no quotes: \(tag)"
        return
      }
      body = body.dropFirst(2)
      let value = body.prefix { $0 != "\"" }
      if !Self.isEscaped(value) { fault = "not escaped: \(value)" }
      attributes.append((String(attribute), String(value)))
      body = body.dropFirst(value.count + 1)
    }
    if !isEmpty { open.append(String(name)) }
  }

  private static func isEscaped(_ text: Substring) -> Bool {
    let allowed = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    var rest = text
    while let place = rest.firstIndex(of: "&") {
      rest = rest[place...]
      guard let known = allowed.first(where: { rest.hasPrefix($0) }) else { return false }
      rest = rest.dropFirst(known.count)
    }
    return !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFF }
  }
}
