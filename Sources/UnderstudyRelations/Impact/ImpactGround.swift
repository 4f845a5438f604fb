package import UnderstudyModel

/// What every question about impact needs: calendars laid out, promises as delays, stand-ins by day.
///
/// The model, its assumptions and its limits stand in `Documentation/relations.md`.
package struct ImpactGround: Sendable {
  package let graph: ServiceGraph
  /// The first working day of a stoppage and those after it, ``Stoppage/most`` half days and one more.
  package let days: [Day]

  /// By link.
  let delays: [FaultDelay]
  let suppliers: [Int]
  let receivers: [Int]
  /// By node that gives something: its working time, as a place in `lines`.
  let lineOf: [Int]
  let lines: [WorkLine]
  /// By role: who may step in on each of the days; absent where nobody may on any.
  private let standIns: [Int: [[Identifier<Person>]]]
  private let dayStarts: [Int]
  private let dayMiddles: [Int]

  /// - Parameters:
  ///   - graph: who serves whom.
  ///   - levels: who can do what; absent: nobody steps in.
  ///   - day: stoppages begin with the first working day on or after it.
  package init(_ graph: ServiceGraph, _ levels: ReachedLevels?, from day: Day) {
    self.graph = graph
    let organisation = graph.organisation
    let days = organisation.stoppageDays(from: day)
    self.days = days
    let horizon = (days.first ?? day) - 2...(days.last ?? day) + 2
    var clocks = RoleClocks(organisation, on: day, over: horizon)
    lineOf = graph.nodes.map { clocks.line(of: $0) }
    lines = clocks.lines
    let lineOf = lineOf
    let lines = lines
    suppliers = graph.links.map { graph.places[$0.supplier] ?? 0 }
    receivers = graph.links.map { graph.places[$0.receiver] ?? 0 }
    delays = zip(graph.links, suppliers).map { link, supplier in
      FaultDelay(link.service.within, week: lines[lineOf[supplier]].week)
    }
    let spans = days.map { clocks.defaultSpan(on: $0) }
    dayStarts = spans.map(\.start)
    dayMiddles = spans.map(\.middle)
    standIns =
      levels.map { StandIns($0, over: Array(days.dropLast())).byRole(in: graph) } ?? [:]
  }

  /// The moment at which every stoppage begins, unless somebody steps in.
  var start: Int { dayStarts.first ?? 0 }

  /// The moment at which a stoppage ends.
  func end(of stoppage: Stoppage) -> Int {
    let (days, rest) = (stoppage.halfDays / 2, stoppage.halfDays % 2)
    let ends = rest == 0 ? dayStarts : dayMiddles
    return ends.indices.contains(days) ? ends[days] : start
  }

  /// When a stoppage is felt: its longest unbroken stretch of days on which nobody steps in, the
  /// first of equals; `nil` where somebody steps in on every day.
  func window(of place: Int, _ stoppage: Stoppage) -> Range<Int>? {
    let end = end(of: stoppage)
    guard let standIns = standIns[place] else { return start..<end }
    let count = (stoppage.halfDays + 1) / 2
    var best: Range<Int>?
    var first: Int?
    for day in 0...count {
      if day < count, standIns[day].isEmpty {
        first = first ?? day
        continue
      }
      if let open = first {
        let window = dayStarts[open]..<min(end, dayStarts[day])
        if window.count > best?.count ?? 0 { best = window }
      }
      first = nil
    }
    return best
  }

  /// Who steps in for a role on some day of a stoppage, by identifier.
  func standIns(for place: Int, _ stoppage: Stoppage) -> [Identifier<Person>] {
    let days = (standIns[place] ?? []).prefix((stoppage.halfDays + 1) / 2)
    return Set(days.flatMap { $0 }).sorted()
  }

  /// A moment on the organisation's clock.
  func local(_ moment: Int) -> LocalTime {
    graph.organisation.zone.local(Instant(minutes: moment))
  }
}

extension Organisation {
  /// The working days that a stoppage may take, and the one after them.
  fileprivate func stoppageDays(from day: Day) -> [Day] {
    var days: [Day] = []
    var next: Day? = stoppageCalendar.firstWorkingDay(onOrAfter: day)
    while let day = next, days.count <= Stoppage.most / 2 {
      days.append(day)
      next = stoppageCalendar.firstWorkingDay(onOrAfter: day + 1)
    }
    // A calendar that soon closes for good: its last day is followed by the days that just pass.
    while days.count <= Stoppage.most / 2 { days.append(days.last.map { $0 + 1 } ?? day) }
    return days
  }

  /// The default calendar, or the usual one where that has no hours.
  var stoppageCalendar: WorkCalendar {
    defaultCalendar.hours.contains { $0.from < $0.to && !$0.days.isEmpty }
      ? defaultCalendar : .usual
  }
}
