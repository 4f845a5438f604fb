extension Organisation {
  package subscript(id: Identifier<WorkCalendar>) -> WorkCalendar? {
    facts.index.calendars[id].map { facts.content.calendars[$0] }
  }

  package subscript(id: Identifier<Site>) -> Site? {
    facts.index.sites[id].map { facts.content.sites[$0] }
  }

  package subscript(id: Identifier<Room>) -> Room? {
    facts.index.rooms[id].map { facts.content.rooms[$0] }
  }

  package subscript(id: Identifier<Facet>) -> Facet? {
    facts.index.facets[id].map { facts.content.facets[$0] }
  }

  package subscript(id: Identifier<Customer>) -> Customer? {
    facts.index.customers[id].map { facts.content.customers[$0] }
  }

  package subscript(id: Identifier<Partner>) -> Partner? {
    facts.index.partners[id].map { facts.content.partners[$0] }
  }

  package subscript(id: Identifier<Goal>) -> Goal? {
    facts.index.goals[id].map { facts.content.goals[$0] }
  }

  package subscript(id: Identifier<System>) -> System? {
    facts.index.systems[id].map { facts.content.systems[$0] }
  }

  package subscript(id: Identifier<Department>) -> Department? {
    facts.index.departments[id].map { facts.content.departments[$0] }
  }

  package subscript(id: Identifier<Term>) -> Term? {
    facts.index.terms[id].map { facts.content.terms[$0] }
  }

  package subscript(id: Identifier<Role>) -> Role? {
    facts.index.roles[id].map { facts.content.roles[$0] }
  }

  package subscript(id: Identifier<Curriculum>) -> Curriculum? {
    facts.index.curricula[id].map { facts.content.curricula[$0] }
  }

  package subscript(id: Identifier<Person>) -> Person? {
    facts.index.people[id].map { facts.content.people[$0] }
  }

  package subscript(id: Identifier<Promise>) -> Promise? {
    facts.index.promises[id].map { facts.content.customers[$0.owner].promises[$0.position] }
  }

  /// A service with who owes it.
  package subscript(id: Identifier<Service>) -> ServiceOffer? {
    facts.index.services[id].map { facts.index.offers[$0] }
  }

  /// An item with where it is written.
  package subscript(id: Identifier<Item>) -> WrittenItem? {
    facts.index.items[id].map { facts.index.writtenItems[$0] }
  }

  /// The customer to whom a promise was made.
  package func customer(of promise: Identifier<Promise>) -> Customer? {
    facts.index.promises[promise].map { facts.content.customers[$0.owner] }
  }

  /// Every service, those of roles first, in written order.
  package var services: [ServiceOffer] { facts.index.offers }

  /// Every item of every curriculum, in written order.
  package var items: [WrittenItem] { facts.index.writtenItems }

  /// Everybody who holds a role at any time, in written order.
  package func holders(of role: Identifier<Role>) -> [Person] {
    (facts.index.holders[role] ?? []).compactMap { self[$0] }
  }

  /// Everybody who holds a role on a day and is employed then, in written order.
  package func holders(of role: Identifier<Role>, on day: Day) -> [Person] {
    holders(of: role).filter { person in
      person.isEmployed(on: day)
        && person.holds.contains { $0.role.id == role && $0.counts(on: day) }
    }
  }
}
