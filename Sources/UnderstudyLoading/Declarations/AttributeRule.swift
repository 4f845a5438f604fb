/// What the attributes of an element owe one another.
package enum AttributeRule: Hashable, Sendable {
  /// One of these alternatives must be written whole, and no other: `date`, or `from` with `to`.
  case exactlyOne([[String]])
  /// At most one of these may be written.
  case atMostOne([String])
  /// Either all of these or none.
  case together([String])

  /// The rule in words, for the documentation.
  package var words: String {
    switch self {
    case .exactlyOne(let ways): "exactly one of \(listed(ways.map(phrase), "or"))"
    case .atMostOne(let names): "at most one of \(listed(names.map(quoted), "and"))"
    case .together(let names): "\(listed(names.map(quoted), "and")) together or not at all"
    }
  }
}

/// The attributes of one alternative: `'from' with 'to'`.
func phrase(_ alternative: [String]) -> String {
  alternative.map(quoted).joined(separator: " with ")
}

func quoted(_ name: String) -> String { "'\(name)'" }

/// `a`, `a or b`, `a, b or c`.
func listed(_ names: [String], _ word: String) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) " + last
}
