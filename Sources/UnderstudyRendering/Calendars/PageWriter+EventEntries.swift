import UnderstudyModel

extension PageWriter {
  /// An event in the calendar of those who come to it; `nil` for nobody's.
  ///
  /// - Parameters:
  ///   - days: the same event on the same day, for each trainee.
  ///   - naming: whether the words say who comes.
  /// - Returns: one entry for all of them.
  func entry(_ days: [EventDay], naming: Bool) -> CalendarEntry? {
    guard let event = days.min(by: { $0.trainee.id < $1.trainee.id }) else { return nil }
    let time: CalendarEntry.Time =
      event.starts.map { .timed(from: $0, to: event.ends ?? $0) } ?? .days(wholeDays(of: event))
    var lines: [String] = []
    if !event.item.about.isEmpty {
      lines.append(plain(event.item.about, for: naming ? nil : ProseReader(trainee: event.trainee)))
    }
    if naming { lines.append("With \(listInWords(days.map(\.trainee.name), atMost: 8))") }
    let title = organisation[event.curriculum]?.title
    if let title, !naming { lines.append("Part of \(title)") }
    return CalendarEntry(
      uid: EntryName(event).uid(in: organisation), time: time, summary: event.item.title,
      details: lines.joined(separator: "\n"), place: place(of: event.item),
      categories: title.map { [$0] } ?? [], keepsBusy: event.ends != nil)
  }

  /// One day, or as many days in a row as the author says.
  private func wholeDays(of event: EventDay) -> ClosedRange<Day> {
    guard case .event(let written) = event.item.content,
      let days = written.duration?.upperWorkingDays, days > 1,
      let last = event.trainee.workCalendar(in: organisation).day(
        workingDays: days - 1, from: event.day), last >= event.day
    else { return event.day...event.day }
    return event.day...last
  }

  /// Check-ins that people arrange between themselves: a reminder on the day they are due.
  func entriesToArrange(for trainee: Person) -> [CalendarEntry] {
    handbook.input.visits.paths(of: trainee.id).flatMap { path in
      path.steps.compactMap { step in entryToArrange(step, on: path, for: trainee) }
    }
  }

  private func entryToArrange(
    _ step: PathStep, on path: LearningPath, for trainee: Person
  ) -> CalendarEntry? {
    guard case .checkIn(let checkIn) = step.item.content, checkIn.booking.duration == nil,
      step.omission == nil, handbook.input.record[trainee.id, step.item.id] == nil,
      let due = step.due?.fixed
    else { return nil }
    let with = organisation.resolve(checkIn.with, for: trainee, enrolment: path.enrolment)
    let names = with.shortWords(
      handbook.shortNames, in: organisation, for: trainee)
    let people = names.isEmpty ? "your manager" : names
    return CalendarEntry(
      uid: EntryName(arranging: step.item.id, for: trainee.id).uid(in: organisation),
      time: .days(due...due), summary: "\(step.item.title) (with \(people), find a time)",
      details: plain(
        step.item.about, for: ProseReader(trainee: trainee, enrolment: path.enrolment)),
      place: place(of: step.item), keepsBusy: false)
  }
}
