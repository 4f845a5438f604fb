import UnderstudyModel
import UnderstudyPlanning

/// One of the figures at the top of the schedule.
struct Measure: View {
  var name: String
  var value: String
  var note: String
  /// Where the note leads on; empty for nowhere.
  var link: Markup
}

extension PageWriter {
  /// The figures that tell how good the plan is, over the weeks that the board shows.
  func measures(over span: BoardSpan) -> [Measure] {
    let book = handbook.input.visits
    let placed = PlacedCount(
      handbook.input.plan, book.visits, record: handbook.input.record)
    guard placed.asked > 0 else { return [] }
    var measures = [
      Measure(
        name: "Sessions placed", value: "\(grouped(placed.placed)) of \(grouped(placed.asked))",
        note: "\(grouped(visitCount(in: span))) visits in \(weeksInWords(span))", link: Markup())
    ]
    measures.append(qualityMeasure)
    measures.append(punctuality(placed))
    if let busiest = busiestHost(in: span) { measures.append(busiest) }
    return measures
  }

  /// How many visits begin in the weeks shown.
  private func visitCount(in span: BoardSpan) -> Int {
    guard let days = span.ends else { return 0 }
    let zone = organisation.zone
    return handbook.input.visits.visits.count { days.contains(zone.local($0.starts).day) }
  }

  private func weeksInWords(_ span: BoardSpan) -> String {
    span.mondays.count == 1
      ? "this week" : "these \(numberInWords(span.mondays.count)) weeks"
  }

  private var qualityMeasure: Measure {
    let broken = brokenRules
    let kept = PlanningRule.allCases.count - broken.count
    if broken.isEmpty, let proved = ProvedWorth(handbook.input.plan, slot: slot) {
      return Measure(
        name: "How good is the plan?", value: proved.value ?? "Every rule kept",
        note: proved.value == nil ? proved.note : "\(proved.note) Every rule is kept.",
        link: Markup())
    }
    return Measure(
      name: "How good is the plan?",
      value: broken.isEmpty ? "Every rule kept" : "\(count(broken.count, "rule")) broken",
      note: broken.isEmpty
        ? "\(kept) rules, checked again after planning by a part that shares nothing with it"
        : "\(listInWords(broken.map(\.words)).capitalisedFirst). The other \(kept) are kept.",
      link: broken.isEmpty ? Markup() : Markup(html: "<a href=\"#late\">See where</a>"))
  }

  /// The minutes of one slot of the plan.
  private var slot: Int { (organisation.planning ?? PlanningPolicy()).slot }

  private func punctuality(_ placed: PlacedCount) -> Measure {
    let open = placed.asked - placed.placed
    let value =
      placed.late == 0
      ? (placed.placed == 0 ? "Nothing placed" : "All \(grouped(placed.placed)) on time")
      : "\(grouped(placed.onTime)) on time, \(grouped(placed.late)) late"
    var notes: [String] = []
    if placed.late > 0 {
      notes.append("None by more than \(count(placed.latestDays, "working day")).")
    }
    if open > 0 { notes.append("\(count(open, "session")) without a slot.") }
    return Measure(
      name: "On time", value: value, note: notes.joined(separator: " "),
      link: placed.late + open > 0
        ? Markup(html: "<a href=\"#late\">See why</a>") : Markup())
  }

  private func busiestHost(in span: BoardSpan) -> Measure? {
    let book = handbook.input.visits
    let loads = book.hosts.map { host in
      (host: host, weeks: span.mondays.map { book.hostLoad(of: host, from: $0) })
    }
    let busiest = loads.enumerated().max { left, right in
      let (a, b) = (left.element.weeks, right.element.weeks)
      let (minutesA, minutesB) = (a.reduce(0) { $0 + $1.used }, b.reduce(0) { $0 + $1.used })
      return (minutesA, -left.offset) < (minutesB, -right.offset)
    }?.element
    guard let busiest, case let used = busiest.weeks.reduce(0, { $0 + $1.used }), used > 0 else {
      return nil
    }
    let limits = busiest.weeks.compactMap(\.limit)
    let whole = WeekLoad(
      used: used,
      limit: limits.count == busiest.weeks.count ? limits.reduce(0, +) : nil)
    let note: String
    if let last = span.ends?.upperBound, whole.isFull {
      note = "Full until \(last.civil.day) \(last.monthWord)"
    } else {
      note = whole.free.map { "\(hours($0)) hours are still free" } ?? "No limit was set"
    }
    return Measure(
      name: "Busiest host", value: "\(handbook.shortNames[busiest.host]), \(whole.words) hours",
      note: note, link: Markup())
  }
}
