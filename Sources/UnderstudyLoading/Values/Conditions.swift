import UnderstudyModel

extension ValueKind {
  static let condition = ValueKind(
    "condition", "a condition",
    form: "a condition is written as 'site:mill|harbour employment:contractor'",
    right: "site:mill|harbour employment:contractor", wrong: "mill",
    .pattern("\\s*\(clause)(\\s+\(clause))*\\s*"))

  private static let clause = "[a-z][a-z0-9\\-]*:[a-z][a-z0-9\\-]*(\\|[a-z][a-z0-9\\-]*)*"
}

extension AttributeKey where Value == [Condition.Clause] {
  /// For whom something applies, or does not.
  static func condition(_ name: String, _ meaning: String) -> Self {
    Self(name, .condition, meaning, .optional) { written in
      let words = written.words
      guard !words.isEmpty else { return written.refuse() }
      return words.compactMap { word in
        let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, Identifier<Never>.isWellFormed(parts[0]) else {
          return written.refuse(word)
        }
        let values = parts[1].split(separator: "|", omittingEmptySubsequences: false)
        guard values.allSatisfy({ Identifier<Never>.isWellFormed($0) }) else {
          return written.refuse(word)
        }
        return Condition.Clause(String(parts[0]), values.map(String.init), at: word.range)
      }
    }
  }
}

/// The two attributes by which something is for some people only.
enum ConditionAttributes {
  static let onlyFor = AttributeKey.condition(
    "only-for", "Only people who match every one of these.")
  static let notFor = AttributeKey.condition("not-for", "Nobody who matches all of these.")

  static let all: [any DeclaredAttribute] = [onlyFor, notFor]
}

extension ElementReader {
  /// For whom the element applies.
  var condition: Condition {
    Condition(
      onlyFor: self[ConditionAttributes.onlyFor] ?? [],
      notFor: self[ConditionAttributes.notFor] ?? [])
  }
}
