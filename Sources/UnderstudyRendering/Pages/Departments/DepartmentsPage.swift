import UnderstudyModel

/// The organisation chart: departments inside departments, and who reports to whom.
struct DepartmentsPage: PageView {
  static let template = "departments"

  struct Branch: View {
    var name: Markup
    var leads: Markup
    var purpose: Markup
    var size: String
    var roles: [Markup]
    var hasRoles: Bool
    var branches: [Branch]
    var hasBranches: Bool
  }

  struct ReportLine: View {
    var title: Markup
    var holders: Markup
    var reports: [ReportLine]
    var hasReports: Bool
  }

  var lead: String
  var branches: [Branch]
  var hasBranches: Bool
  var reportLines: [ReportLine]
  var hasReportLines: Bool
}

extension PageMaker {
  static let departments = PageMaker.single(.departments) { writer in
    Page("Departments", writer.departmentsPage)
  }
}

extension PageWriter {
  fileprivate var departmentsPage: DepartmentsPage {
    let departments = organisation.uniqueDepartments
    let forest = Forest(departments.map(\.id)) { self.organisation[$0]?.parent?.id }
    let branches = forest.trees.map(branch)
    let roles = organisation.uniqueRoles
    let lines = Forest(roles.map(\.id)) { self.organisation[$0]?.reportsTo?.id }
    let hasLines = roles.contains { $0.reportsTo != nil }
    return DepartmentsPage(
      lead: departments.isEmpty
        ? "No department has been written down yet."
        : "\(countInWords(departments.count, "department").capitalisedFirst), "
          + "what each does and how its work helps the others.",
      branches: branches, hasBranches: !branches.isEmpty,
      reportLines: hasLines ? lines.trees.map(reportLine) : [], hasReportLines: hasLines)
  }

  private func branch(_ tree: Tree<Identifier<Department>>) -> DepartmentsPage.Branch {
    let department = organisation[tree.root]
    let roles = organisation.roles(of: tree.root).map { self.link(.role($0.id)) }
    let members = organisation.members(of: tree.root).count
    return DepartmentsPage.Branch(
      name: link(.department(tree.root)), leads: owners(department?.leads ?? []),
      purpose: line(department?.purpose.firstParagraph ?? Prose()),
      size: audience.mayRead(.staff) && members > 0 ? count(members, "person", "people") : "",
      roles: roles, hasRoles: !roles.isEmpty, branches: tree.branches.map(branch),
      hasBranches: !tree.branches.isEmpty)
  }

  private func reportLine(_ tree: Tree<Identifier<Role>>) -> DepartmentsPage.ReportLine {
    DepartmentsPage.ReportLine(
      title: link(.role(tree.root)), holders: holders(of: tree.root),
      reports: tree.branches.map(reportLine), hasReports: !tree.branches.isEmpty)
  }
}

extension Prose {
  /// The first block alone.
  var firstParagraph: Prose { Prose(Array(blocks.prefix(1))) }
}
