/// Where each name stands in the content. The first thing of a name counts; a later one is a fault.
struct OrganisationIndex: Sendable {
  /// The places where something is written: which owner it has, and which of that owner's it is.
  struct Place: Sendable {
    var owner: Int
    var position: Int
  }

  let calendars: [Identifier<WorkCalendar>: Int]
  let sites: [Identifier<Site>: Int]
  let rooms: [Identifier<Room>: Int]
  let facets: [Identifier<Facet>: Int]
  let customers: [Identifier<Customer>: Int]
  let partners: [Identifier<Partner>: Int]
  let goals: [Identifier<Goal>: Int]
  let systems: [Identifier<System>: Int]
  let departments: [Identifier<Department>: Int]
  let terms: [Identifier<Term>: Int]
  let roles: [Identifier<Role>: Int]
  let curricula: [Identifier<Curriculum>: Int]
  let people: [Identifier<Person>: Int]
  /// Owner: the customer.
  let promises: [Identifier<Promise>: Place]
  /// Every service, those of roles first, each with who owes it.
  let services: [Identifier<Service>: Int]
  let offers: [ServiceOffer]
  let items: [Identifier<Item>: Int]
  let writtenItems: [WrittenItem]
  let holders: [Identifier<Role>: [Identifier<Person>]]
  /// The people whose home each department is, and the roles of each, as places in the content.
  let members: [Identifier<Department>: [Int]]
  let departmentRoles: [Identifier<Department>: [Int]]

  init(_ content: OrganisationContent) {
    calendars = firstPlaces(content.calendars.map(\.id))
    sites = firstPlaces(content.sites.map(\.id))
    rooms = firstPlaces(content.rooms.map(\.id))
    facets = firstPlaces(content.facets.map(\.id))
    customers = firstPlaces(content.customers.map(\.id))
    partners = firstPlaces(content.partners.map(\.id))
    goals = firstPlaces(content.goals.map(\.id))
    systems = firstPlaces(content.systems.map(\.id))
    departments = firstPlaces(content.departments.map(\.id))
    terms = firstPlaces(content.terms.map(\.id))
    let roles = firstPlaces(content.roles.map(\.id))
    self.roles = roles
    curricula = firstPlaces(content.curricula.map(\.id))
    people = firstPlaces(content.people.map(\.id))
    var promises: [Identifier<Promise>: Place] = [:]
    for (owner, customer) in content.customers.enumerated() {
      for (position, promise) in customer.promises.enumerated() where promises[promise.id] == nil {
        promises[promise.id] = Place(owner: owner, position: position)
      }
    }
    self.promises = promises
    offers =
      content.roles.flatMap { role in
        role.services.map { ServiceOffer(supplier: .role(role.id), service: $0) }
      }
      + content.partners.flatMap { partner in
        partner.services.map { ServiceOffer(supplier: .partner(partner.id), service: $0) }
      }
    services = firstPlaces(offers.map(\.service.id))
    writtenItems = content.curricula.flatMap { curriculum in
      curriculum.phases.flatMap { phase in
        phase.entries.items.map {
          WrittenItem(item: $0, curriculum: curriculum.id, phase: phase.id)
        }
      }
    }
    items = firstPlaces(writtenItems.map(\.item.id))
    var holders: [Identifier<Role>: [Identifier<Person>]] = [:]
    for person in content.people {
      for holding in person.holds where holders[holding.role.id]?.contains(person.id) != true {
        holders[holding.role.id, default: []].append(person.id)
      }
    }
    self.holders = holders
    members = places(of: content.people.indices) { person in
      content.people[person].homeDepartment { role in
        roles[role].flatMap { content.roles[$0].department?.id }
      }
    }
    departmentRoles = places(of: content.roles.indices) { content.roles[$0].department?.id }
  }
}

/// Places by the department that each belongs to, in their order; those without one are left out.
private func places(
  of all: Range<Int>, by department: (Int) -> Identifier<Department>?
) -> [Identifier<Department>: [Int]] {
  var found: [Identifier<Department>: [Int]] = [:]
  for place in all {
    if let department = department(place) { found[department, default: []].append(place) }
  }
  return found
}

private func firstPlaces<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
  Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

/// A service together with who owes it.
package struct ServiceOffer: Hashable, Sendable {
  package enum Supplier: Hashable, Sendable {
    case role(Identifier<Role>)
    case partner(Identifier<Partner>)
  }

  package var supplier: Supplier
  package var service: Service

  package init(supplier: Supplier, service: Service) {
    self.supplier = supplier
    self.service = service
  }
}

/// An item together with where it is written.
package struct WrittenItem: Hashable, Sendable {
  package var item: Item
  package var curriculum: Identifier<Curriculum>
  /// The phase's identifier within the curriculum.
  package var phase: String

  package init(item: Item, curriculum: Identifier<Curriculum>, phase: String) {
    self.item = item
    self.curriculum = curriculum
    self.phase = phase
  }
}
