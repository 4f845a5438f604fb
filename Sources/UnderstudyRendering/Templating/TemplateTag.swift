import UnderstudyDiagnostics

/// One `{{…}}` of a template, and where it stands.
struct TemplateTag: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// `{{name}}` or `{{{name}}}`.
    case print
    /// `{{#name}}`.
    case open
    /// `{{^name}}`.
    case openWithout
    /// `{{/name}}`.
    case close
    /// `{{>name}}`.
    case partial
    /// `{{! … }}`.
    case comment
    /// Anything else that Mustache knows and our templates do without.
    case unsupported
    /// `{{` that nothing closes.
    case unfinished
  }

  var kind: Kind
  var name: String
  /// The whole tag, braces included.
  var range: SourceRange
}

/// Every tag of a template, in order.
///
/// - Parameters:
///   - text: the template.
///   - file: its path, for places.
/// - Returns: the tags, unfinished ones included.
func templateTags(in text: String, file: String) -> [TemplateTag] {
  let bytes = Array(text.utf8)
  let lines = SourceLines(bytes)
  var tags: [TemplateTag] = []
  var place = 0
  while let start = firstPlace(of: "{{", in: bytes, from: place) {
    let triple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
    let end = firstPlace(of: triple ? "}}}" : "}}", in: bytes, from: start + 2)
    let after = end.map { $0 + (triple ? 3 : 2) } ?? min(start + 2, bytes.count)
    let range = SourceRange(
      file: file, start: lines.position(at: start), end: lines.position(at: after))
    guard let end else {
      tags.append(TemplateTag(kind: .unfinished, name: "", range: range))
      place = after
      continue
    }
    let inside = trimmed(
      String(decoding: bytes[(start + (triple ? 3 : 2))..<end], as: UTF8.self))
    tags.append(tag(inside, triple: triple, range: range))
    place = after
  }
  return tags
}

private func tag(_ inside: Substring, triple: Bool, range: SourceRange) -> TemplateTag {
  func named(_ kind: TemplateTag.Kind, _ name: Substring) -> TemplateTag {
    let name = trimmed(name)
    let isPlain =
      !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && !"(){}#^/&<>$=*%|".utf8.contains($0) }
    return TemplateTag(
      kind: isPlain ? kind : .unsupported, name: isPlain ? String(name) : String(inside),
      range: range)
  }
  if triple { return named(.print, inside) }
  let rest = inside.dropFirst()
  switch inside.first {
  case "#": return named(.open, rest)
  case "^": return named(.openWithout, rest)
  case "/": return named(.close, rest)
  case ">": return named(.partial, rest)
  case "!": return TemplateTag(kind: .comment, name: "", range: range)
  case "&": return named(.print, rest)
  default: return named(.print, inside)
  }
}

private func trimmed(_ text: some StringProtocol) -> Substring {
  var text = Substring(text)
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return text
}

private func firstPlace(of mark: String, in bytes: [UInt8], from start: Int) -> Int? {
  let mark = Array(mark.utf8)
  guard start >= 0, bytes.count >= mark.count else { return nil }
  return (start..<max(start, bytes.count - mark.count + 1)).first { place in
    bytes[place] == mark[0] && bytes[place..<(place + mark.count)].elementsEqual(mark)
  }
}
