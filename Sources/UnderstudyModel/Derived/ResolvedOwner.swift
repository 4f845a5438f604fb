/// Whom a word of an `owner` means for one trainee.
package enum ResolvedOwner: Hashable, Sendable {
  case person(Identifier<Person>)
  /// Any one holder of the role, those of the trainee's own site first.
  case role(Identifier<Role>, holders: [Identifier<Person>])
  /// A manager outside the content.
  case outside(name: String)
  /// Whoever hosts the session; known once it is planned.
  case host
  /// Nobody answers to the word.
  case unresolved(Owner)
}

extension Organisation {
  /// Whom the words mean for a trainee, each word by itself.
  ///
  /// - Parameters:
  ///   - owners: the words as written.
  ///   - trainee: for whom; without one, relations stay unresolved.
  ///   - enrolment: whose mentor `@mentor` is.
  /// - Returns: one meaning for each word, in order.
  package func resolve(
    _ owners: [Owner], for trainee: Person? = nil, enrolment: Enrolment? = nil
  ) -> [ResolvedOwner] {
    owners.map { resolve($0, for: trainee, enrolment: enrolment) }
  }

  private func resolve(
    _ owner: Owner, for trainee: Person?, enrolment: Enrolment?
  ) -> ResolvedOwner {
    switch owner.word {
    case .relation(let relation):
      guard let trainee else { return .unresolved(owner) }
      return resolve(relation, owner, trainee, enrolment)
    case .named(let name):
      if let role = self[Identifier<Role>(name)] {
        if let trainee, trainee.holds.contains(where: { $0.role.id == role.id }) {
          return .person(trainee.id)
        }
        let holders = holders(of: role.id)
        let near = holders.filter { $0.site?.id == trainee?.site?.id }
        let far = holders.filter { $0.site?.id != trainee?.site?.id }
        return .role(role.id, holders: (near + far).map(\.id))
      }
      if let person = self[Identifier<Person>(name)] { return .person(person.id) }
      return .unresolved(owner)
    }
  }

  private func resolve(
    _ relation: Owner.Relation, _ owner: Owner, _ trainee: Person, _ enrolment: Enrolment?
  ) -> ResolvedOwner {
    func known(_ reference: Reference<Person>?) -> ResolvedOwner? {
      reference.flatMap { self[$0.id] }.map { .person($0.id) }
    }
    switch relation {
    case .trainee: return .person(trainee.id)
    case .manager:
      return known(trainee.manager) ?? trainee.managerName.map { .outside(name: $0) }
        ?? .unresolved(owner)
    case .buddy: return known(trainee.buddy) ?? .unresolved(owner)
    case .mentor: return known(enrolment?.mentor) ?? .unresolved(owner)
    case .host: return .host
    }
  }
}
