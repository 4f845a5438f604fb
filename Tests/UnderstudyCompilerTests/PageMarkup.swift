import Foundation

/// The tags of a page, as far as tests ask about them.
struct PageMarkup {
  struct Tag {
    var name: String
    var attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// The text outside tags, entities resolved, white space folded, a line for each block.
  private(set) var lines = ""

  /// The text in one line.
  var text: String { lines.replacing("\n", with: " ") }

  init(_ html: String) {
    var rest = Substring(html)
    var words = ""
    while let open = rest.firstIndex(of: "<") {
      words += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.range(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      guard let close = Self.end(of: rest) else { break }
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      guard let first = inside.first, first.isLetter else {
        words += Self.inline.contains(String(inside.dropFirst())) ? " " : "\n"
        continue
      }
      let tag = Self.tag(inside)
      tags.append(tag)
      words += Self.inline.contains(tag.name) ? " " : "\n"
      if tag.name == "script" || tag.name == "style" {
        rest = rest.range(of: "</\(tag.name)").map { rest[$0.lowerBound...] } ?? ""
      }
    }
    lines = Self.resolved(words + rest).split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static let inline: Set = [
    "a", "abbr", "b", "br", "code", "em", "i", "small", "span", "strong", "time", "tspan",
  ]

  /// Every `id` on the page, in order.
  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  /// Every address that the page points at.
  var addresses: [String] {
    tags.flatMap { tag in ["href", "src"].compactMap { tag.attributes[$0] } }
  }

  /// How many elements carry a class.
  func count(ofClass name: String) -> Int {
    tags.count {
      ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(name))
    }
  }

  private static func end(of text: Substring) -> Substring.Index? {
    var quote: Character?
    for place in text.indices {
      let character = text[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return place
      }
    }
    return nil
  }

  private static func tag(_ inside: Substring) -> Tag {
    let name = inside.prefix { !$0.isWhitespace && $0 != "/" }
    var tag = Tag(name: name.lowercased(), attributes: [:])
    var rest = inside.dropFirst(name.count)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      if key.isEmpty { return tag }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        tag.attributes[key.lowercased()] = ""
        continue
      }
      rest = rest.dropFirst()
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      tag.attributes[key.lowercased()] = resolved(String(value))
    }
  }

  private static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let named = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
      ("&nbsp;", " "), ("&amp;", "&"),
    ]
    return named.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
