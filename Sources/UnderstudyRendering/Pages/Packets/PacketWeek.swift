import UnderstudyModel

/// The first week hour by hour: visits, get-togethers, and what is due.
struct PacketWeek: View {
  struct Row: View {
    /// `09:30`, or what is left to do that day.
    var time: String
    var isTall: Bool
    var cells: [Cell]
  }

  struct Cell: View {
    var colour: String
    var entries: [Entry]
  }

  struct Entry: View {
    /// Where it differs from the row's.
    var time: String
    var title: String
    var with: String
    var isVisit: Bool
  }

  var lead: String
  var caption: String
  var days: [String]
  var columns: String
  var rows: [Row]
  /// `Callum, Tuesday`: whom to have a question ready for.
  var questions: [String]
  var hasQuestions: Bool
}

extension PageWriter {
  /// The first five working days of somebody's first path; `nil` where nobody can tell them.
  func packetWeek(of trainee: Person, _ paths: [LearningPath]) -> PacketWeek? {
    guard let first = firstDay(of: trainee, paths) else { return nil }
    let calendar = trainee.workCalendar(in: organisation)
    let days = (0..<5).compactMap { calendar.day(workingDays: $0, from: first) }
    guard let last = days.last, days.count == 5 else { return nil }
    let moments = moments(of: trainee, paths, from: first, through: last)
    let rows = rows(moments, on: days) + dueRow(of: trainee, paths, on: days)
    let visits = handbook.input.visits.visits(of: trainee.id).filter {
      (first...last).contains($0.days(in: trainee.zone(in: organisation)).lowerBound)
    }
    var asked: Set<Identifier<Person>> = []
    let questions = visits.filter { asked.insert($0.host.id).inserted }.prefix(6).map { visit in
      let day = trainee.zone(in: organisation).local(visit.starts).day
      return "\(handbook.shortNames[visit.host]), \(day.weekday.word)"
    }
    return PacketWeek(
      lead: visits.isEmpty
        ? "No visit is booked in this week yet. Ask your manager what comes first."
        : "Shaded blocks are shadowing visits. Your host knows you’re coming and has set the time aside.",
      caption: "Timetable for \(span(from: first, to: last))",
      days: days.map { "\($0.weekday.shortWord) \($0.civil.day)" }, columns: "\(days.count)",
      rows: rows, questions: questions + (questions.isEmpty ? [] : ["Anyone, any day"]),
      hasQuestions: !questions.isEmpty)
  }

  /// Something at a time of a day.
  private struct Moment {
    var at: LocalTime
    var colour = ""
    var entry: PacketWeek.Entry
  }

  private func moments(
    of trainee: Person, _ paths: [LearningPath], from first: Day, through last: Day
  ) -> [Moment] {
    let zone = trainee.zone(in: organisation)
    let book = handbook.input.visits
    let visits = book.visits(of: trainee.id).map { visit in
      Moment(
        at: zone.local(visit.starts), colour: handbook.badges[visit.curriculum]?.colour ?? "c5",
        entry: .init(
          time: "", title: visit.item.title, with: "with \(handbook.shortNames[visit.host])",
          isVisit: true))
    }
    let events = book.eventDays(of: trainee, until: last).compactMap { event -> Moment? in
      guard let starts = event.starts else { return nil }
      return Moment(
        at: zone.local(starts),
        entry: .init(
          time: "", title: event.item.title, with: place(of: event.item)?.loweredFirst ?? "",
          isVisit: false))
    }
    return (visits + events).filter { (first...last).contains($0.at.day) }
  }

  /// A row for each time at which something begins; for each hour where that would be too many.
  private func rows(_ moments: [Moment], on days: [Day]) -> [PacketWeek.Row] {
    let times = Set(moments.map(\.at.time)).sorted()
    let byHour = times.count > 12
    func slot(_ time: TimeOfDay) -> TimeOfDay {
      byHour ? TimeOfDay(minutes: time.minutes / 60 * 60) : time
    }
    return Set(times.map(slot)).sorted().map { time in
      let here = moments.filter { slot($0.at.time) == time }
      return PacketWeek.Row(
        time: time.inWords, isTall: here.contains(where: \.entry.isVisit),
        cells: days.map { day in
          let cell = here.filter { $0.at.day == day }.sorted { $0.at < $1.at }
          return PacketWeek.Cell(
            colour: cell.lazy.map(\.colour).first { !$0.isEmpty } ?? "",
            entries: cell.map { moment in
              var entry = moment.entry
              if moment.at.time != time { entry.time = moment.at.time.inWords }
              return entry
            })
        })
    }
  }

  /// What has to be done by the end of each day, besides visits and get-togethers.
  private func dueRow(
    of trainee: Person, _ paths: [LearningPath], on days: [Day]
  ) -> [PacketWeek.Row] {
    let due = paths.flatMap { path in
      path.steps.filter { step in
        step.item.booking == nil && step.omission == nil && step.item.due != nil
          && !step.item.isMilestone && step.item.eventWords == nil
      }
    }
    let cells = days.map { day in
      let here = due.filter { $0.due?.fixed == day }
      let titles = here.prefix(3).map(\.item.title)
      let more = here.count > 3 ? ["and \(here.count - 3) more on your checklist"] : []
      return PacketWeek.Cell(
        colour: "",
        entries: (titles + more).map { .init(time: "", title: $0, with: "", isVisit: false) })
    }
    if cells.allSatisfy(\.entries.isEmpty) { return [] }
    return [PacketWeek.Row(time: "To do", isTall: false, cells: cells)]
  }
}
