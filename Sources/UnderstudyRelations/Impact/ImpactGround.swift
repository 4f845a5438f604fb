package import UnderstudyModel

/// What every question about impact needs: calendars laid out, promises as delays, stand-ins by day.
///
/// The model, its assumptions and its limits stand in `Documentation/relations.md`.
package struct ImpactGround: Sendable {
  package let graph: ServiceGraph
  /// The first working day of a stoppage and those after it, ``Stoppage/most`` half days and one more.
  package let days: [Day]

  /// By link: the calendar of its supplier, as a place in `lines`, and its promise.
  private let lineOfLink: [Int]
  private let delays: [FaultDelay]
  /// Every calendar that somebody works by, and last the time in which anybody works.
  private let lines: WorkLines
  /// The place of the last of `lines`.
  private let anybody: Int
  /// By link: the least time that its promise ever takes, in minutes in which anybody works; `nil` where
  /// no stoppage lasts long enough for it to be missed.
  let leastTimes: [Int?]
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
    let lineOfNode = graph.nodes.map { clocks.line(of: $0) }
    let lineOfLink = graph.linkTable.suppliers.map { lineOfNode[$0] }
    let weeks = clocks.lines.map(\.week)
    let delays = zip(graph.links, lineOfLink).map { link, line in
      FaultDelay(link.service.within, week: weeks[line])
    }
    let all = WorkLine(joining: clocks.lines, week: graph.week)
    lines = WorkLines(clocks.lines + [all])
    anybody = clocks.lines.count
    self.lineOfLink = lineOfLink
    self.delays = delays
    let spans = days.map { clocks.defaultSpan(on: $0) }
    dayStarts = spans.map(\.start)
    dayMiddles = spans.map(\.middle)
    var least = LeastTimes(
      clocks.lines, all, within: (dayStarts.first ?? 0)..<(dayStarts.last ?? 0))
    leastTimes = zip(delays, lineOfLink).map { least.time(of: $0, on: $1) }
    standIns =
      levels.map { StandIns($0, over: Array(days.dropLast())).byRole(in: graph) } ?? [:]
  }

  /// When somebody misses a service that stops at a moment; `nil` where that is beyond all calendars.
  func end(of link: Int, from moment: Int) -> Int? {
    lines.end(of: delays[link], from: moment, on: lineOfLink[link])
  }

  /// How late a service may stop and be missed by a moment; `nil` where that is before all calendars.
  func latestStart(of link: Int, for moment: Int) -> Int? {
    lines.latestStart(of: delays[link], for: moment, on: lineOfLink[link])
  }

  /// How many minutes in which anybody works begin before a moment.
  func anybody(before moment: Int) -> Int { lines.count(before: moment, on: anybody) }

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

  /// Every moment at which a stoppage of one of the lengths may end, be it because others step in.
  func ends(of lengths: [Stoppage]) -> Set<Int> {
    var ends = Set(lengths.map { end(of: $0) })
    for place in standIns.keys {
      for stoppage in lengths {
        if let end = window(of: place, stoppage)?.upperBound { ends.insert(end) }
      }
    }
    return ends
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
