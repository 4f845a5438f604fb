import UnderstudyModel

extension PageWriter {
  /// A board of some people over some weeks.
  func board(_ kind: BoardKind, of people: [Person], over span: BoardSpan) -> Board {
    let who = kind == .host ? "Host" : "Trainee"
    let columns = span.mondays.flatMap { monday in
      span.days(from: monday).enumerated().map { place, day in
        Board.Column(
          label: day == today
            ? "Today \(day.civil.day)" : "\(day.weekday.shortWord) \(day.civil.day)",
          isToday: day == today, startsWeek: place == 0, isLoad: false)
      } + [Board.Column(label: "Hours", isToday: false, startsWeek: false, isLoad: true)]
    }
    return Board(
      id: kind.rawValue, isFirst: kind == .host,
      label: "Board by \(who.loweredFirst), scrolls sideways",
      caption:
        "\(who)s by day. Every cell lists the morning visits first, then those of the afternoon.",
      who: who, groups: span.mondays.map { _ in "\(span.weekdays.count)" },
      weeks: span.mondays.map { monday in
        Board.Week(title: weekTitle(span.days(from: monday)), columns: "\(span.weekdays.count + 1)")
      },
      columns: columns, rows: rows(kind, people, span))
  }

  /// `Week 48, 23 to 27 November`.
  func weekTitle(_ days: [Day]) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    let (a, b) = (first.civil, last.civil)
    let start =
      a.year != b.year
      ? first.dateInFull : a.month != b.month ? "\(a.day) \(first.monthWord)" : "\(a.day)"
    let end = b.year == today.civil.year ? "\(b.day) \(last.monthWord)" : last.dateInFull
    let span = first == last ? end : "\(start) to \(end)"
    return "Week \(first.isoWeek.week), \(span)"
  }

  private func rows(_ kind: BoardKind, _ people: [Person], _ span: BoardSpan) -> [Board.Row] {
    let rows = people.map { BoardRow(kind, $0, span, in: self) }
    let shared = sharedClosings(rows, span)
    return rows.enumerated().map { place, row in
      Board.Row(
        name: kind == .host
          ? link(.host(row.person.id), row.person.name)
          : link(.tracker(row.person.id), row.person.name),
        about: kind == .host ? hostAbout(row.person) : traineeAbout(row.person),
        cells: span.mondays.flatMap { monday in
          row.cells(
            of: span.days(from: monday), shared: shared, isFirstRow: place == 0,
            rowCount: rows.count) + [row.load(from: monday)]
        })
    }
  }

  /// Days on which everybody's calendar is closed for the same reason and nobody has a visit: one
  /// tall cell says it once. Where there are many rows its words would be out of sight.
  private func sharedClosings(_ rows: [BoardRow], _ span: BoardSpan) -> Set<Day> {
    guard (2...24).contains(rows.count) else { return [] }
    var shared: Set<Day> = []
    for day in span.mondays.flatMap({ span.days(from: $0) }) {
      guard let first = rows[0].off(on: day), first.isClosing else { continue }
      if rows.allSatisfy({ $0.off(on: day) == first }) { shared.insert(day) }
    }
    return shared
  }

  /// `Order desk clerk, Sales`.
  func hostAbout(_ person: Person) -> String {
    let department = person.homeDepartment(in: organisation).flatMap { organisation[$0]?.name }
    return [currentRole(of: person)?.title, department].compactMap { $0 }.joined(separator: ", ")
  }

  /// `Support agent, week 3`; `starts 7 Dec`; `cross-training`.
  func traineeAbout(_ person: Person) -> String {
    let paths = handbook.input.visits.paths(of: person.id)
    let started = paths.filter { $0.enrolment.start <= today }
    var when: String?
    if let first = paths.map(\.enrolment.start).min(), started.isEmpty {
      when = "starts \(first.date(asReadOn: today))"
    } else if let path = started.first, let kind = organisation[path.curriculum]?.kind {
      let week = (today - path.enrolment.start.monday) / 7 + 1
      when = kind == .onboarding && week <= 13 ? "week \(week)" : kind.words.loweredFirst
    }
    return [currentRole(of: person)?.title, when].compactMap { $0 }.joined(separator: ", ")
  }
}
