import UnderstudyModel

/// Who visits whom this week.
struct HomeWeek: View {
  struct Slot: View {
    var time: String
    var visits: [Markup]
  }

  struct Column: View {
    var name: String
    var isToday: Bool
    var slots: [Slot]
    /// Why nobody visits; empty where somebody does, or nobody says why.
    var note: String
    var more: Markup
  }

  var lead: String
  var days: [Column]
  var all: Markup
}

extension PageWriter {
  /// The week of today with its visits; absent where nobody visits anybody in it.
  var homeWeek: HomeWeek? {
    guard audience.mayRead(.staff) else { return nil }
    let monday = today.monday
    let zone = organisation.zone
    let visits = handbook.input.visits.visits.filter { visit in
      let day = zone.local(visit.starts).day
      return monday <= day && day <= monday + 6
    }
    if visits.isEmpty { return nil }
    let byDay = Dictionary(grouping: visits) { zone.local($0.starts).day }
    let days = (0..<7).map { monday + $0 }
      .filter { $0.weekday < .saturday || byDay[$0] != nil }
    return HomeWeek(
      lead: "\(count(visits.count, "visit").capitalisedFirst). If your door is one of these, "
        + "put the kettle on.",
      days: days.map { column($0, byDay[$0] ?? []) },
      all: has(week: monday).map { link($0, "The whole week") } ?? Markup())
  }

  private func has(week monday: Day) -> Destination? {
    handbook.has(.scheduleWeek(monday)) ? .scheduleWeek(monday) : nil
  }

  private func column(_ day: Day, _ visits: [Visit]) -> HomeWeek.Column {
    let zone = organisation.zone
    let shown = visits.prefix(10)
    var slots: [HomeWeek.Slot] = []
    for visit in shown {
      let time = zone.local(visit.starts).time.inWords
      if slots.last?.time != time { slots.append(HomeWeek.Slot(time: time, visits: [])) }
      slots[slots.count - 1].visits.append(line(for: visit))
    }
    let rest = visits.count - shown.count
    let words = "and \(count(rest, "other visit"))"
    return HomeWeek.Column(
      name: day.inWeek, isToday: day == today, slots: slots,
      note: visits.isEmpty ? whyQuiet(day) : "",
      more: rest == 0
        ? Markup() : has(week: day.monday).map { link($0, words) } ?? Markup(text: words))
  }

  /// `Bea with Callum, fulfilment lead`.
  private func line(for visit: Visit) -> Markup {
    let names = handbook.shortNames
    let role = visit.role.map { ", " + name(of: .role($0)).loweredFirst } ?? ""
    return Markup(html: "<b>") + Markup(text: names[visit.trainee]) + Markup(html: "</b>")
      + Markup(text: " with \(names[visit.host])\(role)")
  }

  private func whyQuiet(_ day: Day) -> String {
    if let closing = organisation.defaultCalendar.closing(on: day) {
      return closing.name ?? "closed"
    }
    let quiet = organisation.uniqueDepartments.compactMap { department in
      department.noVisitors.first { $0.covers(day) }.map { (department.name, $0.reason) }
    }
    guard let reason = quiet.first?.1 else { return "" }
    return "No visits: \(reason.loweredFirst) (\(listInWords(quiet.map(\.0))))"
  }
}
