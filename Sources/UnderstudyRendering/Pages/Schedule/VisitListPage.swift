import UnderstudyModel

/// Every visit, person by person, in folds.
struct VisitListPage: PageView {
  static let template = "visit-list"

  struct Entry: View {
    var anchor: String
    var name: String
    var about: String
    var size: String
    /// Where the person's own pages are.
    var pages: [Markup]
    var visits: [VisitLine]
  }

  var title: String
  var lead: String
  var isEmpty: Bool
  var other: Markup
  var parts: PageParts?
  var entries: [Entry]
  var zone: String
}

extension PageMaker {
  /// The complete lists by host and by trainee; in parts where they are long.
  static let visitLists = PageMaker(views: [VisitListPage.self]) { map, input in
    guard input.audience.mayRead(.staff) else { return [] }
    return [BoardKind.host, .trainee].flatMap { kind -> [FileRequest] in
      let pieces = PersonalVisits.pieces(kind, of: input.visits)
      let path = map.path(of: kind == .host ? .scheduleByHost : .scheduleByTrainee)
      return (pieces.isEmpty ? [[]] : pieces).enumerated().map { place, lists in
        .page(at: path.part(place + 1)) { writer in
          let view = writer.visitList(kind, lists, path, part: place + 1, of: pieces.count)
          return Page(view.title, in: .schedule, view)
        }
      }
    }
  }
}

/// Some of one person's visits: all of them, unless they are too many for a page.
private struct PersonalVisits: Sendable {
  var person: Person
  var visits: [Visit]
  /// How many the person has altogether.
  var all: Int

  /// So many visits fit on a page; a name weighs as much as two.
  private static let limit = 1_500

  /// Everybody's visits in pieces of a page each, people in written order.
  static func pieces(_ kind: BoardKind, of book: VisitBook) -> [[PersonalVisits]] {
    let people = kind == .host ? book.hosts : book.trainees
    let lists = people.flatMap { person -> [PersonalVisits] in
      let visits = kind.visits(of: person, in: book)
      let stretches = visits.pieces(upTo: limit - 2) { _ in 1 }
      return (stretches.isEmpty ? [[]] : stretches).map {
        PersonalVisits(person: person, visits: $0, all: visits.count)
      }
    }
    return lists.pieces(upTo: limit) { 2 + $0.visits.count }
  }
}

extension PageWriter {
  fileprivate func visitList(
    _ kind: BoardKind, _ lists: [PersonalVisits], _ path: SitePath, part: Int, of number: Int
  ) -> VisitListPage {
    let isHost = kind == .host
    return VisitListPage(
      title: isHost ? "Every visit, by host" : "Every visit, by trainee",
      lead: isHost
        ? "Open a colleague’s name to see who comes, when, and what for."
        : "Open a name to see where they go, when, and what for.",
      isEmpty: lists.isEmpty,
      other: link(isHost ? .scheduleByTrainee : .scheduleByHost),
      parts: links(toParts: number, of: path, current: part),
      entries: lists.map { entry(kind, $0) }, zone: zoneNote)
  }

  private func entry(_ kind: BoardKind, _ list: PersonalVisits) -> VisitListPage.Entry {
    let (person, visits) = (list.person, list.visits)
    let pages: [(Destination, String)] =
      kind == .host
      ? [(.host(person.id), "Agenda"), (.hostCalendar(person.id), "Calendar feed")]
      : [
        (.trainee(person.id), "About \(person.name.firstName)"),
        (.tracker(person.id), "Tracker"), (.traineeCalendar(person.id), "Calendar feed"),
      ]
    return VisitListPage.Entry(
      anchor: "person-\(person.id)", name: person.name,
      about: kind == .host ? hostAbout(person) : traineeAbout(person),
      size: visits.count == list.all
        ? count(list.all, "visit") : "\(grouped(visits.count)) of \(count(list.all, "visit"))",
      pages: pages.filter { handbook.has($0.0) }.map { link($0.0, $0.1) },
      visits: visits.map { visit in
        var line = visitLine(visit)
        let zone = organisation.zone
        if !visit.isForDays { line.when = "\(zone.local(visit.starts).day.short), \(line.when)" }
        return line
      })
  }
}
