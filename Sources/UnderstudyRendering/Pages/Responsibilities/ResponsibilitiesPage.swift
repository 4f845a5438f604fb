import UnderstudyModel
import UnderstudyRelations

/// Who does, answers for, is asked and is told, of one department's services.
struct ResponsibilitiesPage: PageView {
  static let template = "responsibilities"

  struct Row: View {
    var service: Markup
    var tag: String
    var does: Markup
    var answers: Markup
    /// How that is known: `owns the service`, `they report to them`.
    var basis: String
    var isUnanswered: Bool
    var asked: Markup
    var told: Markup
  }

  var title: String
  var department: Markup
  var lead: String
  var rows: [Row]
  var hasRows: Bool
  /// How many more there are; empty where all are shown.
  var rest: String
}

/// Every department's services, and those that nobody answers for.
struct ResponsibilityIndexPage: PageView {
  static let template = "responsibility-index"

  struct Entry: View {
    var name: Markup
    var services: String
    var unanswered: String
  }

  var lead: String
  var unanswered: [PromiseLine]
  var moreUnanswered: [PromiseLine]
  var moreUnansweredLabel: String
  var hasUnanswered: Bool
  var departments: [Entry]
  var hasDepartments: Bool
  /// What suppliers outside every department give: partners, and roles that belong to none.
  var rows: [ResponsibilitiesPage.Row]
  var moreRows: [ResponsibilitiesPage.Row]
  var moreRowsLabel: String
  var hasRows: Bool
  /// `Outside every department`, `Service by service`.
  var rowsTitle: String
}

extension PageMaker {
  static let responsibilityIndex = PageMaker.single(.responsibilities) { writer in
    Page("Who does what", writer.responsibilityIndexPage)
  }

  static let responsibilities = PageMaker.each(
    { $0.organisation.uniqueDepartments }, at: { Destination.responsibilitiesOf($0.id) }
  ) { department, writer in
    var page = Page(
      "Who does what in \(department.name)", writer.responsibilitiesPage(department))
    page.declared = department.declared
    page.owners = department.leads
    return page
  }
}

extension PageWriter {
  fileprivate var responsibilityIndexPage: ResponsibilityIndexPage {
    let all = handbook.connections.responsibilities
    let loose = all.unanswered
    let entries = organisation.uniqueDepartments.map { department in
      let services = all[department.id]
      let unanswered = services.count(where: \.answers.isEmpty)
      return ResponsibilityIndexPage.Entry(
        name: link(.responsibilitiesOf(department.id), department.name),
        services: services.isEmpty ? "none" : count(services.count, "service"),
        unanswered: unanswered == 0 ? "none" : grouped(unanswered))
    }
    let shownLoose = Folded(loose, open: 24).map { promiseLine($0.link) }
    let rows = Folded(all[nil], open: 60).map(row)
    let total = all.regions.reduce(0) { $0 + $1.services.count }
    return ResponsibilityIndexPage(
      lead: total == 0
        ? "Nobody has written down a service yet."
        : "\(countInWords(total, "service").capitalisedFirst): for each, who does it, who answers "
          + "for it, who is asked when it breaks down, and who is told.",
      unanswered: shownLoose.open, moreUnanswered: shownLoose.folded,
      moreUnansweredLabel: shownLoose.label("service"), hasUnanswered: !loose.isEmpty,
      departments: entries, hasDepartments: !entries.isEmpty, rows: rows.open,
      moreRows: rows.folded, moreRowsLabel: rows.label("service"), hasRows: !rows.open.isEmpty,
      rowsTitle: entries.isEmpty ? "Service by service" : "Outside every department")
  }

  fileprivate func responsibilitiesPage(_ department: Department) -> ResponsibilitiesPage {
    let services = handbook.connections.responsibilities[department.id]
    let loose = services.count(where: \.answers.isEmpty)
    let number = countInWords(services.count, "service").capitalisedFirst
    let open =
      loose == 0
      ? "Somebody answers for each of them."
      : "Nobody answers for \(numberInWords(loose)) of them."
    let shown = Folded(services, open: 1_000, most: 1_000)
    return ResponsibilitiesPage(
      title: "Who does what in \(department.name)", department: link(.department(department.id)),
      lead: services.isEmpty
        ? "Its roles give nobody a service yet." : "\(number). \(open)",
      rows: shown.open.map(row), hasRows: !services.isEmpty,
      rest: shown.left == 0
        ? ""
        : "And \(count(shown.left, "less critical service")), in data/responsibilities.json."
    )
  }

  private func row(_ one: Responsibility) -> ResponsibilitiesPage.Row {
    ResponsibilitiesPage.Row(
      service: link(.service(one.link.id), one.link.service.what),
      tag: one.link.service.criticality.tag, does: node(one.does), answers: parties(one.answers),
      basis: one.basis.words, isUnanswered: one.answers.isEmpty, asked: parties(one.asked),
      told: one.told.department == nil
        ? node(one.told) : Markup(text: "everyone in ") + node(one.told))
  }

  private func parties(_ parties: [Responsibility.Party]) -> Markup {
    joinedInWords(
      parties.map { party in
        switch party {
        case .node(let node): self.node(node)
        case .person(let id): person(id)
        }
      })
  }

  /// For other programs: one entry a service.
  var responsibilitiesData: JSONValue {
    let all = handbook.connections.responsibilities.regions.flatMap(\.services)
    func keys(_ parties: [Responsibility.Party]) -> JSONValue {
      .texts(
        parties.map { party in
          switch party {
          case .node(let node): node.key
          case .person(let id): "person:\(id)"
          }
        })
    }
    return .list(
      all.map { one in
        .object([
          ("service", .text(one.link.id.rawValue)), ("does", .text(one.does.key)),
          ("answers", keys(one.answers)), ("basis", .text(one.basis.rawValue)),
          ("asked", keys(one.asked)), ("told", .text(one.told.key)),
        ])
      })
  }
}

extension Responsibility.Basis {
  fileprivate var words: String {
    switch self {
    case .owner: "owns the service"
    case .reportsTo: "the role reports to them"
    case .roleOwner: "owns the role"
    case .nobody: ""
    }
  }
}
