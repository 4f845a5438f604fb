import UnderstudyDiagnostics
import UnderstudyModel

extension ValueKind {
  static let text = ValueKind(
    "text", "text", form: "write some words, or leave the attribute out", right: "Pick list",
    wrong: "", .text)

  static let yesNo = ValueKind(
    "yes-no", "'yes' or 'no'", form: "write 'yes' or 'no'", right: "yes", wrong: "true",
    .words(["yes", "no"], several: false))

  /// One of some words.
  static func choice(_ words: [String], _ kind: String) -> ValueKind {
    ValueKind(
      "choice", kind, form: "write \(listed(words.map(quoted), "or"))", right: words[0],
      wrong: "something-else", .words(words, several: false))
  }

  static func number(_ range: ClosedRange<Int>) -> ValueKind {
    ValueKind(
      "number", "a whole number from \(range.lowerBound) to \(range.upperBound)",
      form: "write a whole number from \(range.lowerBound) to \(range.upperBound)",
      right: "\(max(range.lowerBound, min(2, range.upperBound)))",
      wrong: "\(range.lowerBound - 1)", .number(range))
  }
}

extension AttributeKey where Value == String {
  /// Words for people. Runs of white space count as one space.
  static func text(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence = .optional,
    right: String
  ) -> Self {
    Self(name, .text, meaning, presence, right: right) { written in
      let folded = folded(written.text)
      return folded.isEmpty ? written.refuse() : folded
    }
  }
}

extension AttributeKey where Value == Bool {
  /// `yes` or `no`.
  static func flag(_ name: String, _ meaning: String, usually: Bool = false) -> Self {
    Self(name, .yesNo, meaning, .usually(usually ? "yes" : "no")) { written in
      switch written.text {
      case "yes": return true
      case "no": return false
      default:
        let word = ["true": "yes", "1": "yes", "false": "no", "0": "no"][
          written.text.lowercased(), default: written.text.lowercased()]
        guard word == "yes" || word == "no" else { return written.refuse() }
        return written.refuse(
          fix: .init("write '\(word)'", at: written.range, replacement: word))
      }
    }
  }
}

extension AttributeKey where Value == Int {
  /// A whole number.
  static func number(
    _ name: String, _ range: ClosedRange<Int>, _ meaning: String,
    _ presence: AttributeDeclaration.Presence = .optional
  ) -> Self {
    Self(name, .number(range), meaning, presence) { written in
      guard let number = plainNumber(written.text), range.contains(number) else {
        return written.refuse()
      }
      return number
    }
  }
}

/// Reads ASCII digits, with a minus for numbers below zero and nothing else.
func plainNumber(_ text: String) -> Int? {
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}

extension AttributeKey
where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
  /// One word of a type that lists its words.
  static func choice(
    _ name: String, of type: Value.Type, _ kind: String, _ meaning: String,
    _ presence: AttributeDeclaration.Presence = .optional
  ) -> Self {
    let words = Value.allCases.map(\.rawValue)
    return Self(name, .choice(words, kind), meaning, presence) { written in
      Value(rawValue: written.text) ?? written.refuse(among: words)
    }
  }
}

/// A text with every run of white space as one space, and none at its ends.
func folded(_ text: String) -> String {
  let parts = text.utf8.split(whereSeparator: isXMLSpace)
  if parts.count == 1, parts[0].count == text.utf8.count { return text }
  return parts.map { String(Substring($0)) }.joined(separator: " ")
}

extension AttributeKey where Value == Bool {
  /// `yes`, or left out: an attribute that only ever says one thing.
  static func everyone(_ name: String, _ meaning: String) -> Self {
    let kind = ValueKind(
      "yes", "'yes'", form: "write 'yes', or name somebody instead", right: "yes", wrong: "no",
      .words(["yes"], several: false))
    return Self(name, kind, meaning, .optional) { $0.text == "yes" ? true : $0.refuse() }
  }
}
