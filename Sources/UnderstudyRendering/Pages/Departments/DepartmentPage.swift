import UnderstudyModel
import UnderstudyRelations

/// One department: what it does, whom its work helps, its roles and people.
struct DepartmentPage: PageView {
  static let template = "department"

  struct RoleEntry: View {
    var title: Markup
    var purpose: Markup
    var holders: Markup
  }

  struct Member: View {
    var name: Markup
    var roles: Markup
    var site: String
    var reach: String
  }

  /// Part of, led by.
  var about: [Markup]
  var hasAbout: Bool
  var title: String
  var purpose: Markup
  var chain: ChainView?
  /// How many of its roles stand on a line to a customer.
  var standing: String
  var lines: [CustomerLines]
  var linesLabel: String
  /// Its roles and their neighbours.
  var drawing: Markup
  var isLarge: Bool
  var hasPins: Bool
  var hasAlone: Bool
  /// Where to read who answers for what.
  var responsibilities: Markup
  var given: [NeighbourRow]
  var hasGiven: Bool
  var received: [NeighbourRow]
  var hasReceived: Bool
  var inside: [Markup]
  var hasInside: Bool
  var roles: [RoleEntry]
  var hasRoles: Bool
  var members: [Member]
  var hasMembers: Bool
  /// How many more there are; empty where all are shown.
  var moreMembers: String
  var matrix: CoverageMatrix?
  var weeks: CoverageWeeks?
  var hasAware: Bool
  var closedDays: [String]
  var hasClosedDays: Bool
}

extension PageMaker {
  static let department = PageMaker.each(
    { $0.organisation.uniqueDepartments }, at: { Destination.department($0.id) }
  ) { department, writer in
    var page = Page(department.name, writer.departmentPage(department))
    page.declared = department.declared
    page.owners = department.leads
    return page
  }
}

extension PageWriter {
  fileprivate func departmentPage(_ department: Department) -> DepartmentPage {
    let graph = handbook.connections.graph
    let me = Node.department(department.id)
    let given = neighbourRows(graph.customers(of: me))
    let received = neighbourRows(graph.suppliers(of: me))
    let inside = organisation.uniqueDepartments.filter { $0.parent?.id == department.id }
    let roles = organisation.roles(of: department.id)
    let members = audience.mayRead(.staff) ? organisation.members(of: department.id) : []
    let shown = Folded(members.filter { $0.isHere(on: today) }, open: 400, most: 400)
    let chain = graph.roles(in: department.id)
      .compactMap { handbook.connections.chains.strongest(from: .role($0)) }
      .sorted(by: Chain.strongerFirst).first
    let own = graph.roles(in: department.id)
    let lines = customerLines(from: own.map { .role($0) })
    let lineCount = lines.reduce(0) { $0 + $1.lines.count }
    let about = aboutLine(department)
    let matrix = coverageMatrix(of: department.id)
    let map = departmentMap(department.id)
    let closed = department.noVisitors.filter { $0.to >= today }.map(closedDays)
    return DepartmentPage(
      about: about, hasAbout: !about.isEmpty, title: department.name,
      purpose: prose(department.purpose),
      chain: chain.map {
        self.chain($0, label: "The line from \(department.name) to the customer")
      },
      standing: standingOnLines(own), lines: lines,
      linesLabel: lineCount < 2
        ? "" : "The \(numberInWords(lineCount)) strongest lines, customer by customer",
      drawing: map.listing.isEmpty ? Markup() : drawing(map), isLarge: map.frame.width > 1_700,
      hasPins: map.listing.contains { !$0.pins.isEmpty }, hasAlone: hasAlone(department.id),
      responsibilities: link(.responsibilitiesOf(department.id)),
      given: given, hasGiven: !given.isEmpty, received: received, hasReceived: !received.isEmpty,
      inside: inside.map { link(.department($0.id)) }, hasInside: !inside.isEmpty,
      roles: roles.map {
        DepartmentPage.RoleEntry(
          title: link(.role($0.id)), purpose: line($0.purpose), holders: holders(of: $0.id))
      },
      hasRoles: !roles.isEmpty, members: shown.open.map(member),
      hasMembers: !shown.open.isEmpty,
      moreMembers: shown.left == 0 ? "" : "And \(grouped(shown.left)) more.", matrix: matrix,
      weeks: matrix == nil
        ? nil : coverageWeeks(of: roles, title: "The weeks ahead in \(department.name)"),
      hasAware: matrix?.hasAware ?? false, closedDays: closed,
      hasClosedDays: !closed.isEmpty)
  }

  /// The map of a department, with roles that rest on one person where names may be read.
  private func departmentMap(_ department: Identifier<Department>) -> Drawing {
    let whole = OrganisationMap(
      handbook.connections.chains, alone: rolesOnOnePerson,
      register: handbook.connections.register)
    return DepartmentMap(of: department, in: whole).drawing(name: "map")
  }

  private func hasAlone(_ department: Identifier<Department>) -> Bool {
    handbook.connections.graph.roles(in: department).contains { rolesOnOnePerson.contains($0) }
  }

  private func aboutLine(_ department: Department) -> [Markup] {
    var parts: [Markup] = []
    if let parent = department.parent {
      parts.append(Markup(text: "part of ") + link(.department(parent.id)))
    }
    if !department.leads.isEmpty {
      parts.append(Markup(text: "led by ") + owners(department.leads))
    }
    return parts
  }

  private func member(_ person: Person) -> DepartmentPage.Member {
    let roles = person.holds.filter { $0.counts(on: today) }
    let later = person.holds.filter { $0.since.map { $0 > today } ?? false }
    let now = roles.map { link(.role($0.role.id)) }
    let soon = later.map { holding in
      link(.role(holding.role.id))
        + Markup(text: " from \(holding.since?.date(asReadOn: today) ?? "")")
    }
    return DepartmentPage.Member(
      name: self.person(person.id), roles: joinedInWords(now + soon),
      site: person.site.flatMap { organisation[$0.id]?.name } ?? "",
      reach: person.phone.map { "extension \($0)" } ?? person.email ?? "")
  }

  private func closedDays(_ days: NoVisitors) -> String {
    let when = span(from: days.from, to: days.to)
    return days.reason.map { "\(when): \($0.loweredFirst)" } ?? when
  }
}

extension Person {
  /// Whether somebody still belongs here: employed now, or still to come.
  func isHere(on day: Day) -> Bool { end.map { day <= $0 } ?? true }
}
