extension ValueKind {
  static let email = ValueKind(
    "email", "an e-mail address", form: "an address is written as 'name@example.org'",
    right: "aoife@example.org", wrong: "aoife at example",
    .pattern("[^@\\s<>\"'\\\\]+@[^@\\s<>\"'\\\\]+"))

  static let language = ValueKind(
    "language", "a language", form: "a language is a tag such as 'en' or 'en-GB'", right: "en-GB",
    wrong: "British English", .pattern("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))

  static let link = ValueKind(
    "link", "a link",
    form: "links are 'http:', 'https:' or 'mailto:', or a file below 'files/'",
    right: "https://example.org/guide", wrong: "javascript:alert(1)",
    .pattern("([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|files/)[^\\s\\\\]+"))
}

extension AttributeKey where Value == String {
  /// An address of e-mail, checked lightly: something, `@`, something.
  static func email(_ name: String, _ meaning: String) -> Self {
    Self(name, .email, meaning, .optional) { written in
      isEmail(written.text[...]) ? written.text : written.refuse()
    }
  }

  /// A BCP 47 tag.
  static func language(_ name: String, _ meaning: String, usually: String) -> Self {
    Self(name, .language, meaning, .usually(usually)) { written in
      let parts = written.text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.enumerated().allSatisfy { place, part in
        (place == 0 ? 2...8 : 1...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || (place > 0 && $0.isNumber)) }
      }
      return isTag ? written.text : written.refuse()
    }
  }

  /// Where a link leads: `http`, `https`, `mailto`, or a file below `files/` that exists.
  static func link(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional
  ) -> Self {
    Self(name, .link, meaning, presence) { written in
      switch LinkTarget(written.text) {
      case .web: return written.text
      case .file(let path) where written.reading.surroundings.hasAttachment(path):
        return written.text
      case .file(let path):
        return written.refuse(
          among: written.reading.surroundings.attachments,
          as: .missingFile, message: "there is no file '\(shown(path))'")
      case .refused(let why):
        return written.refuse(as: .unsafeLink, message: "'\(shown(written.text))' \(why)")
      }
    }
  }
}

/// Whether a text looks like an address of e-mail.
func isEmail(_ text: Substring) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  let forbidden: Set<Character> = ["<", ">", "\"", "'", "\\", "?", "#", ",", ";"]
  return parts.count == 2
    && parts.allSatisfy { part in
      !part.isEmpty && !part.contains { $0.isWhitespace || forbidden.contains($0) }
    }
}
