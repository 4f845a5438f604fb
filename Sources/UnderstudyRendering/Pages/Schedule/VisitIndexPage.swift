import UnderstudyModel

/// The way to every visit where there are too many for one page: departments and months.
struct VisitIndexPage: PageView {
  static let template = "visit-index"

  struct Row: View {
    /// The department's page, or its name where it fills several.
    var department: Markup
    /// The pages of a department that fills several, by whom they hold.
    var parts: [Markup]
    var hasParts: Bool
    var people: String
    var visits: String
  }

  var title: String
  var lead: String
  var who: String
  var other: Markup
  var rows: [Row]
  var months: [MonthOfWeeks]
  var hasMonths: Bool
}

extension PageWriter {
  /// One row for each department, and every week by month.
  func visitIndex(_ kind: BoardKind, _ departments: [DepartmentVisits]) -> VisitIndexPage {
    let lists = departments.flatMap { $0.pages.flatMap { $0 } }
    let who = kind == .host ? "host" : "trainee"
    let months = monthsOfWeeks
    return VisitIndexPage(
      title: kind.listTitle,
      lead: "\(count(lists.people, who)) and \(count(lists.visitCount, "visit")) in "
        + "\(count(departments.count, "department")). Open a department to find somebody, or a week "
        + "to see who meets whom.",
      who: "\(who.capitalisedFirst)s", other: link(kind.other.list),
      rows: departments.map(row), months: months, hasMonths: !months.isEmpty)
  }

  private func row(_ department: DepartmentVisits) -> VisitIndexPage.Row {
    let lists = department.pages.flatMap { $0 }
    let isOne = department.pages.count == 1
    return VisitIndexPage.Row(
      department: isOne
        ? link(to: department.path(of: 0), department.name) : Markup(text: department.name),
      parts: isOne
        ? []
        : department.pages.indices.map {
          link(to: department.path(of: $0), department.stretch(of: $0))
        },
      hasParts: !isOne, people: grouped(lists.people), visits: grouped(lists.visitCount))
  }
}
