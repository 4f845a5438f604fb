import UnderstudyModel

/// Whom a request accepts as its host.
enum HostRule: Hashable, Sendable {
  /// Anybody at level `host` for this role.
  case role(Identifier<Role>)
  /// One of these people.
  case people([Named], missing: [Missing])

  /// Somebody whom the words of the author mean.
  struct Named: Hashable, Sendable {
    var person: Identifier<Person>
    /// The role by which they are meant; they must hold it on the day.
    var holding: Identifier<Role>?
  }

  /// A word that means nobody in the content.
  enum Missing: Hashable, Sendable {
    /// The trainee has no such relation, or nobody answers to the name.
    case unknown(Owner)
    /// A manager outside the content.
    case outside(name: String)
    /// Nobody holds the role.
    case vacant(Identifier<Role>)
  }

  /// The role that is followed, where one is named.
  var role: Identifier<Role>? {
    guard case .role(let role) = self else { return nil }
    return role
  }

  /// Reads words such as `@manager` or a role's name for one trainee.
  ///
  /// A role means any one of its holders. The trainee themselves is never meant.
  init(
    _ owners: [Owner], for trainee: Person, _ enrolment: Enrolment, in organisation: Organisation
  ) {
    var people: [Named] = []
    var missing: [Missing] = []
    for owner in owners {
      if case .named(let name) = owner.word, let role = organisation[Identifier<Role>(name)] {
        let holders = organisation.holders(of: role.id).filter { $0.id != trainee.id }
        people += holders.map { Named(person: $0.id, holding: role.id) }
        if holders.isEmpty { missing.append(.vacant(role.id)) }
        continue
      }
      for found in organisation.resolve([owner], for: trainee, enrolment: enrolment) {
        switch found {
        case .person(let person) where person != trainee.id:
          people.append(Named(person: person, holding: nil))
        case .outside(let name): missing.append(.outside(name: name))
        default: missing.append(.unknown(owner))
        }
      }
    }
    var seen: Set<Named> = []
    self = .people(people.filter { seen.insert($0).inserted }, missing: missing)
  }

  /// Accepts whom either accepts; where one names a role, that role decides.
  func joined(with other: HostRule) -> HostRule {
    guard case .people(let mine, let lost) = self, case .people(let theirs, let alsoLost) = other
    else { return self }
    let fresh = theirs.filter { !mine.contains($0) }
    return .people(mine + fresh, missing: lost + alsoLost.filter { !lost.contains($0) })
  }
}
