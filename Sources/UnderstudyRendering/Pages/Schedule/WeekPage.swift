import UnderstudyModel

/// One week of visits: the board, and every visit by day.
struct WeekPage: PageView {
  static let template = "schedule-week"

  struct DayList: View {
    var title: String
    var visits: [VisitLine]
  }

  var title: String
  var previous: Markup
  var next: Markup
  var parts: PageParts?
  var legend: BoardLegend
  var boards: [Board]
  var days: [DayList]
  var zone: String
}

/// A visit in a list.
struct VisitLine: View {
  var when: String
  var colour: String
  var code: String
  var words: Markup
  var isLate: Bool
}

extension PageMaker {
  /// A page for each week with visits; in parts where many people have some.
  static let weeks = PageMaker(views: [WeekPage.self]) { map, input in
    let book = input.visits
    return book.mondays.flatMap { monday in
      let span = BoardSpan(mondays: [monday], weekdays: book.weekdays)
      let path = map.path(of: .scheduleWeek(monday))
      let parts = BoardParts.parts(over: span, of: book)
      return parts.indices.map { place in
        FileRequest.page(at: path.part(place + 1)) { writer in
          let view = writer.weekPage(span, monday, parts, place)
          var page = Page(view.title, in: .schedule, view)
          page.layout = "wide"
          return page
        }
      }
    }
  }
}

extension PageWriter {
  fileprivate func weekPage(
    _ span: BoardSpan, _ monday: Day, _ parts: [BoardPart], _ place: Int
  ) -> WeekPage {
    let book = handbook.input.visits
    let mondays = book.mondays
    let previous = mondays.last { $0 < monday }
    let next = mondays.first { $0 > monday }
    let part = parts[place]
    let path = handbook.map.path(of: .scheduleWeek(monday))
    let days = span.days(from: monday)
    let visits = part.hosts.flatMap { book.visits(to: $0.id) }
      .sorted { Placement.inScheduleOrder($0.placement, $1.placement) }
    return WeekPage(
      title: weekTitle(days) + (part.name.isEmpty ? "" : ": \(part.name)"),
      previous: previous.map { link(.scheduleWeek($0), weekName($0)) } ?? Markup(),
      next: next.map { link(.scheduleWeek($0), weekName($0)) } ?? Markup(),
      parts: links(to: parts.map(\.name), at: { path.part($0) }, current: place + 1),
      legend: legend(of: self.visits(over: span, part)), boards: boards(over: span, part),
      days: days.compactMap { dayList($0, visits) }, zone: zoneNote)
  }

  private func weekName(_ monday: Day) -> String { "Week \(monday.isoWeek.week)" }

  private func dayList(_ day: Day, _ visits: [Visit]) -> WeekPage.DayList? {
    let zone = organisation.zone
    let lines = visits.filter { $0.days(in: zone).contains(day) }.map(visitLine)
    guard !lines.isEmpty else { return nil }
    return WeekPage.DayList(
      title: day == today ? "Today, \(day.inWeek)" : "\(day.inWeek) \(day.monthWord)",
      visits: lines)
  }

  /// A visit in a list that everybody reads: hours, who, with whom, what.
  func visitLine(_ visit: Visit) -> VisitLine {
    let badge = handbook.badges[visit.curriculum]
    return VisitLine(
      when: hoursWords(visit, in: organisation.zone), colour: badge?.colour ?? "c5",
      code: badge?.code ?? "",
      words: link(.tracker(visit.trainee.id), visit.trainee.name) + Markup(text: " with ")
        + link(.host(visit.host.id), visit.host.name) + Markup(text: ": ")
        + link(.item(visit.item.id)),
      isLate: handbook.input.visits.lateVisits.contains(VisitKey(visit)))
  }

  /// `09:30 to 12:00`; of a visit for days, which days.
  func hoursWords(_ visit: Visit, in zone: Zone) -> String {
    let days = visit.days(in: zone)
    if visit.isForDays { return "\(days.lowerBound.short) to \(days.upperBound.short)" }
    let (start, end) = (zone.local(visit.starts), zone.local(visit.ends))
    return span(from: start.time, to: end.time == .midnight ? .dayEnd : end.time)
  }
}
