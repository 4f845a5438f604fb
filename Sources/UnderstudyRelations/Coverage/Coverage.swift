package import UnderstudyModel

/// Who can do which role on a day, who of them is at work, and which roles hang on one person.
package struct Coverage: Sendable {
  package let organisation: Organisation
  package let levels: ReachedLevels
  package let day: Day
  /// Everybody employed on the day, in written order.
  package let people: [Identifier<Person>]
  /// One entry a role, in written order.
  package let roles: [RoleCoverage]
  /// One entry for each department with a minimum of its own, by identifier.
  package let departments: [DepartmentCoverage]

  private let places: [Identifier<Role>: Int]
  private let atWork: Set<Identifier<Person>>

  package init(_ levels: ReachedLevels, on day: Day) {
    let organisation = levels.organisation
    self.organisation = organisation
    self.levels = levels
    self.day = day
    let employed = organisation.content.people.filter { $0.isEmployed(on: day) }
    people = employed.map(\.id)
    let atWork = Set(
      employed.filter { $0.away(on: day, in: organisation) == nil }.map(\.id))
    let roles = organisation.content.roles.map {
      RoleCoverage($0, levels: levels, on: day, atWork: atWork)
    }
    self.atWork = atWork
    self.roles = roles
    departments = DepartmentCoverage.all(in: organisation, atWork: atWork)
    places = Dictionary(
      roles.enumerated().map { ($1.role, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(role: Identifier<Role>) -> RoleCoverage? { places[role].map { roles[$0] } }

  /// How far a person has learnt a role.
  package func level(of person: Identifier<Person>, in role: Identifier<Role>) -> Level {
    levels.level(of: person, in: role, on: day)
  }

  /// Whether the role is the person's own on the day.
  package func isOwn(_ role: Identifier<Role>, of person: Identifier<Person>) -> Bool {
    organisation[person]?.holds.contains { $0.role.id == role && $0.counts(on: day) } ?? false
  }

  /// Whether the person is at work on the day.
  package func isAtWork(_ person: Identifier<Person>) -> Bool { atWork.contains(person) }

  /// Roles that exactly one person can do, in written order.
  package var restingOnOnePerson: [RoleCoverage] { roles.filter { $0.alone != nil } }

  /// Roles that are staffed and that nobody can do, in written order.
  package var withoutAnybody: [RoleCoverage] {
    roles.filter { $0.able.isEmpty && ($0.least > 0 || !$0.holders.isEmpty) }
  }

  /// Roles with fewer people at work than must be, in written order.
  package var belowMinimum: [RoleCoverage] { roles.filter { $0.missing > 0 } }
}
