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
      let book = input.visits
      let people = kind == .host ? book.hosts : book.trainees
      let pieces = people.pieces(upTo: 1_500) { 2 + kind.visits(of: $0, in: book).count }
      let path = map.path(of: kind == .host ? .scheduleByHost : .scheduleByTrainee)
      return (pieces.isEmpty ? [[]] : pieces).enumerated().map { place, people in
        .page(at: path.part(place + 1)) { writer in
          let view = writer.visitList(kind, people, path, part: place + 1, of: pieces.count)
          return Page(view.title, in: .schedule, view)
        }
      }
    }
  }
}

extension PageWriter {
  fileprivate func visitList(
    _ kind: BoardKind, _ people: [Person], _ path: SitePath, part: Int, of number: Int
  ) -> VisitListPage {
    let isHost = kind == .host
    return VisitListPage(
      title: isHost ? "Every visit, by host" : "Every visit, by trainee",
      lead: isHost
        ? "Open a colleague’s name to see who comes, when, and what for."
        : "Open a name to see where they go, when, and what for.",
      isEmpty: people.isEmpty,
      other: link(isHost ? .scheduleByTrainee : .scheduleByHost),
      parts: links(toParts: number, of: path, current: part),
      entries: people.map { entry(kind, $0) }, zone: zoneNote)
  }

  private func entry(_ kind: BoardKind, _ person: Person) -> VisitListPage.Entry {
    let visits = kind.visits(of: person, in: handbook.input.visits)
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
      size: count(visits.count, "visit"),
      pages: pages.filter { handbook.has($0.0) }.map { link($0.0, $0.1) },
      visits: visits.map { visit in
        var line = visitLine(visit)
        let zone = organisation.zone
        if !visit.isForDays { line.when = "\(zone.local(visit.starts).day.short), \(line.when)" }
        return line
      })
  }
}
