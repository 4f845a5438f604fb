package import UnderstudyModel

/// What people are called where there is little room: the first of these forms that is theirs alone.
///
/// First name, first name with an initial (`Priya R.`), initial with the last name (`P. Raman`), the
/// whole name.
package struct ShortNames: Sendable {
  private let names: [Identifier<Person>: String]

  package init(_ people: [Person]) {
    let forms = people.map { shortForms(of: $0.name) }
    var uses: [String: Int] = [:]
    for form in forms.flatMap({ Set($0) }) { uses[form, default: 0] += 1 }
    names = Dictionary(
      zip(people, forms).map { person, forms in
        (person.id, forms.first { uses[$0] == 1 } ?? person.name)
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(person: Person) -> String { names[person.id] ?? person.name }
}

private func shortForms(of name: String) -> [String] {
  let words = name.split(whereSeparator: \.isWhitespace)
  guard words.count > 1, let first = words.first, let last = words.last else { return [name] }
  return [String(first), "\(first) \(last.prefix(1)).", "\(first.prefix(1)). \(last)"]
}
