import UnderstudyModel

/// One person's row of a board, while it is being drawn.
struct BoardRow {
  let kind: BoardKind
  let person: Person
  private let writer: PageWriter
  private let visits: [Day: [Visit]]
  private let daysOff: [Day: DayOff]

  init(_ kind: BoardKind, _ person: Person, _ span: BoardSpan, in writer: PageWriter) {
    self.kind = kind
    self.person = person
    self.writer = writer
    let zone = writer.organisation.zone
    var visits: [Day: [Visit]] = [:]
    for visit in kind.visits(of: person, in: writer.handbook.input.visits) {
      for day in visit.days(in: zone) { visits[day, default: []].append(visit) }
    }
    self.visits = visits
    var daysOff: [Day: DayOff] = [:]
    for day in span.mondays.flatMap({ span.days(from: $0) }) where visits[day] == nil {
      daysOff[day] = writer.organisation.dayOff(of: person, on: day, asHost: kind == .host)
    }
    self.daysOff = daysOff
  }

  /// Why a day is hatched; a day with a visit never is.
  func off(on day: Day) -> DayOff? { daysOff[day] }

  /// The cells of a week's days: days off in a row for the same reason are one cell.
  func cells(
    of days: [Day], shared: Set<Day>, isFirstRow: Bool, rowCount: Int
  ) -> [Board.Cell] {
    var cells: [Board.Cell] = []
    var place = 0
    while place < days.count {
      let day = days[place]
      guard let off = off(on: day) else {
        cells.append(open(day, startsWeek: place == 0))
        place += 1
        continue
      }
      let isShared = shared.contains(day)
      let run = days[place...].prefix { self.off(on: $0) == off && shared.contains($0) == isShared }
      if !isShared || isFirstRow {
        var cell = Board.Cell(isOff: true, startsWeek: place == 0, text: off.words)
        if run.count > 1 { cell.columns = "\(run.count)" }
        if isShared, rowCount > 1 { cell.rows = "\(rowCount)" }
        cells.append(cell)
      }
      place += run.count
    }
    return cells
  }

  /// How much of the week's limit is used.
  func load(from monday: Day) -> Board.Cell {
    let book = writer.handbook.input.visits
    let load =
      kind == .host
      ? book.hostLoad(of: person, from: monday) : book.traineeLoad(of: person, from: monday)
    return Board.Cell(isLoad: true, isFull: load.isFull, text: load.words)
  }

  private func open(_ day: Day, startsWeek: Bool) -> Board.Cell {
    var cell = Board.Cell(isDay: true, startsWeek: startsWeek)
    // Several guests for one thing at one time are one bar.
    for visits in (visits[day] ?? []).grouped(by: \.companyKey) {
      guard let visit = visits.first else { continue }
      let bar = writer.bar(kind, visit, visits)
      switch HalfDay(of: visit, on: day, zone: writer.organisation.zone) {
      case .both: cell.allDay.append(bar)
      case .morning: cell.morning.append(bar)
      case .afternoon: cell.afternoon.append(bar)
      }
    }
    cell.hasAllDay = !cell.allDay.isEmpty
    cell.hasHalves = !cell.morning.isEmpty || !cell.afternoon.isEmpty
    return cell
  }
}

/// Which half of a day a visit takes.
enum HalfDay: Hashable, Sendable {
  case morning, afternoon, both

  /// A visit belongs to the half in which it begins, and to both where it takes an hour or more of
  /// each. Noon divides the day.
  init(of visit: Visit, on day: Day, zone: Zone) {
    let noon = TimeOfDay(minutes: 720)
    let start = zone.local(visit.starts)
    let end = zone.local(visit.ends)
    let from = start.day < day ? 0 : start.time.minutes
    let to = end.day > day ? 1_440 : end.time.minutes
    if from < noon.minutes, to - noon.minutes >= 60, noon.minutes - from >= 60 {
      self = .both
    } else {
      self = from < noon.minutes ? .morning : .afternoon
    }
  }
}

extension Visit {
  /// What visits share that one host receives together.
  fileprivate var companyKey: CompanyKey {
    CompanyKey(
      host: host.id, item: item.id, curriculum: curriculum, starts: starts, ends: ends)
  }
}

private struct CompanyKey: Hashable {
  var host: Identifier<Person>
  var item: Identifier<Item>
  var curriculum: Identifier<Curriculum>
  var starts: Instant
  var ends: Instant
}

extension PageWriter {
  /// Visits of one thing at one time as a bar: on a host's row with the trainees' names, on a
  /// trainee's with the host's.
  fileprivate func bar(_ kind: BoardKind, _ visit: Visit, _ visits: [Visit]) -> Board.Bar {
    let badge = handbook.badges[visit.curriculum]
    let title = organisation[visit.curriculum]?.title ?? ""
    let names = handbook.shortNames
    let zone = organisation.zone
    let when = zone.local(visit.starts)
    return Board.Bar(
      colour: badge?.colour ?? "c5", code: badge?.code ?? "??",
      name: kind == .trainee
        ? names[visit.host] : visits.count == 1 ? names[visit.trainee] : "× \(visits.count)",
      href: href(visits.count == 1 ? .tracker(visit.trainee.id) : .host(visit.host.id)) ?? "",
      words:
        "\(listInWords(visits.map(\.trainee.name), atMost: 8)) with \(visit.host.name), \(when.short), “\(visit.item.title)”"
        + (title.isEmpty ? "" : ", \(title)"),
      isLate: visits.contains { handbook.input.visits.lateVisits.contains(VisitKey($0)) })
  }
}
