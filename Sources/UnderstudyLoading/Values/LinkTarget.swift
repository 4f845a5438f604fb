/// What a link in content leads to, as far as its text tells.
enum LinkTarget: Equatable {
  /// The web or a mailbox.
  case web
  /// A file of the content: its path, percent escapes decoded, without the part behind `#`.
  case file(String)
  /// Something that pages must not lead to, and why, as the end of a sentence.
  case refused(String)

  init(_ text: String) {
    if text.contains(where: \.isWhitespace) {
      self = .refused("holds a blank, which no address does")
    } else if text.contains("\\") {
      self = .refused("holds a backslash")
    } else if let scheme = Self.scheme(of: text) {
      self = Self.target(scheme: scheme.lowercased(), rest: text.dropFirst(scheme.count + 1))
    } else {
      self = Self.fileTarget(text)
    }
  }

  /// What stands before the first colon, if that comes before any `/`, `?` or `#`.
  private static func scheme(of text: String) -> Substring? {
    let head = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return head.firstIndex(of: ":").map { head[..<$0] }
  }

  private static func target(scheme: String, rest: Substring) -> LinkTarget {
    switch scheme {
    case "http", "https":
      let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      return rest.hasPrefix("//") && !host.isEmpty ? .web : .refused("names no web site")
    case "mailto":
      let address = rest.prefix { $0 != "?" }
      return isEmail(address) ? .web : .refused("names no mailbox")
    default: return .refused("is not a kind of link that pages may hold")
    }
  }

  private static func fileTarget(_ text: String) -> LinkTarget {
    guard let path = percentDecoded(text.prefix { $0 != "#" }) else {
      return .refused("has a percent sign that starts no escape")
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0 == ".." || $0 == "." }) else {
      return .refused("leads out of its folder")
    }
    guard parts.count > 1, parts[0] == "files", !parts.contains("") else {
      return .refused("is no web address, and no file below 'files/'")
    }
    guard !path.contains("\\"), !path.utf8.contains(where: { $0 < 0x20 }) else {
      return .refused("holds characters that no path should")
    }
    return .file(path)
  }
}

/// A text with `%41` and its like resolved; `nil` where an escape is broken or spells no UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  guard text.contains("%") else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let code = String(rest.prefix(2)), code.utf8.count == 2,
      code.allSatisfy(\.isHexDigit), let value = UInt8(code, radix: 16)
    else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
