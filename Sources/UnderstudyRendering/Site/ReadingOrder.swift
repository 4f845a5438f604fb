import UnderstudyModel
import UnderstudyRelations

/// Roles and people in the order of a table: by department, as written. Found once, because every
/// department's page asks.
struct ReadingOrder: Sendable {
  /// Those without a department last.
  let roles: [Role]
  /// Everybody employed today, by home department.
  let people: [(person: Person, home: Identifier<Department>?)]

  init(_ coverage: Coverage) {
    let organisation = coverage.organisation
    let departments = organisation.uniqueDepartments.map(\.id)
    let places = Dictionary(
      departments.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func sorted<Element>(
      _ elements: [Element], by home: (Element) -> Identifier<Department>?
    ) -> [Element] {
      var groups = [[Element]](repeating: [], count: departments.count + 1)
      for element in elements {
        groups[home(element).flatMap { places[$0] } ?? departments.count].append(element)
      }
      return groups.flatMap { $0 }
    }
    roles = sorted(organisation.uniqueRoles) { $0.department?.id }
    let homes = coverage.people.compactMap { organisation[$0] }
      .map { (person: $0, home: $0.homeDepartment(in: organisation)) }
    people = sorted(homes) { $0.home }
  }
}
