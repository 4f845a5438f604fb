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
    var first: [Int] = []
    for (place, person) in organisation.people.enumerated() where numbers[person.id] == nil {
      numbers[person.id] = numbers.count
      first.append(place)
    }
    people =
      first.count == organisation.people.count
      ? organisation.people : first.map { organisation.people[$0] }
    self.numbers = numbers
  }

  /// The number of somebody; `nil` where the content knows nobody of the name.
  subscript(_ id: Identifier<Person>) -> Int? { numbers[id] }

  /// Somebody by number.
  subscript(_ number: Int) -> Person { people[number] }
}
