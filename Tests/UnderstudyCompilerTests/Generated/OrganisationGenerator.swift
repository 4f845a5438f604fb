/// Writes organisations that nobody would think of: every element and attribute of the vocabulary
/// with some probability, in any combination that the vocabulary allows.
///
/// Relations that must not run in circles point backwards only. With ``leavesLooseEnds`` some
/// references name nothing.
struct OrganisationGenerator {
  var random: SplitMix64
  /// Whether some references lead nowhere.
  let leavesLooseEnds: Bool
  /// What all words are taken from; `nil`: a mixture of plain ones and such as are hard to print.
  let vocabulary: [String]?
  /// How many of each kind there are.
  let names: GeneratedNames
  /// Numbers for what must be unique and nothing refers to.
  var counter = 0

  init(seed: UInt64, leavesLooseEnds: Bool = false, vocabulary: [String]? = nil) {
    var random = SplitMix64(seed: seed)
    self.leavesLooseEnds = leavesLooseEnds
    self.vocabulary = vocabulary
    names = GeneratedNames(&random)
    self.random = random
  }

  /// The files of one organisation, by path.
  mutating func files() -> [String: String] {
    var files = [
      "house.xml": house(), "roles.xml": "<roles>\n\(roles())</roles>",
      "learning.xml": "<curricula>\n\(curricula())</curricula>",
      "staff.xml": "<people>\n\(people())</people>",
    ]
    if chance(70) { files["planning.xml"] = planning() }
    if !names.services.isEmpty, !names.roles.isEmpty, chance(60) {
      files["feedback/all.csv"] = feedback()
      files["response-times/all.csv"] = responseTimes()
    }
    if !names.people.isEmpty, !names.items.isEmpty, chance(60) {
      files["progress/\(pick(names.people)).jsonl"] = progress()
    }
    if !names.roles.isEmpty, chance(40) { files["map.xml"] = map() }
    return files
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Element>(_ from: [Element]) -> Element {
    from[Int.random(in: 0..<from.count, using: &random)]
  }

  /// A value in so many of a hundred cases.
  mutating func maybe(
    _ percent: Int = 40, _ make: (inout OrganisationGenerator) -> String?
  ) -> String? {
    chance(percent) ? make(&self) : nil
  }

  /// Between so many and so many pieces of markup.
  mutating func several(
    _ range: ClosedRange<Int>, _ make: (inout OrganisationGenerator) -> String
  ) -> String {
    var text = ""
    for _ in 0..<number(range) { text += make(&self) }
    return text
  }

  /// One of some names, or nothing where there are none; sometimes a loose end.
  mutating func reference(_ to: [String]) -> String? {
    if leavesLooseEnds, chance(4) { return "nowhere-\(number(1...99))" }
    return to.isEmpty ? nil : pick(to)
  }

  /// A reference in so many of a hundred cases.
  mutating func maybeReference(_ to: [String], _ percent: Int = 40) -> String? {
    chance(percent) ? reference(to) : nil
  }

  /// Some different names by blanks; nothing where there are none.
  mutating func references(_ to: [String]) -> String? {
    guard !to.isEmpty else { return nil }
    let some = to.shuffled(using: &random).prefix(number(1...3))
    return some.joined(separator: " ")
  }

  mutating func flag(_ percent: Int = 25) -> String? {
    chance(percent) ? (chance(70) ? "yes" : "no") : nil
  }

  mutating func audience() -> String? {
    chance(8) ? pick(["everyone", "staff", "managers", "hr"]) : nil
  }

  /// A number that no other element has.
  mutating func unique() -> Int {
    counter += 1
    return counter
  }
}
