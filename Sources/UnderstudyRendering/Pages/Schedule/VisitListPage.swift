import UnderstudyModel

/// Every visit, person by person, in folds; where there are too many for one page, those of one
/// department.
struct VisitListPage: PageView {
  static let template = "visit-list"

  struct Entry: View {
    var anchor: String
    var name: String
    var about: String
    var size: String
    /// Where the person's own pages are.
    var pages: [Markup]
    /// The visits, or where they are many those of each month in a fold of its own.
    var visits: [VisitLine]
    var months: [Month]
    var hasMonths: Bool
  }

  struct Month: View {
    var title: String
    var size: String
    var visits: [VisitLine]
  }

  var title: String
  var lead: String
  var isEmpty: Bool
  /// Where the other lists are.
  var others: [Markup]
  var parts: PageParts?
  var entries: [Entry]
  var zone: String

  /// So many visits of one person stand in one list.
  static let fewVisits = 15
}

extension PageMaker {
  /// The complete lists by host and by trainee; where they are long, one for each department, and a
  /// page that leads to them.
  static let visitLists = PageMaker(views: [VisitListPage.self, VisitIndexPage.self]) {
    map, input in
    guard input.audience.mayRead(.staff) else { return [] }
    return [BoardKind.host, .trainee].flatMap { kind -> [FileRequest] in
      let lists = PersonalVisits.lists(kind, of: input.visits)
      let path = map.path(of: kind.list)
      if lists.pages.count == 1 {
        return [
          .page(at: path) { writer in
            let view = writer.visitList(kind, lists)
            return Page(view.title, in: .schedule, view)
          }
        ]
      }
      let departments = DepartmentVisits.all(lists, kind, of: input.organisation)
      let index = FileRequest.page(at: path) { writer in
        let view = writer.visitIndex(kind, departments)
        return Page(view.title, in: .schedule, view)
      }
      return [index]
        + departments.flatMap { department in
          department.pages.indices.map { place in
            .page(at: department.path(of: place)) { writer in
              let view = writer.visitList(kind, department, place)
              return Page(view.title, in: .schedule, view)
            }
          }
        }
    }
  }
}

extension BoardKind {
  /// Where its visits are listed.
  var list: Destination { self == .host ? .scheduleByHost : .scheduleByTrainee }
  var listTitle: String {
    self == .host ? "Every visit, by host" : "Every visit, by trainee"
  }
  var other: BoardKind { self == .host ? .trainee : .host }
}

extension PageWriter {
  private func lead(_ kind: BoardKind) -> String {
    kind == .host
      ? "Open a colleague’s name to see who comes, when, and what for."
      : "Open a name to see where they go, when, and what for."
  }

  /// Everybody on one page.
  fileprivate func visitList(_ kind: BoardKind, _ lists: [PersonalVisits]) -> VisitListPage {
    VisitListPage(
      title: kind.listTitle, lead: lead(kind), isEmpty: lists.isEmpty,
      others: [link(kind.other.list)], parts: nil,
      entries: lists.map { entry(kind, $0, byMonth: false) },
      zone: zoneNote)
  }

  /// One page of a department.
  fileprivate func visitList(
    _ kind: BoardKind, _ department: DepartmentVisits, _ place: Int
  ) -> VisitListPage {
    let lists = department.pages[place]
    return VisitListPage(
      title: "\(department.title(of: place)): \(kind.listTitle.loweredFirst)",
      lead: "\(count(lists.people, kind == .host ? "host" : "trainee")), "
        + "\(count(lists.visitCount, "visit")). \(lead(kind))",
      isEmpty: lists.isEmpty,
      others: [link(kind.list, "All departments"), link(kind.other.list)],
      parts: links(
        to: department.pages.indices.map { department.stretch(of: $0) },
        at: { department.path(of: $0 - 1) }, current: place + 1),
      entries: lists.map { entry(kind, $0, byMonth: true) }, zone: zoneNote)
  }

  private func entry(
    _ kind: BoardKind, _ list: PersonalVisits, byMonth: Bool
  ) -> VisitListPage.Entry {
    let (person, visits) = (list.person, list.visits)
    let pages: [(Destination, String)] =
      kind == .host
      ? [(.host(person.id), "Agenda"), (.hostCalendar(person.id), "Calendar feed")]
      : [
        (.trainee(person.id), "About \(person.name.firstName)"),
        (.tracker(person.id), "Tracker"), (.traineeCalendar(person.id), "Calendar feed"),
      ]
    let zone = organisation.zone
    let months =
      !byMonth || visits.count <= VisitListPage.fewVisits
      ? [] : visits.grouped { zone.local($0.starts).day.monthName }
    return VisitListPage.Entry(
      anchor: "person-\(person.id)", name: person.name,
      about: kind == .host ? hostAbout(person) : traineeAbout(person),
      size: visits.count == list.all
        ? count(list.all, "visit") : "\(grouped(visits.count)) of \(count(list.all, "visit"))",
      pages: pages.filter { handbook.has($0.0) }.map { link($0.0, $0.1) },
      visits: months.count > 1 ? [] : visits.map(datedLine),
      months: months.count > 1 ? months.map(month) : [], hasMonths: months.count > 1)
  }

  private func month(_ visits: [Visit]) -> VisitListPage.Month {
    VisitListPage.Month(
      title: visits.first.map { organisation.zone.local($0.starts).day.monthName } ?? "",
      size: count(visits.count, "visit"), visits: visits.map(datedLine))
  }

  private func datedLine(_ visit: Visit) -> VisitLine {
    var line = visitLine(visit)
    if !visit.isForDays {
      line.when = "\(organisation.zone.local(visit.starts).day.short), \(line.when)"
    }
    return line
  }
}
