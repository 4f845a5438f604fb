import UnderstudyModel
import UnderstudyRelations

/// Who serves whom, as one drawing and as a complete list.
struct MapPage: PageView {
  static let template = "map"

  struct Group: View {
    var anchor: String
    var title: Markup
    var about: Markup
    var promises: [PromiseLine]
    /// In a large organisation: how much goes to whom, in place of every promise.
    var sums: [Markup]
  }

  var drawing: Markup
  /// Whether the drawing keeps its own size and scrolls, because it would be too small to read.
  var isLarge: Bool
  var hasPins: Bool
  var hasAlone: Bool
  var stickingTitle: String
  var stickingPoints: [StickingPointView]
  var hasStickingPoints: Bool
  var listLead: String
  var groups: [Group]
}

extension PageMaker {
  static let map = PageMaker.single(.map) { writer in
    var page = Page("Who serves whom", in: .map, writer.mapPage)
    page.layout = "wide"
    return page
  }
}

extension PageWriter {
  fileprivate var mapPage: MapPage {
    let graph = handbook.connections.graph
    let whole = OrganisationMap(
      handbook.connections.chains, alone: rolesOnOnePerson,
      register: handbook.connections.register)
    let map = whole.drawing(name: "map")
    let leftOut = Set(map.listing.filter { !$0.isDrawn }.flatMap(\.links).map(\.id))
    let groups = departmentGroups(graph, leftOut) + partnerGroups(graph, leftOut)
    let drawing = graph.links.isEmpty ? Markup() : self.drawing(map)
    let points = handbook.connections.register.open
    return MapPage(
      drawing: drawing, isLarge: map.frame.width > 1_700,
      hasPins: !points.isEmpty,
      hasAlone: !rolesOnOnePerson.isEmpty && !whole.isFolded,
      stickingTitle: countInWords(points.count, "sticking point").capitalisedFirst,
      stickingPoints: points.map { stickingPoint($0) }, hasStickingPoints: !points.isEmpty,
      listLead: graph.links.isEmpty
        ? "Nobody has written down a service yet."
        : listLead(graph, leftOut, isFolded: whole.isFolded),
      groups: groups)
  }

  /// Roles that only one person can do; none where names are hidden.
  var rolesOnOnePerson: Set<Identifier<Role>> {
    audience.mayRead(.staff)
      ? Set(handbook.connections.coverage.restingOnOnePerson.map(\.role)) : []
  }

  private func listLead(
    _ graph: ServiceGraph, _ leftOut: Set<Identifier<Service>>, isFolded: Bool
  ) -> String {
    graph.links.count <= longestList
      ? "All \(count(graph.links.count, "promise"))."
        + (isFolded ? foldedNote(leftOut.count) : daggerNote(leftOut.count))
      : "\(count(graph.links.count, "promise")), summed up by department. Each department’s page "
        + "has them one by one."
  }

  private func foldedNote(_ number: Int) -> String {
    number == 0
      ? ""
      : " The drawing shows the strongest lines between departments; those marked † are only here."
  }

  private func daggerNote(_ number: Int) -> String {
    switch number {
    case 0: ""
    case 1: " The one marked † would cross the whole drawing, so it is only here."
    default:
      " \(numberInWords(number).capitalisedFirst) marked † would cross the whole drawing, so they "
        + "are only here."
    }
  }

  /// Services by the department whose role owes them; those of no department last.
  private func departmentGroups(
    _ graph: ServiceGraph, _ leftOut: Set<Identifier<Service>>
  ) -> [MapPage.Group] {
    var byDepartment: [Identifier<Department>?: [ServiceLink]] = [:]
    for link in graph.links where link.supplier.role != nil {
      byDepartment[graph.department(of: link.supplier), default: []].append(link)
    }
    func group(_ id: Identifier<Department>?) -> MapPage.Group? {
      guard let links = byDepartment[id] else { return nil }
      let title = id.map { link(.department($0)) } ?? Markup(text: "In no department")
      return MapPage.Group(
        anchor: id.map { "list-\($0)" } ?? "list-no-department", title: title, about: Markup(),
        promises: graph.links.count <= longestList ? inReadingOrder(links, leftOut) : [],
        sums: graph.links.count <= longestList ? [] : sums(id, graph))
    }
    return organisation.uniqueDepartments.compactMap { group($0.id) }
      + [group(nil)].compactMap { $0 }
  }

  /// `34 promises to Sales, three of them critical`, by receiving department.
  private func sums(_ department: Identifier<Department>?, _ graph: ServiceGraph) -> [Markup] {
    guard let department else { return [] }
    return graph.customers(of: .department(department)).map { neighbour in
      let critical = neighbour.links.count { $0.criticality == .high }
      let note = critical == 0 ? "" : ", \(numberInWords(critical)) of them critical"
      return Markup(text: "\(count(neighbour.links.count, "promise")) to ")
        + Markup(html: "<b>") + nameInSentence(of: neighbour.node) + Markup(html: "</b>")
        + Markup(text: note)
    }
  }

  private func partnerGroups(
    _ graph: ServiceGraph, _ leftOut: Set<Identifier<Service>>
  ) -> [MapPage.Group] {
    var seen: Set<Identifier<Partner>> = []
    return organisation.partners.filter { seen.insert($0.id).inserted }.map { partner in
      MapPage.Group(
        anchor: anchor(.partner(partner.id)), title: Markup(text: partner.name),
        about: line(partner.about),
        promises: inReadingOrder(graph.given(by: .partner(partner.id)), leftOut), sums: [])
    }
  }

  /// By supplier, as written; a supplier's strongest service first.
  private func inReadingOrder(
    _ links: [ServiceLink], _ leftOut: Set<Identifier<Service>>
  ) -> [PromiseLine] {
    let places = Dictionary(
      organisation.services.enumerated().map { (Node($1.supplier), $0) },
      uniquingKeysWith: { first, _ in first })
    return links.sorted { left, right in
      let (a, b) = (places[left.supplier] ?? 0, places[right.supplier] ?? 0)
      return a == b ? ServiceLink.strongerFirst(left, right) : a < b
    }.map { promiseLine($0, isLeftOut: leftOut.contains($0.id)) }
  }
}

/// Beyond so many services, a list of every one would be too long for one page.
private let longestList = 1_500
