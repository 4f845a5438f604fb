import UnderstudyModel
import UnderstudyPlanning

/// Who is sitting with whom: the plan at a glance.
struct SchedulePage: PageView {
  static let template = "schedule"

  struct Room: View {
    var hours: String
    var unit: String
    var host: Markup
    var about: String
  }

  struct Holdup: View {
    var name: String
    var gain: String
  }

  var lead: String
  var isEmpty: Bool
  var measures: [Measure]
  var legend: BoardLegend
  /// The other boards of the same week, where one page does not hold everybody.
  var parts: PageParts?
  var hasLate: Bool
  var boards: [Board]
  /// Where the other weeks, lists and calendars are.
  var ways: [Markup]
  /// Every week, by month, where there are many.
  var months: [MonthOfWeeks]
  var monthsTitle: String
  var decisionsTitle: String
  var decisions: [Decision]
  var moreDecisions: Markup
  /// What holds most up, with what loosening it gains.
  var holdups: [Holdup]
  var hasHoldups: Bool
  var hasRoom: Bool
  var rooms: [Room]
  var zone: String
}

extension PageMaker {
  static let schedule = PageMaker(views: [SchedulePage.self, DecisionsPage.self]) { map, input in
    guard input.audience.mayRead(.staff) else { return [] }
    let path = map.path(of: .schedule)
    var files = [
      FileRequest.page(at: path) { writer in
        var page = Page("Shadowing schedule", in: .schedule, writer.schedulePage)
        page.layout = "wide"
        return page
      }
    ]
    files += DecisionsPage.files(input)
    return files
  }
}

extension PageWriter {
  fileprivate var schedulePage: SchedulePage {
    let book = handbook.input.visits
    let span = book.boardSpan(from: today)
    let problems = handbook.input.problems
    let broken = brokenDecisions
    let shown = problems.prefix(max(0, DecisionsPage.onSchedule - broken.count))
    let rooms = rooms(over: span)
    let parts = BoardParts.parts(over: span, of: book)
    let months = monthsOfWeeks
    return SchedulePage(
      lead: lead(span), isEmpty: book.visits.isEmpty, measures: measures(over: span),
      legend: legend(of: visits(over: span, parts[0])), parts: links(to: parts, over: span),
      hasLate: !handbook.input.plan.late.isEmpty,
      boards: book.visits.isEmpty ? [] : boards(over: span, parts[0]), ways: ways(besides: span),
      months: months,
      monthsTitle: months.isEmpty
        ? "" : "All \(countInWords(book.mondays.count, "week")), by month",
      decisionsTitle: problems.isEmpty && broken.isEmpty ? "" : decisionsTitle(broken.count),
      decisions: broken.prefix(DecisionsPage.onSchedule) + shown.compactMap(decision),
      moreDecisions: problems.count + broken.count > DecisionsPage.onSchedule
        ? link(to: DecisionsPage.path, "All of them, with their reasons") : Markup(),
      holdups: holdups, hasHoldups: !holdups.isEmpty,
      hasRoom: !rooms.isEmpty, rooms: rooms, zone: zoneNote)
  }

  private var holdups: [SchedulePage.Holdup] {
    handbook.input.plan.bottlenecks.map { bottleneck in
      SchedulePage.Holdup(
        name: bottleneck.name.capitalisedFirst,
        gain: "\(bottleneck.remedy.words.capitalisedFirst): "
          + "that \(bottleneck.remedy.effect.words).")
    }
  }

  private func lead(_ span: BoardSpan) -> String {
    guard let days = span.ends else { return "" }
    let weeks = countInWords(span.mondays.count, "week").capitalisedFirst
    let first = days.lowerBound
    let start = "\(first.civil.day) \(first.monthWord)"
    let end = "\(days.upperBound.civil.day) \(days.upperBound.monthWord)"
    return
      "\(weeks) of shadowing, \(start) to \(end). Each bar is a visit: mornings sit in the top "
      + "half of a day, afternoons in the bottom half."
  }

  private func decisionsTitle(_ broken: Int) -> String {
    let plan = handbook.input.plan
    let number = plan.late.count + plan.unplaced.count
    if broken > 0 {
      let rules = "\(countInWords(broken, "broken rule").capitalisedFirst)"
      return number == 0
        ? "\(rules) \(broken == 1 ? "needs" : "need") a decision"
        : "\(rules) and \(countInWords(number, "session")) need a decision"
    }
    return "\(countInWords(number, "session").capitalisedFirst) "
      + (number == 1 ? "needs a decision" : "need a decision")
  }

  /// Where the first page does not hold everybody, it shows the first departments of one week, whose
  /// pages have the others.
  private func links(to parts: [BoardPart], over span: BoardSpan) -> PageParts? {
    guard let monday = span.mondays.first else { return nil }
    let path = handbook.map.path(of: .scheduleWeek(monday))
    return links(to: parts.map(\.name), at: { path.part($0) }, current: 1)
  }

  /// Said where people work on several clocks.
  var zoneNote: String {
    let zones = Set(organisation.people.map { $0.zone(in: organisation).name })
    return zones.subtracting([organisation.zone.name]).isEmpty
      ? "" : "Times on this page are those of \(organisation.zone.name)."
  }

  private func rooms(over span: BoardSpan) -> [SchedulePage.Room] {
    let book = handbook.input.visits
    let free = book.hosts.compactMap { host -> (host: Person, minutes: Int)? in
      let weeks = span.mondays.compactMap { book.hostLoad(of: host, from: $0).free }
      let minutes = weeks.reduce(0, +)
      return minutes > 0 ? (host, minutes) : nil
    }
    let most = free.enumerated().sorted {
      ($1.element.minutes, $0.offset) < ($0.element.minutes, $1.offset)
    }
    return most.prefix(8).map { entry in
      let host = entry.element.host
      return SchedulePage.Room(
        hours: hours(entry.element.minutes), unit: entry.element.minutes == 60 ? "hour" : "hours",
        host: link(.host(host.id)), about: currentRole(of: host)?.title.loweredFirst ?? "")
    }
  }

  private func ways(besides span: BoardSpan) -> [Markup] {
    var ways = [link(.scheduleByHost, "Every visit, by host")]
    ways.append(link(.scheduleByTrainee, "Every visit, by trainee"))
    let next = handbook.input.visits.mondays.first { monday in
      span.mondays.last.map { $0 < monday } ?? true
    }
    if let next { ways.append(link(.scheduleWeek(next), "The weeks after these")) }
    if handbook.has(.cost) { ways.append(link(.cost)) }
    if handbook.has(.calendar) { ways.append(link(.calendar, "Calendar feed of everything")) }
    return ways
  }

  /// A link to a file by its path.
  func link(to file: SitePath, _ words: String) -> Markup {
    Markup(html: "<a href=\"\(href(to: file).escapedForHTML)\">\(words.escapedForHTML)</a>")
  }
}
