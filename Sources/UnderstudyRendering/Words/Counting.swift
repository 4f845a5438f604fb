/// A number and its noun: `1 role`, `3 roles`.
///
/// - Parameters:
///   - number: how many.
///   - noun: the noun for one.
///   - plural: the noun for any other number; absent: `noun` with an s.
/// - Returns: the two, with a blank between.
package func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// `3 roles` with small numbers in words, as at the start of a sentence: `Three roles`.
package func countInWords(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(numberInWords(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// `no`, `one` … `twelve`; larger numbers in digits.
///
/// - Parameters:
///   - number: how many.
///   - limit: up to which number words are used, at most 20; for the start of a sentence.
/// - Returns: a word or digits.
package func numberInWords(_ number: Int, upTo limit: Int = 12) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]
  return number <= limit && words.indices.contains(number) ? words[number] : grouped(number)
}

/// `1,204`: digits in groups of three.
package func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return number < 0 ? "−" + text : text
}

/// Tenths as people write them: 34 is `3.4`, 40 is `4`.
package func tenths(_ tenths: Int) -> String {
  let whole = grouped(tenths / 10)
  return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths % 10))"
}

extension String {
  /// With its first letter large: `three roles` becomes `Three roles`.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With its first letter small, unless the word is an abbreviation: `Complete orders` becomes
  /// `complete orders`, `IT` and `SAP access` stay. So does a title whose other words begin large:
  /// `Docs Lead`.
  package var loweredFirst: String {
    let word = prefix { $0.isLetter || $0.isNumber }
    if word == "A", dropFirst().first == " " { return "a" + dropFirst() }
    guard word.count > 1, word.dropFirst().allSatisfy(\.isLowercase) else { return self }
    let words: [Substring] = split { $0.isWhitespace }
    let others = words.dropFirst().filter { $0.count > 3 }
    let isTitle = others.allSatisfy { (other: Substring) in
      other.first?.isUppercase == true && other.contains { $0.isLowercase }
    }
    if !others.isEmpty, isTitle { return self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// Whether a name brings its own article: `The customer`.
  package var hasArticle: Bool { prefix(4).lowercased() == "the " }

  /// `Grace’s`, `James’s`.
  package var possessive: String { self + "’s" }
}

/// `a`, `a and b`, `a, b and c`.
package func listInWords(_ words: [String], joiner: String = "and") -> String {
  guard let last = words.last else { return "" }
  if words.count == 1 { return last }
  return words.dropLast().joined(separator: ", ") + " \(joiner) " + last
}

/// The first few of a list, and how many more: `Ann, Bo and 3 others`.
package func listInWords(_ words: [String], atMost limit: Int, others: String = "other") -> String {
  guard words.count > limit + 1 else { return listInWords(words) }
  let shown = words.prefix(limit).joined(separator: ", ")
  return "\(shown) and \(count(words.count - limit, others))"
}
