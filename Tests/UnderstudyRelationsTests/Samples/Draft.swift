import UnderstudyModel

/// An organisation in the making, for tests: short to write, nothing hidden.
struct Draft {
  var content = OrganisationContent("sample", name: "Sample")
  /// Where each role stands, so that large samples are made quickly.
  private var places: [String: Int] = [:]

  var organisation: Organisation { Organisation(content) }

  mutating func departments(_ names: String...) {
    for name in names { department(name, name) }
  }

  mutating func department(_ id: String, _ name: String, in parent: String? = nil) {
    var department = Department(Identifier(id), name: name, declared: .nowhere)
    department.parent = parent.map { .to($0) }
    content.departments.append(department)
  }

  mutating func customer(_ id: String, _ name: String? = nil) {
    content.customers.append(Customer(Identifier(id), name: name ?? id, declared: .nowhere))
  }

  mutating func partner(_ id: String, _ name: String? = nil) {
    content.partners.append(Partner(Identifier(id), name: name ?? id, declared: .nowhere))
  }

  mutating func roles(_ ids: String..., in department: String? = nil) {
    for id in ids { role(id, id, in: department) }
  }

  mutating func role(_ id: String, _ title: String, in department: String? = nil, cover: Int? = nil)
  {
    var role = Role(Identifier(id), title: title, declared: .nowhere)
    role.department = department.map { .to($0) }
    role.cover = cover
    places[id] = content.roles.count
    content.roles.append(role)
  }

  /// Adds a service of a role, or of a partner where no role has the name.
  ///
  /// `within` is a length as an author writes it, or words where it is none. Without an identifier
  /// the service is called by its supplier and what it delivers, joined by hyphens.
  mutating func serve(
    _ supplier: String, _ what: String, to receiver: Service.Receiver, within: String? = nil,
    _ criticality: Service.Criticality = .normal, id: String? = nil,
    clock: Service.Promptness.Clock = .business
  ) {
    let name = id ?? "\(supplier)-\(what)".lowercased().replacing(" ", with: "-")
    var service = Service(Identifier(name), to: receiver, what: what, declared: .nowhere)
    if let within {
      if let length = Length(parsing: within) {
        service.within = Service.Promptness(length, clock: clock)
      } else {
        service.withinText = within
      }
    }
    service.criticality = criticality
    change(supplier) { $0.append(service) }
  }

  /// Changes the last service of a role or partner.
  mutating func lastService(of supplier: String, _ body: (inout Service) -> Void) {
    change(supplier) { services in
      guard var last = services.popLast() else { return }
      body(&last)
      services.append(last)
    }
  }

  mutating func role(_ id: String, _ body: (inout Role) -> Void) {
    guard let place = places[id] else { return }
    body(&content.roles[place])
  }

  mutating func person(
    _ id: String, _ name: String? = nil, holds roles: String...,
    then body: (inout Person) -> Void = { _ in }
  ) {
    var person = Person(Identifier(id), name: name ?? id, declared: .nowhere)
    person.holds = roles.map { Holding(.to($0), declared: .nowhere) }
    body(&person)
    content.people.append(person)
  }

  private mutating func change(_ supplier: String, _ body: (inout [Service]) -> Void) {
    if let place = places[supplier] {
      body(&content.roles[place].services)
    } else if let place = content.partners.firstIndex(where: { $0.id.rawValue == supplier }) {
      body(&content.partners[place].services)
    }
  }
}

extension Reference {
  static func to(_ name: String) -> Reference {
    Reference(Identifier(name), at: Declaration.nowhere.range)
  }
}

extension Service.Receiver {
  static func role(_ name: String) -> Self { .role(.to(name)) }
  static func department(_ name: String) -> Self { .department(.to(name)) }
  static func customer(_ name: String) -> Self { .customer(.to(name)) }
  static func partner(_ name: String) -> Self { .partner(.to(name)) }
}

extension Day {
  /// A day as authors write it; the first of 1970 for anything else.
  static func on(_ text: String) -> Day { Day(parsing: text) ?? Day(number: 0) }
}
