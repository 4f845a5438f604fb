import UnderstudyModel

/// Everybody once, in the order of the content, and the number of each: whoever asks about very many
/// people asks by number, for names are slow to look up.
struct NumberedPeople: Sendable {
  let people: [Person]
  private let numbers: [Identifier<Person>: Int]

  /// A later person of the same name is left out: a fault that a check reports.
  init(_ organisation: Organisation) {
    var numbers: [Identifier<Person>: Int] = [:]
    numbers.reserveCapacity(organisation.people.count)
    people = organisation.people.filter { person in
      if numbers[person.id] != nil { return false }
      numbers[person.id] = numbers.count
      return true
    }
    self.numbers = numbers
  }

  /// The number of somebody; `nil` where the content knows nobody of the name.
  subscript(_ id: Identifier<Person>) -> Int? { numbers[id] }

  /// Somebody by number.
  subscript(_ number: Int) -> Person { people[number] }
}
