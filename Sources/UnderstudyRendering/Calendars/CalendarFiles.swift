import UnderstudyModel

extension PageMaker {
  /// A calendar for each trainee and each host, and one for everything.
  ///
  /// Calendars name people, so a site for everyone has none: its content has no people either.
  static let calendars = PageMaker { map, input in
    let book = input.visits
    let horizon = input.horizon
    var files: [FileRequest] = []
    func add(_ destination: Destination, _ feed: @escaping @Sendable (PageWriter) -> CalendarFeed) {
      let path = map.path(of: destination)
      files.append(.text(at: path) { feed($0).text ?? "" })
    }
    var hasAny = !book.visits.isEmpty
    for trainee in book.trainees where book.hasCalendar(trainee, until: horizon) {
      hasAny = true
      add(.traineeCalendar(trainee.id)) { $0.calendar(of: trainee) }
    }
    for host in book.hosts where !book.visits(to: host.id).isEmpty {
      add(.hostCalendar(host.id)) { $0.calendar(forHost: host) }
    }
    if hasAny { add(.calendar) { $0.calendarOfEverything } }
    return files
  }
}

extension VisitBook {
  /// Whether anything stands in a trainee's calendar. A calendar without entries is no calendar.
  func hasCalendar(_ trainee: Person, until horizon: Day) -> Bool {
    !visits(of: trainee.id).isEmpty || !eventDays(of: trainee, until: horizon).isEmpty
  }
}

extension PageWriter {
  /// What a trainee does and goes to.
  func calendar(of trainee: Person) -> CalendarFeed {
    let book = handbook.input.visits
    let visits = book.visits(of: trainee.id).map(entryForTrainee)
    let events = book.eventDays(of: trainee, until: handbook.input.horizon)
      .compactMap { entry([$0], naming: false) }
    return CalendarFeed(
      name: "\(trainee.name), learning at \(organisation.name)", builtFor: today,
      entries: visits + events + entriesToArrange(for: trainee))
  }

  /// Who comes to a host.
  func calendar(forHost host: Person) -> CalendarFeed {
    let runs = handbook.input.visits.visits(to: host.id).gathered
    return CalendarFeed(
      name: "Visitors of \(host.name), \(organisation.name)", builtFor: today,
      entries: runs.compactMap(entryForHost))
  }

  /// Every visit and every event.
  var calendarOfEverything: CalendarFeed {
    let book = handbook.input.visits
    let horizon = handbook.input.horizon
    let events = book.trainees.flatMap { book.eventDays(of: $0, until: horizon) }
    return CalendarFeed(
      name: "Learning at \(organisation.name)", builtFor: today,
      entries: book.visits.gathered.compactMap(entryForAll)
        + events.gathered.compactMap { entry($0, naming: true) })
  }
}

extension [Visit] {
  /// Visits one by one, but those of one workshop with one host at one time together; in the order
  /// of the first of each.
  var gathered: [[Visit]] {
    grouped { visit in
      visit.item.isGathering
        ? "\(visit.host.id) \(visit.item.id) \(visit.starts.minutes)"
        : "\(visit.trainee.id) \(visit.item.id) \(visit.starts.minutes)"
    }
  }
}

extension [EventDay] {
  /// The same event at the same time, for everybody who comes.
  fileprivate var gathered: [[EventDay]] {
    grouped { "\($0.item.id) \($0.day) \($0.starts?.minutes ?? -1)" }
  }
}

extension Array {
  /// The elements in groups of one key, groups in the order of their first element.
  func grouped(by key: (Element) -> some Hashable) -> [[Element]] {
    var places: [AnyHashable: Int] = [:]
    var groups: [[Element]] = []
    for element in self {
      let key = AnyHashable(key(element))
      if let place = places[key] {
        groups[place].append(element)
      } else {
        places[key] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
