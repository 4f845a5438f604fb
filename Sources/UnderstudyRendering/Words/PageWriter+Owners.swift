import UnderstudyModel

extension PageWriter {
  /// Who an item's words mean for any trainee: "you", "your manager", a role, a colleague.
  func owners(_ owners: [Owner]) -> Markup {
    joinedInWords(owners.map(owner))
  }

  private func owner(_ owner: Owner) -> Markup {
    switch owner.word {
    case .relation(let relation): return Markup(text: relation.words)
    case .named(let name):
      if let role = organisation[Identifier<Role>(name)] { return link(.role(role.id)) }
      if organisation[Identifier<Person>(name)] != nil { return person(Identifier(name)) }
      return Markup(text: name)
    }
  }

  /// Whom an item's words mean for one trainee, with names.
  func owners(_ owners: [ResolvedOwner], for trainee: Person) -> Markup {
    joinedInWords(owners.map { owner($0, for: trainee) })
  }

  private func owner(_ owner: ResolvedOwner, for trainee: Person) -> Markup {
    switch owner {
    case .person(trainee.id): Markup(text: "you")
    case .person(let id): person(id)
    case .role(let role, let holders): roleOwner(role, holders)
    case .outside(let name): Markup(text: name)
    case .host: Markup(text: "your host")
    case .unresolved(let owner): Markup(text: owner.words)
    }
  }

  /// The role, and who of its holders is here today.
  private func roleOwner(
    _ role: Identifier<Role>, _ holders: [Identifier<Person>]
  ) -> Markup {
    let here = holders.filter { organisation[$0]?.isEmployed(on: today) == true }
    let title = link(.role(role), name(of: .role(role)).loweredFirst)
    if here.isEmpty { return title }
    let names = listInWords(here.map(personName), atMost: 2, others: "colleague")
    return title + Markup(text: " (\(names))")
  }

  /// `a, b and c`, of markup.
  func joinedInWords(_ parts: [Markup], joiner: String = "and") -> Markup {
    guard let last = parts.last else { return Markup() }
    if parts.count == 1 { return last }
    return parts.dropLast().joined(separator: ", ") + Markup(text: " \(joiner) ") + last
  }
}

extension Markup {
  /// With its first letter large, where it begins with text.
  var capitalised: Markup { Markup(html: html.capitalisedFirst, diagnostics) }
}

extension Owner {
  /// The word without knowing the trainee.
  var words: String {
    switch word {
    case .relation(let relation): relation.words
    case .named(let name): name
    }
  }
}

extension Owner.Relation {
  /// Said to the trainee.
  var words: String {
    switch self {
    case .trainee: "you"
    case .manager: "your manager"
    case .buddy: "your buddy"
    case .mentor: "your mentor"
    case .host: "your host"
    }
  }
}

extension [ResolvedOwner] {
  /// The names alone, short, for narrow columns: `Grace or Anya`, `you`, `IT service desk`.
  func shortWords(_ names: ShortNames, in organisation: Organisation, for trainee: Person) -> String
  {
    listInWords(
      map { owner in
        switch owner {
        case .person(trainee.id): "you"
        case .person(let id): organisation[id].map { names[$0] } ?? "a colleague"
        case .role(let role, let holders):
          switch holders.count {
          case 1: holders.first.flatMap { organisation[$0] }.map { names[$0] } ?? ""
          default: organisation[role]?.title.loweredFirst ?? role.rawValue
          }
        case .outside(let name): name
        case .host: "your host"
        case .unresolved(let owner): owner.words
        }
      })
  }
}
