import UnderstudyModel

/// When people are at work and at events, looked up once for many looks at plans.
struct PeopleTimes: Sendable {
  /// The days for which it is known, in the organisation's zone.
  let days: ClosedRange<Day>
  /// In minutes of the one line of time, touching stretches joined.
  let presence: [Identifier<Person>: [Range<Int>]]
  let events: [Identifier<Person>: [EventTime]]

  /// Everybody who may be in a plan, on all days of the window and of the earlier plan ahead.
  init(_ problem: PlanningProblem) {
    let window = problem.window
    let ahead = problem.earlier.filter { !problem.isHistory($0) }
    let edges =
      [window.first, max(window.first, window.last)] + ahead.map(\.start.day)
      + ahead.map(\.end.day)
    var people = Set(
      Set(problem.trainees).union(problem.hosts.joined()).map { problem.people[$0].id })
    people.formUnion(problem.earlier.flatMap { [$0.trainee, $0.host] })
    self.init(
      people, on: (edges.min() ?? window.first)...(edges.max() ?? window.first), problem)
  }

  /// Some people, and everybody who counts for cover.
  ///
  /// - Parameters:
  ///   - people: who takes part.
  ///   - days: the days that matter; two more are added on either side, for other zones.
  ///   - problem: where they are at home.
  init(
    _ people: Set<Identifier<Person>>, on days: ClosedRange<Day>, _ problem: PlanningProblem
  ) {
    let organisation = problem.organisation
    var people = people
    for cover in problem.covers { people.formUnion(cover.members(in: organisation).map(\.id)) }
    let wide = days.lowerBound - 2...days.upperBound + 2
    var presence: [Identifier<Person>: [Range<Int>]] = [:]
    var events: [Identifier<Person>: [EventTime]] = [:]
    for id in people.sorted() {
      guard let person = organisation[id] else { continue }
      presence[id] = person.workingMinutes(on: wide, in: organisation)
      events[id] = problem.events[id] ?? []
    }
    self.days = days
    self.presence = presence
    self.events = events
  }

  /// Whether everything is known about some people on some days.
  func know(_ people: Set<Identifier<Person>>, on asked: ClosedRange<Day>) -> Bool {
    days.lowerBound <= asked.lowerBound && asked.upperBound <= days.upperBound
      && people.allSatisfy { presence[$0] != nil }
  }
}
