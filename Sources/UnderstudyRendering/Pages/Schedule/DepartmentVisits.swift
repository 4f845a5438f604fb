import UnderstudyModel

/// The visits of one department's people, in pages.
struct DepartmentVisits: Sendable {
  /// `Sales`.
  var name: String
  var pages: [[PersonalVisits]]
  private var folder: String
  private var file: String

  /// Departments by name, people without one last.
  static func all(
    _ lists: [PersonalVisits], _ kind: BoardKind, of organisation: Organisation
  ) -> [DepartmentVisits] {
    DepartmentGroups(lists, of: organisation, person: \.person).groups.map { group in
      DepartmentVisits(
        name: group.name, pages: group.members.pages,
        folder: kind == .host ? "schedule/hosts" : "schedule/trainees",
        // No identifier holds an underscore.
        file: group.department.map { "in-\($0.id)" } ?? "in-none_")
    }
  }

  /// Every file is named by the department; a further one has a number besides.
  func path(of place: Int) -> SitePath {
    SitePath("\(folder)/\(file)\(place == 0 ? "" : "_\(place + 1)").html")
  }

  /// `Ana Berg to Carl Olsen`.
  func stretch(of place: Int) -> String { pages[place].map(\.person).stretch }

  /// `Sales`, or of a department that fills several pages `Sales, Ana Berg to Carl Olsen`.
  func title(of place: Int) -> String {
    pages.count == 1 ? name : "\(name), \(stretch(of: place))"
  }
}
