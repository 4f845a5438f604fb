package import UnderstudyModel

/// A curriculum's sign on boards and timetables: two letters and one of five colours.
package struct CurriculumBadge: Hashable, Sendable {
  /// Two letters or digits, unlike those of any other curriculum.
  package var code: String
  /// `c1` to `c5`, in the order of the curricula. A colour never speaks alone: the code is beside it.
  package var colour: String
}

/// The signs of all curricula of an organisation.
///
/// Each code comes from its title: the initials of its telling words, else its first letter and
/// another, else a letter and a digit. Curricula choose in written order, so adding one at the end
/// changes no other.
package struct CurriculumBadges: Sendable {
  private let badges: [Identifier<Curriculum>: CurriculumBadge]

  package init(_ curricula: [Curriculum]) {
    var taken: Set<String> = []
    var badges: [Identifier<Curriculum>: CurriculumBadge] = [:]
    for curriculum in curricula where badges[curriculum.id] == nil {
      let code = code(for: curriculum.title, besides: taken)
      taken.insert(code)
      badges[curriculum.id] = CurriculumBadge(code: code, colour: "c\(badges.count % 5 + 1)")
    }
    self.badges = badges
  }

  /// The sign of a curriculum; `nil` for one the organisation does not have.
  package subscript(curriculum: Identifier<Curriculum>) -> CurriculumBadge? {
    badges[curriculum]
  }
}

private func code(for title: String, besides taken: Set<String>) -> String {
  let words = title.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  let telling = words.filter { !smallWords.contains($0) }
  let initials = (telling.isEmpty ? words : telling).compactMap { $0.first.map(capital) }
  // Pairs of initials keep the order of the words: Keep the lights on is KL, else KO…
  for (place, first) in initials.enumerated() {
    for second in initials.dropFirst(place + 1) where !taken.contains(first + second) {
      return first + second
    }
  }
  let first = initials.first ?? "X"
  let letters = (telling.first ?? "").dropFirst().map(capital)
  let rest = letters + alphabet
  for second in rest where !taken.contains(first + second) { return first + second }
  for first in alphabet {
    for second in alphabet where !taken.contains(first + second) { return first + second }
  }
  // More than 1,296 curricula: from here on the codes grow longer.
  var number = taken.count
  while taken.contains("\(first)\(number)") { number += 1 }
  return "\(first)\(number)"
}

/// One capital letter, also for letters whose capital is two, such as ß.
private func capital(_ letter: Character) -> String { String(letter.uppercased().prefix(1)) }

private let alphabet = (Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + Array("0123456789")).map(String.init)

private let smallWords: Set<String> = [
  "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with",
  "your", "our", "my",
]
