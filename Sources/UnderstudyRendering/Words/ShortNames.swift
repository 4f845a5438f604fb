package import UnderstudyModel

/// What people are called where there is little room: the first name where it is theirs alone,
/// else with as much of the rest as keeps them apart.
package struct ShortNames: Sendable {
  private let names: [Identifier<Person>: String]

  package init(_ people: [Person]) {
    var first: [String: Int] = [:]
    var withInitial: [String: Int] = [:]
    for person in people {
      first[person.name.firstName, default: 0] += 1
      withInitial[initialled(person.name), default: 0] += 1
    }
    names = Dictionary(
      people.map { person in
        if first[person.name.firstName] == 1 { return (person.id, person.name.firstName) }
        let short = initialled(person.name)
        return (person.id, withInitial[short] == 1 ? short : person.name)
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(person: Person) -> String { names[person.id] ?? person.name }
}

/// `Priya R.`
private func initialled(_ name: String) -> String {
  let words = name.split(whereSeparator: \.isWhitespace)
  guard words.count > 1, let first = words.first, let initial = words.last?.first else {
    return name
  }
  return "\(first) \(initial)."
}
