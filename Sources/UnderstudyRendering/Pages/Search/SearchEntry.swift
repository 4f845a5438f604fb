import UnderstudyModel
import UnderstudyRelations

/// Something that can be found: what it is, what it is called, where it is, and in which words.
struct SearchEntry: Sendable {
  var kind: String
  var title: String
  var destination: Destination
  /// What else it may be found by, in the author's words.
  var words: String
}

extension PageWriter {
  /// Everything that can be found, by kind, in written order.
  var searchEntries: [SearchEntry] {
    roleEntries + serviceEntries + departmentEntries + customerEntries + curriculumEntries
      + peopleEntries + smallerEntries
  }

  private var roleEntries: [SearchEntry] {
    organisation.uniqueRoles.map { role in
      let names =
        audience.mayRead(.staff)
        ? organisation.holders(of: role.id, on: today).map(\.name) : []
      let prose = [role.purpose, role.askWhen] + role.responsibilities.map(\.about)
      return SearchEntry(
        kind: "Roles", title: role.title, destination: .role(role.id),
        words: (names + prose.map { plain($0) }).joined(separator: " "))
    }
  }

  private var serviceEntries: [SearchEntry] {
    handbook.connections.graph.links.map { link in
      let service = link.service
      let ends = [link.supplier, link.receiver].compactMap { destination(of: $0).map(name) }
      let prose =
        [service.about, service.completeWhen, service.cannotPromise]
        + service.breakdowns.map(\.colleagueSees)
      return SearchEntry(
        kind: "Promises", title: service.what.capitalisedFirst, destination: .service(service.id),
        words: (ends + prose.map { plain($0) }).joined(separator: " "))
    }
  }

  private var departmentEntries: [SearchEntry] {
    organisation.uniqueDepartments.map {
      SearchEntry(
        kind: "Departments", title: $0.name, destination: .department($0.id),
        words: plain($0.purpose))
    }
  }

  private var customerEntries: [SearchEntry] {
    organisation.uniqueCustomers.flatMap { customer in
      [
        SearchEntry(
          kind: "Customers", title: customer.name, destination: .customer(customer.id),
          words: ([customer.about] + customer.promises.map(\.text)).map { plain($0) }
            .joined(separator: " "))
      ]
    }
  }

  private var curriculumEntries: [SearchEntry] {
    var seen: Set<Identifier<Curriculum>> = []
    return organisation.curricula.filter { seen.insert($0.id).inserted }.map { curriculum in
      SearchEntry(
        kind: "Curricula", title: curriculum.title, destination: .curriculum(curriculum.id),
        words: ([plain(curriculum.summary)] + curriculum.items.map(\.title))
          .joined(separator: " "))
    }
  }

  private var peopleEntries: [SearchEntry] {
    guard audience.mayRead(.staff) else { return [] }
    var seen: Set<Identifier<Person>> = []
    return organisation.people.filter { seen.insert($0.id).inserted && $0.isHere(on: today) }
      .compactMap { person in
        guard let destination = home(of: person) else { return nil }
        let roles = person.holds.map { name(of: .role($0.role.id)) }
        return SearchEntry(
          kind: "People", title: person.name, destination: destination,
          words: roles.joined(separator: " "))
      }
  }

  /// The page that tells most about somebody.
  private func home(of person: Person) -> Destination? {
    let places: [Destination?] = [
      .trainee(person.id), .host(person.id),
      person.homeDepartment(in: organisation).map { .department($0) },
      person.holds.first.map { .role($0.role.id) },
    ]
    return places.compactMap { $0 }.first { handbook.has($0) }
  }

  private var smallerEntries: [SearchEntry] {
    organisation.uniqueSystems.map {
      SearchEntry(
        kind: "Systems", title: $0.name, destination: .system($0.id), words: plain($0.about))
    }
      + organisation.uniqueGoals.map {
        SearchEntry(
          kind: "Goals", title: $0.name, destination: .goal($0.id), words: plain($0.about))
      }
      + handbook.connections.register.entries.map { entry in
        let (headline, _) = entry.point.about.headlineAndRest
        return SearchEntry(
          kind: "Sticking points",
          title: headline.isEmpty ? "Sticking point \(entry.number)" : headline,
          destination: .stickingPoint(entry.point.id), words: plain(entry.point.about))
      }
      + organisation.terms.map {
        SearchEntry(
          kind: "Words", title: $0.name, destination: .term($0.id), words: plain($0.about))
      }
  }
}
