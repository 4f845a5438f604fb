import UnderstudyModel

/// Who has time when: working hours less meetings, events, what the plan has and what is booked here.
///
/// A host counts as taken while they have any guest, though some could bear another: a time that is told
/// is then free whatever the session asks. Times are minutes since 1970 began in UTC.
struct Diaries: Sendable {
  /// Something that takes somebody's time.
  private struct Entry: Sendable {
    var time: Range<Int>
    var isHosting: Bool
  }

  private struct Key: Hashable {
    var person: Identifier<Person>
    var day: Day
  }

  private let organisation: Organisation
  private let ground: SlotGround
  private var entries: [Identifier<Person>: [Entry]] = [:]
  private var events: [Identifier<Person>: [Range<Int>]] = [:]
  /// Working hours less meetings and events, by day of the person's own zone.
  private var hours: [Key: [Range<Int>]] = [:]

  init(_ ground: SlotGround, plan: [Placement]) {
    organisation = ground.organisation
    self.ground = ground
    for placement in plan {
      let start = ground.zone.instant(placement.start).minutes
      let end = ground.zone.instant(placement.end).minutes
      if start < end { book(start..<end, trainee: placement.trainee, host: placement.host) }
    }
  }

  mutating func book(
    _ time: Range<Int>, trainee: Identifier<Person>, host: Identifier<Person>
  ) {
    entries[trainee, default: []].append(Entry(time: time, isHosting: false))
    entries[host, default: []].append(Entry(time: time, isHosting: true))
  }

  /// The unbroken stretches in which a person has time, that begin on a day of their own zone.
  mutating func free(_ person: Person, on day: Day) -> [Range<Int>] {
    let taken = (entries[person.id] ?? []).map(\.time)
    return hours(of: person, on: day).flatMap { $0.without(taken) }
  }

  /// Minutes that a person learns on some days of the organisation's zone.
  func learning(_ person: Identifier<Person>, on days: ClosedRange<Day>) -> Int {
    minutes(of: person, on: days) { !$0.isHosting }
  }

  /// Minutes that a person hosts on some days of the organisation's zone.
  func hosting(_ person: Identifier<Person>, on days: ClosedRange<Day>) -> Int {
    minutes(of: person, on: days, where: \.isHosting)
  }

  private func minutes(
    of person: Identifier<Person>, on days: ClosedRange<Day>, where isWanted: (Entry) -> Bool
  ) -> Int {
    let from = ground.zone.instant(LocalTime(days.lowerBound, .midnight)).minutes
    let to = ground.zone.instant(LocalTime(days.upperBound + 1, .midnight)).minutes
    return (entries[person] ?? []).filter(isWanted)
      .reduce(0) { $0 + max(0, min($1.time.upperBound, to) - max($1.time.lowerBound, from)) }
  }

  private mutating func hours(of person: Person, on day: Day) -> [Range<Int>] {
    let key = Key(person: person.id, day: day)
    if let known = hours[key] { return known }
    let zone = person.zone(in: organisation)
    func moments(_ from: Int, _ to: Int) -> Range<Int> {
      let start = zone.instant(LocalTime(day, TimeOfDay(minutes: from))).minutes
      return start..<max(start, zone.instant(LocalTime(day, TimeOfDay(minutes: to))).minutes)
    }
    let busy = person.busy.filter { $0.falls(on: day) && $0.from < $0.to }
      .map { moments($0.from.minutes, $0.to.minutes) }
    let events = events(of: person)
    let found = person.presence(on: day, in: organisation)
      .map { moments($0.lowerBound, $0.upperBound) }
      .flatMap { $0.without(busy + events) }
    hours[key] = found
    return found
  }

  /// The events on a person's paths that have a time and a length.
  private mutating func events(of person: Person) -> [Range<Int>] {
    if let known = events[person.id] { return known }
    let zone = person.zone(in: organisation)
    let calendar = person.workCalendar(in: organisation)
    let horizon = ground.days?.upperBound ?? Day(number: 0)
    var found: [Range<Int>] = []
    for path in organisation.paths(of: person) {
      for step in path.steps where step.omission == nil {
        guard case .event(let event) = step.item.content, let at = event.at,
          let duration = event.duration
        else { continue }
        for day in path.days(of: step, horizon: horizon) {
          let start = zone.instant(LocalTime(day, at)).minutes
          var end = start + (duration.upperMinutes ?? 0)
          if let days = duration.upperWorkingDays {
            let last = calendar.day(workingDays: days - 1, from: day) ?? day + days - 1
            end = zone.instant(LocalTime(last + 1, .midnight)).minutes
          }
          if start < end { found.append(start..<end) }
        }
      }
    }
    events[person.id] = found
    return found
  }
}

extension Range<Int> {
  /// What is left when some stretches are cut out, in order.
  func without(_ taken: [Range<Int>]) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var from = lowerBound
    for cut in taken.filter({ overlaps($0) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if from < cut.lowerBound { left.append(from..<cut.lowerBound) }
      from = Swift.max(from, cut.upperBound)
    }
    if from < upperBound { left.append(from..<upperBound) }
    return left
  }
}
