import UnderstudyModel
import UnderstudyRelations

/// People by roles, with how far each has come.
struct CoverageMatrix: View {
  struct Group: View {
    var name: String
    var span: String
  }

  struct Column: View {
    var href: String?
    var name: String
    /// `first` of a department, `alone` where one person can do it.
    var classes: String
  }

  struct Cell: View {
    /// The mark of the level, and `own`, `first`, `alone` beside it.
    var classes: String
    var level: String
  }

  struct Row: View {
    var who: Markup
    /// Whether another department begins here.
    var isFirst: Bool
    var cells: [Cell]
  }

  struct Sum: View {
    var number: String
    var classes: String
  }

  /// What the table is called for those who hear it.
  var label: String
  var groups: [Group]
  var hasGroups: Bool
  var columns: [Column]
  var rows: [Row]
  var sums: [Sum]
}

extension CoverageMatrix {
  /// Whether somebody is aware of a role, so that the key explains the sign.
  var hasAware: Bool {
    rows.contains { row in row.cells.contains { $0.level == Level.aware.words } }
  }
}

/// A matrix beyond so many cells would be more than anybody can take in.
private let largestMatrix = 2_400
/// Beyond so many roles, a matrix would be wider than any screen.
private let widestMatrix = 40

extension PageWriter {
  /// Everybody by every role; absent where nobody or nothing is there, and in an organisation that
  /// is too large for one table: there each department's page has its own.
  var coverageMatrix: CoverageMatrix? {
    let (columns, people) = (columnOrder, handbook.connections.order.people)
    guard !columns.isEmpty, !people.isEmpty, columns.count <= widestMatrix,
      columns.count * people.count <= largestMatrix
    else { return nil }
    return matrix(columns, people, title: "")
  }

  /// The roles of a department, by everybody who has begun with one of them; absent where nobody
  /// has, and where even that is too much for a table.
  func coverageMatrix(of department: Identifier<Department>) -> CoverageMatrix? {
    let coverage = handbook.connections.coverage
    let roles = organisation.uniqueRoles.filter { $0.department?.id == department }
    let learners = Set(roles.flatMap { coverage.levels.learners(of: $0.id) })
    let people = handbook.connections.order.people.filter { entry in
      learners.contains(entry.person.id)
        && roles.contains { coverage.level(of: entry.person.id, in: $0.id) > .none }
    }
    guard audience.mayRead(.staff), !people.isEmpty, roles.count <= widestMatrix,
      roles.count * people.count <= largestMatrix * 2
    else { return nil }
    return matrix(roles, people, title: name(of: .department(department)))
  }

  /// Roles by department, as written.
  var columnOrder: [Role] { handbook.connections.order.roles }

  private func matrix(
    _ roles: [Role], _ people: [(person: Person, home: Identifier<Department>?)], title: String
  ) -> CoverageMatrix {
    let coverage = handbook.connections.coverage
    var isFirst: [Bool] = []
    var groups: [CoverageMatrix.Group] = []
    for (place, role) in roles.enumerated() {
      let begins = place == 0 || roles[place - 1].department?.id != role.department?.id
      isFirst.append(begins)
      guard begins else { continue }
      let span = roles[place...].prefix { $0.department?.id == role.department?.id }.count
      let name = role.department.map { self.name(of: .department($0.id)) } ?? ""
      groups.append(CoverageMatrix.Group(name: name, span: String(span)))
    }
    func classes(_ place: Int, _ words: [String] = []) -> String {
      (words + (isFirst[place] ? ["first"] : [])
        + (coverage[roles[place].id]?.alone == nil ? [] : ["alone"])).joined(separator: " ")
    }
    var last: Identifier<Department>??
    let rows = people.map { person, home -> CoverageMatrix.Row in
      let begins = last != nil && last != .some(home)
      last = .some(home)
      return CoverageMatrix.Row(
        who: self.person(person.id), isFirst: begins,
        cells: roles.enumerated().map { place, role in
          let level = coverage.level(of: person.id, in: role.id)
          let mark = level == .aware ? "l0 aware" : level.mark
          let own = coverage.isOwn(role.id, of: person.id) ? ["own"] : []
          return CoverageMatrix.Cell(classes: classes(place, [mark] + own), level: level.words)
        })
    }
    return CoverageMatrix(
      label: title.isEmpty ? "Coverage" : "Coverage of \(title)",
      groups: groups, hasGroups: title.isEmpty && groups.contains { !$0.name.isEmpty },
      columns: roles.enumerated().map { place, role in
        CoverageMatrix.Column(
          href: href(.role(role.id)), name: role.title, classes: classes(place))
      },
      rows: rows,
      sums: roles.enumerated().map { place, role in
        CoverageMatrix.Sum(
          number: String(coverage[role.id]?.able.count ?? 0), classes: classes(place))
      })
  }
}
