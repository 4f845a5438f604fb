import UnderstudyModel

/// Things of people by the department in which they are at home, for lists that are too long to read
/// in one: departments by name, in each the people by name, and people without one last.
struct DepartmentGroups<Thing> {
  struct Group {
    /// Absent for people without a department.
    var department: Department?
    var members: [Thing]

    var name: String { department?.name ?? "No department" }
  }

  let groups: [Group]

  /// - Parameters:
  ///   - things: in written order, which decides among equal names.
  ///   - organisation: whose departments they are.
  ///   - person: whom a thing belongs to.
  init(_ things: [Thing], of organisation: Organisation, person: (Thing) -> Person) {
    var byDepartment: [Identifier<Department>: [Thing]] = [:]
    var others: [Thing] = []
    let sorted = things.enumerated().map { (NameOrder(person($1).name), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    for thing in sorted {
      if let home = person(thing).homeDepartment(in: organisation).flatMap({ organisation[$0] }) {
        byDepartment[home.id, default: []].append(thing)
      } else {
        others.append(thing)
      }
    }
    var seen: Set<Identifier<Department>> = []
    let departments = organisation.departments.filter { seen.insert($0.id).inserted }
      .map { (NameOrder($0.name), $0) }.sorted {
        ($0.0, $0.1.id.rawValue) < ($1.0, $1.1.id.rawValue)
      }
      .map(\.1)
    groups =
      departments.compactMap { department in
        byDepartment[department.id].map { Group(department: department, members: $0) }
      } + (others.isEmpty ? [] : [Group(department: nil, members: others)])
  }
}

extension [Person] {
  /// `Ana Berg to Carl Olsen`; of one person the name.
  var stretch: String {
    guard let first, let last else { return "" }
    return count == 1 ? first.name : "\(first.name) to \(last.name)"
  }
}
