/// What of an organisation one audience may see, and what has to go with the rest.
///
/// Something hidden takes every mention of it along: a service to a hidden role, a holding of it,
/// a `<ref>` to it. So nothing that a page could print still knows the name.
struct Reduction {
  let audience: Audience
  private(set) var roles: Set<Identifier<Role>> = []
  private(set) var people: Set<Identifier<Person>> = []
  private(set) var departments: Set<Identifier<Department>> = []
  private(set) var curricula: Set<Identifier<Curriculum>> = []
  private(set) var items: Set<Identifier<Item>> = []
  private(set) var services: Set<Identifier<Service>> = []
  private(set) var customers: Set<Identifier<Customer>> = []
  private(set) var promises: Set<Identifier<Promise>> = []
  private(set) var partners: Set<Identifier<Partner>> = []
  private(set) var goals: Set<Identifier<Goal>> = []
  private(set) var systems: Set<Identifier<System>> = []
  private(set) var terms: Set<Identifier<Term>> = []
  /// Names that exist in the content but are hidden here; a name that never existed stays, for a
  /// check has reported it.
  private var hiddenOwners: Set<String> = []

  init(_ content: OrganisationContent, for audience: Audience) {
    self.audience = audience
    roles = Set(content.roles.filter { sees($0.declared) }.map(\.id))
    people = Set(content.people.filter { sees($0.declared, usually: .staff) }.map(\.id))
    departments = Set(content.departments.filter { sees($0.declared) }.map(\.id))
    let curricula = content.curricula.filter { sees($0.declared) }
    self.curricula = Set(curricula.map(\.id))
    goals = Set(content.goals.filter { sees($0.declared) }.map(\.id))
    systems = Set(content.systems.filter { sees($0.declared) }.map(\.id))
    terms = Set(content.terms.filter { sees($0.declared) }.map(\.id))
    let customers = content.customers.filter { sees($0.declared) }
    self.customers = Set(customers.map(\.id))
    promises = Set(customers.flatMap(\.promises).filter { sees($0.declared) }.map(\.id))
    let partners = content.partners.filter { sees($0.declared) }
    self.partners = Set(partners.map(\.id))
    items = Set(curricula.flatMap { visibleItems(of: $0) }.map(\.id))
    let offered =
      content.roles.filter { roles.contains($0.id) }.flatMap(\.services)
      + partners.flatMap(\.services)
    let known = KnownNames(content)
    services = Set(offered.filter { sees($0.declared) && reaches($0.receiver, known) }.map(\.id))
    hiddenOwners = Set(content.roles.map(\.id).filter { !roles.contains($0) }.map(\.rawValue))
      .union(content.people.map(\.id).filter { !people.contains($0) }.map(\.rawValue))
  }

  /// Whether the audience may see something, by its own word or by the rule for its kind.
  func sees(_ declared: Declaration, usually audience: Audience = .everyone) -> Bool {
    self.audience.mayRead(declared.audience ?? audience)
  }

  /// A reference, unless what it names is hidden.
  func keep<Entity>(
    _ reference: Reference<Entity>?, among visible: Set<Identifier<Entity>>
  ) -> Reference<Entity>? {
    reference.flatMap { visible.contains($0.id) ? $0 : nil }
  }

  /// The owners whose names may be read.
  func keep(_ owners: [Owner]) -> [Owner] {
    owners.filter { owner in
      guard case .named(let name) = owner.word else { return true }
      return !hiddenOwners.contains(name)
    }
  }

  /// Whether the receiver may be seen. One that the content does not know stays: a check reports it.
  private func reaches(_ receiver: Service.Receiver, _ known: KnownNames) -> Bool {
    switch receiver {
    case .role(let role): roles.contains(role.id) || !known.roles.contains(role.id)
    case .department(let one):
      departments.contains(one.id) || !known.departments.contains(one.id)
    case .customer(let one): customers.contains(one.id) || !known.customers.contains(one.id)
    case .partner(let one): partners.contains(one.id) || !known.partners.contains(one.id)
    case .everyone: true
    }
  }

  private func visibleItems(of curriculum: Curriculum) -> [Item] {
    func items(_ entries: [Entry]) -> [Item] {
      entries.flatMap { entry -> [Item] in
        switch entry {
        case .item(let item): sees(item.declared) ? [item] : []
        case .group(let group): sees(group.declared) ? items(group.entries) : []
        case .choice(let choice): sees(choice.declared) ? items(choice.entries) : []
        }
      }
    }
    return curriculum.phases.filter { sees($0.declared) }.flatMap { items($0.entries) }
  }
}

/// What the content knows of receivers, hidden or not.
private struct KnownNames {
  let roles: Set<Identifier<Role>>
  let departments: Set<Identifier<Department>>
  let customers: Set<Identifier<Customer>>
  let partners: Set<Identifier<Partner>>

  init(_ content: OrganisationContent) {
    roles = Set(content.roles.map(\.id))
    departments = Set(content.departments.map(\.id))
    customers = Set(content.customers.map(\.id))
    partners = Set(content.partners.map(\.id))
  }
}
