package import UnderstudyModel

/// The working time that a list of placements takes, by department and month.
package struct LearningHours: Sendable {
  /// The time of one department in one month.
  package struct Entry: Hashable, Sendable {
    /// `nil` for people without a department.
    package var department: Identifier<Department>?
    package var month: Month
    /// Minutes in which its people learn.
    package var trainees: Int
    /// Minutes in which its people host; two guests at once count once.
    package var hosts: Int
    /// What the time costs; `nil` without a rate.
    package var cost: Money?
  }

  /// In order of months, then of departments, those without one last.
  package let entries: [Entry]

  /// Minutes of all trainees.
  package var trainees: Int { entries.reduce(0) { $0 + $1.trainees } }

  /// Minutes of all hosts.
  package var hosts: Int { entries.reduce(0) { $0 + $1.hosts } }

  /// What everything costs, one sum a currency, by currency. Time without a rate is not in it.
  package var costs: [Money] {
    Dictionary(grouping: entries.compactMap(\.cost), by: \.currency).sorted { $0.key < $1.key }
      .map { currency, sums in
        Money(hundredths: sums.reduce(0) { $0 + $1.hundredths }, currency: currency)
      }
  }

  package init(_ placements: [Placement], in organisation: Organisation) {
    let spent = SpentTime(placements, in: organisation)
    var minutes: [DepartmentMonth: (trainees: Int, hosts: Int)] = [:]
    for (person, day, count) in spent.learning {
      let key = DepartmentMonth(of: person, on: day, in: organisation)
      minutes[key, default: (0, 0)].trainees += count
    }
    for (person, day, count) in spent.hosting {
      let key = DepartmentMonth(of: person, on: day, in: organisation)
      minutes[key, default: (0, 0)].hosts += count
    }
    entries = minutes.sorted { $0.key < $1.key }.map { key, spent in
      Entry(
        department: key.department, month: key.month, trainees: spent.trainees,
        hosts: spent.hosts,
        cost: organisation.cost(of: spent.trainees + spent.hosts, in: key.department))
    }
  }
}

private struct DepartmentMonth: Hashable, Comparable {
  var month: Month
  var department: Identifier<Department>?

  init(of person: Identifier<Person>, on day: Day, in organisation: Organisation) {
    month = Month(of: day)
    department = organisation[person].flatMap { $0.homeDepartment(in: organisation) }
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.month != right.month { return left.month < right.month }
    guard let one = left.department, let other = right.department else {
      return left.department != nil && right.department == nil
    }
    return one < other
  }
}
