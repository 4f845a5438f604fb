package import UnderstudyModel

/// How many of a department are at work on a day, and how many must be.
package struct DepartmentCoverage: Hashable, Sendable {
  package var department: Identifier<Department>
  /// Whose home it is, who count towards cover, and who are at work; by identifier.
  package var present: [Identifier<Person>]
  package var least: Int

  /// How many more would have to be at work.
  package var missing: Int { max(0, least - present.count) }

  /// Departments for which the planning policy names a minimum; the largest counts.
  static func all(
    in organisation: Organisation, atWork: Set<Identifier<Person>>
  ) -> [DepartmentCoverage] {
    var least: [Identifier<Department>: Int] = [:]
    for cover in organisation.planning?.covers ?? [] {
      guard case .department(let reference) = cover.subject, organisation[reference.id] != nil
      else { continue }
      least[reference.id] = max(least[reference.id] ?? 0, cover.least)
    }
    return least.sorted { $0.key < $1.key }.map { department, least in
      let present = organisation.members(of: department)
        .filter { $0.countsForCover && atWork.contains($0.id) }.map(\.id).sorted()
      return DepartmentCoverage(department: department, present: present, least: least)
    }
  }
}
