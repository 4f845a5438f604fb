extension Person {
  /// Whether a day lies within the person's employment.
  package func isEmployed(on day: Day) -> Bool {
    start.map { $0 <= day } ?? true && end.map { day <= $0 } ?? true
  }

  /// The department that counts a person as its own.
  package func homeDepartment(in organisation: Organisation) -> Identifier<Department>? {
    homeDepartment { organisation[$0]?.department?.id }
  }

  /// The same, asking somebody else to which department a role belongs.
  func homeDepartment(
    of role: (Identifier<Role>) -> Identifier<Department>?
  ) -> Identifier<Department>? {
    departments.first?.id ?? holds.first.flatMap { role($0.role.id) }
  }

  /// Every department the person belongs to, home first.
  package func allDepartments(in organisation: Organisation) -> [Identifier<Department>] {
    if !departments.isEmpty { return departments.map(\.id) }
    return homeDepartment(in: organisation).map { [$0] } ?? []
  }

  /// The calendar by which the person works: their own, else their site's, else the default.
  package func workCalendar(in organisation: Organisation) -> WorkCalendar {
    calendar.flatMap { organisation[$0.id] }
      ?? site.flatMap { organisation[$0.id] }.flatMap(\.calendar).flatMap { organisation[$0.id] }
      ?? organisation.defaultCalendar
  }

  /// The zone of the person's site, else the organisation's.
  package func zone(in organisation: Organisation) -> Zone {
    site.flatMap { organisation[$0.id] }.flatMap(\.zone) ?? organisation.zone
  }

  /// The values the person has of a facet, built-in or declared.
  package func values(of facet: String, in organisation: Organisation) -> [String] {
    switch facet {
    case "site": site.map { [$0.id.rawValue] } ?? []
    case "employment": employment.map { [$0] } ?? []
    case "department": allDepartments(in: organisation).map(\.rawValue)
    case "role": holds.map(\.role.id.rawValue)
    default: facets.filter { $0.facet.id.rawValue == facet }.map(\.option)
    }
  }

  /// Whether a condition includes this person.
  package func meets(_ condition: Condition, in organisation: Organisation) -> Bool {
    condition.holds { values(of: $0, in: organisation) }
  }
}

extension Organisation {
  /// The calendar marked as default, else the first, else Monday to Friday, nine to five.
  package var defaultCalendar: WorkCalendar {
    facts.content.calendars.first(where: \.isDefault) ?? facts.content.calendars.first ?? .usual
  }

  /// The kinds of employment people may have.
  package var employments: [String] {
    self[Identifier<Facet>("employment")]?.options.map(\.id) ?? Facet.usualEmployments
  }

  /// The people whose home a department is, in written order.
  package func members(of department: Identifier<Department>) -> [Person] {
    (facts.index.members[department] ?? []).map { facts.content.people[$0] }
  }

  /// The roles of a department, in written order.
  package func roles(of department: Identifier<Department>) -> [Role] {
    (facts.index.departmentRoles[department] ?? []).map { facts.content.roles[$0] }
  }
}
