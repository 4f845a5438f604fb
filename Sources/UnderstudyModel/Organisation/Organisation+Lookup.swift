extension Organisation {
  package subscript(id: Identifier<WorkCalendar>) -> WorkCalendar? {
    index.calendars[id].map { content.calendars[$0] }
  }

  package subscript(id: Identifier<Site>) -> Site? { index.sites[id].map { content.sites[$0] } }

  package subscript(id: Identifier<Room>) -> Room? { index.rooms[id].map { content.rooms[$0] } }

  package subscript(id: Identifier<Facet>) -> Facet? { index.facets[id].map { content.facets[$0] } }

  package subscript(id: Identifier<Customer>) -> Customer? {
    index.customers[id].map { content.customers[$0] }
  }

  package subscript(id: Identifier<Partner>) -> Partner? {
    index.partners[id].map { content.partners[$0] }
  }

  package subscript(id: Identifier<Goal>) -> Goal? { index.goals[id].map { content.goals[$0] } }

  package subscript(id: Identifier<System>) -> System? {
    index.systems[id].map { content.systems[$0] }
  }

  package subscript(id: Identifier<Department>) -> Department? {
    index.departments[id].map { content.departments[$0] }
  }

  package subscript(id: Identifier<Term>) -> Term? { index.terms[id].map { content.terms[$0] } }

  package subscript(id: Identifier<Role>) -> Role? { index.roles[id].map { content.roles[$0] } }

  package subscript(id: Identifier<Curriculum>) -> Curriculum? {
    index.curricula[id].map { content.curricula[$0] }
  }

  package subscript(id: Identifier<Person>) -> Person? {
    index.people[id].map { content.people[$0] }
  }

  package subscript(id: Identifier<Promise>) -> Promise? {
    index.promises[id].map { content.customers[$0.owner].promises[$0.position] }
  }

  /// A service with who owes it.
  package subscript(id: Identifier<Service>) -> ServiceOffer? {
    index.services[id].map { index.offers[$0] }
  }

  /// An item with where it is written.
  package subscript(id: Identifier<Item>) -> WrittenItem? {
    index.items[id].map { index.writtenItems[$0] }
  }

  /// The customer to whom a promise was made.
  package func customer(of promise: Identifier<Promise>) -> Customer? {
    index.promises[promise].map { content.customers[$0.owner] }
  }

  /// Every service, those of roles first, in written order.
  package var services: [ServiceOffer] { index.offers }

  /// Every item of every curriculum, in written order.
  package var items: [WrittenItem] { index.writtenItems }

  /// Everybody who holds a role at any time, in written order.
  package func holders(of role: Identifier<Role>) -> [Person] {
    (index.holders[role] ?? []).compactMap { self[$0] }
  }

  /// Everybody who holds a role on a day and is employed then, in written order.
  package func holders(of role: Identifier<Role>, on day: Day) -> [Person] {
    holders(of: role).filter { person in
      person.isEmployed(on: day)
        && person.holds.contains { $0.role.id == role && $0.counts(on: day) }
    }
  }
}
