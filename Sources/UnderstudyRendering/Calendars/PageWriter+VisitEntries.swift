import UnderstudyModel

extension PageWriter {
  /// A visit in the trainee's own calendar.
  func entryForTrainee(_ visit: Visit) -> CalendarEntry {
    let reader = reader(of: visit)
    var lines = ["With \(introduced(visit.host))"]
    lines += described(visit.item, for: reader, host: false)
    return entry(
      EntryName(visit).uid(in: organisation), visit,
      "\(visit.item.title)\(counted(visit)), with \(visit.host.name)", lines)
  }

  /// A visit, or a workshop for several, in the host's calendar.
  func entryForHost(_ visits: [Visit]) -> CalendarEntry? {
    guard let visit = visits.first, let name = EntryName(gathering: visits) else { return nil }
    let guests = listInWords(visits.map(\.trainee.name), atMost: 3)
    if visits.count > 1 || visit.item.isGathering {
      return entry(
        name.uid(in: organisation), visit, "\(visit.item.title), with \(guests)",
        ["With:"] + visits.map { "- \(introduced($0.trainee))" }
          + described(visit.item, for: nil, host: true))
    }
    return entry(
      EntryName(visit).uid(in: organisation), visit,
      "\(guests) visits you: \(visit.item.title)\(counted(visit))",
      [introduced(visit.trainee)] + described(visit.item, for: reader(of: visit), host: true))
  }

  /// A visit in the calendar that shows everything.
  func entryForAll(_ visits: [Visit]) -> CalendarEntry? {
    guard let visit = visits.first, let name = EntryName(gathering: visits) else { return nil }
    let guests = listInWords(visits.map(\.trainee.name), atMost: 3)
    let uid = (visit.item.isGathering ? name : EntryName(visit)).uid(in: organisation)
    return entry(
      uid, visit, "\(guests) with \(visit.host.name): \(visit.item.title)\(counted(visit))",
      visits.map { "- \(introduced($0.trainee))" } + ["With \(introduced(visit.host))"])
  }

  private func entry(
    _ uid: String, _ visit: Visit, _ summary: String, _ details: [String]
  ) -> CalendarEntry {
    // Several whole days are told as days: on a host's clock, for the host is at work then.
    let time: CalendarEntry.Time =
      visit.isForDays
      ? .days(visit.days(in: visit.host.zone(in: organisation)))
      : .timed(from: visit.starts, to: visit.ends)
    let title = organisation[visit.curriculum]?.title
    return CalendarEntry(
      uid: uid, time: time, summary: summary,
      details: (details + (title.map { ["Part of \($0)"] } ?? [])).joined(separator: "\n"),
      place: place(of: visit.item) ?? visit.host.site.flatMap { organisation[$0.id]?.name },
      categories: title.map { [$0] } ?? [])
  }

  /// ` (2 of 5)` where an item is held several times, ` (part 1 of 2)` where it is split.
  private func counted(_ visit: Visit) -> String {
    var words: [String] = []
    if let time = visit.placement.time, let times = visit.item.booking?.times, times > 1 {
      words.append("\(time) of \(times)")
    }
    if let part = visit.placement.part { words.append("part \(part)") }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// `Grace Okafor, order desk clerk, extension 120`.
  private func introduced(_ person: Person) -> String {
    var parts = [person.name]
    if let role = currentRole(of: person) { parts.append(role.title.loweredFirst) }
    if let phone = person.phone { parts.append("extension \(phone)") }
    return parts.joined(separator: ", ")
  }

  func reader(of visit: Visit) -> ProseReader {
    let enrolment = visit.path.flatMap { handbook.input.visits.paths(of: visit.trainee.id)[$0] }
    return ProseReader(trainee: visit.trainee, enrolment: enrolment?.enrolment)
  }

  private func described(_ item: Item, for reader: ProseReader?, host: Bool) -> [String] {
    var lines: [String] = []
    func add(_ name: String, _ text: Prose) {
      if !text.isEmpty { lines.append("\(name): \(plain(text, for: reader))") }
    }
    if !item.about.isEmpty { lines.append(plain(item.about, for: reader)) }
    switch item.content {
    case .session(let session):
      add(host ? "What they should take away" : "Why", session.objective)
      add("Watch for", session.watchFor)
      add(host ? "They bring" : "Bring", session.bring)
      add("Afterwards", session.debrief)
    case .workshop(let workshop):
      add("Why", workshop.objective)
      add("Bring", workshop.bring)
    default: break
    }
    return lines
  }
}

extension PageWriter {
  /// The role that somebody holds today, else the first that they hold at any time.
  func currentRole(of person: Person) -> Role? {
    let today = person.holds.first { $0.counts(on: self.today) } ?? person.holds.first
    return today.flatMap { organisation[$0.role.id] }
  }
}

extension Item {
  /// Whether several trainees come together for it.
  var isGathering: Bool {
    if case .workshop = content { true } else { false }
  }
}
