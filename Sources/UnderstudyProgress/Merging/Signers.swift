import UnderstudyModel

/// Who may sign an item for a trainee.
struct Signers {
  /// Nobody is asked to sign: then anybody but the trainee may add their word.
  private let isOpen: Bool
  /// The host of the session is asked, and who that was is not known here.
  private let asksHost: Bool
  private let people: Set<Identifier<Person>>
  private let trainee: Identifier<Person>

  init(of item: Item, for trainee: Person, in organisation: Organisation) {
    self.trainee = trainee.id
    isOpen = item.signOff.isEmpty
    var people: Set<Identifier<Person>> = []
    var asksHost = false
    let enrolments = trainee.enrolments.map(Optional.some) + [nil]
    for enrolment in isOpen ? [] : enrolments {
      for signer in organisation.resolve(item.signOff, for: trainee, enrolment: enrolment) {
        switch signer {
        case .person(let person): people.insert(person)
        case .role(_, let holders): people.formUnion(holders.filter { $0 != trainee.id })
        case .host: asksHost = true
        case .outside, .unresolved: break
        }
      }
    }
    self.people = people
    self.asksHost = asksHost
  }

  /// Whether somebody's word that the item is done to standard is asked for.
  ///
  /// Of the trainee's own it is only where the author names `@self` or the trainee.
  func include(_ person: Identifier<Person>) -> Bool {
    people.contains(person) || (person != trainee && (isOpen || asksHost))
  }
}
