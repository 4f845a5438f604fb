package import UnderstudyModel
package import UnderstudyPlanning

/// The visitors' book: every visit of a plan, findable by trainee and by host.
///
/// Made once from the content that the audience may see, and read by every page about learning.
package struct VisitBook: Sendable {
  package let organisation: Organisation
  /// In order of time, then of the people's and items' names.
  package let visits: [Visit]
  private let paths: [Identifier<Person>: [LearningPath]]
  private let byTrainee: [Identifier<Person>: [Int]]
  private let byHost: [Identifier<Person>: [Int]]
  /// What is placed after its due day.
  let lateVisits: Set<VisitKey>
  private let late: [Identifier<Person>: [Late]]
  private let unplaced: [Identifier<Person>: [Unplaced]]
  /// Everybody who receives visits, or says that they take them, in written order.
  package let hosts: [Person]
  /// Everybody who is enrolled in something, in written order.
  package let trainees: [Person]
  /// The Mondays of all weeks in which there are visits, in order, on the organisation's clock.
  let mondays: [Day]
  /// The days of the week that boards have columns for: those of the calendars that people work by,
  /// and any other on which there is a visit.
  let weekdays: [Weekday]

  /// The organisation comes reduced to the audience. What the plan says of people or items that the
  /// organisation does not have is left out.
  package init(_ organisation: Organisation, plan: PlanOutcome) {
    self.organisation = organisation
    lateVisits = Set(plan.late.map { VisitKey($0) })
    late = Dictionary(grouping: plan.late, by: \.trainee)
    unplaced = Dictionary(grouping: plan.unplaced, by: \.trainee)
    var paths: [Identifier<Person>: [LearningPath]] = [:]
    for person in organisation.people where !person.enrolments.isEmpty {
      paths[person.id] = organisation.paths(of: person)
    }
    self.paths = paths
    let steps = paths.mapValues(firstPathByItem)
    var visits: [Visit] = []
    for placement in plan.placements.sorted(by: Placement.inScheduleOrder) {
      guard let trainee = organisation[placement.trainee], let host = organisation[placement.host],
        let written = organisation[placement.item]
      else { continue }
      let path = steps[trainee.id]?[placement.item]
      visits.append(
        Visit(
          placement: placement, item: written.item, trainee: trainee, host: host, path: path,
          curriculum: path.flatMap { paths[trainee.id]?[$0].curriculum } ?? written.curriculum,
          starts: organisation.zone.instant(placement.start),
          ends: organisation.zone.instant(placement.end)))
    }
    self.visits = visits
    byTrainee = Dictionary(grouping: visits.indices) { visits[$0].trainee.id }
    let byHost = Dictionary(grouping: visits.indices) { visits[$0].host.id }
    self.byHost = byHost
    hosts = organisation.people.filter { byHost[$0.id] != nil || $0.hosting != nil }
    trainees = organisation.people.filter { paths[$0.id]?.isEmpty == false }
    let days = visits.map { $0.days(in: organisation.zone) }
    mondays = Set(days.joined().map(\.monday)).sorted()
    weekdays = columns(for: hosts + trainees, days, in: organisation)
  }

  /// The paths of a person, in the order of their enrolments.
  package func paths(of person: Identifier<Person>) -> [LearningPath] { paths[person] ?? [] }

  /// The visits that a trainee makes, in order of time.
  package func visits(of trainee: Identifier<Person>) -> [Visit] {
    (byTrainee[trainee] ?? []).map { visits[$0] }
  }

  /// The visits that somebody receives, in order of time.
  package func visits(to host: Identifier<Person>) -> [Visit] {
    (byHost[host] ?? []).map { visits[$0] }
  }

  /// The visits by which a trainee takes one item, in order of time.
  package func visits(of trainee: Identifier<Person>, for item: Identifier<Item>) -> [Visit] {
    (byTrainee[trainee] ?? []).filter { visits[$0].item.id == item }.map { visits[$0] }
  }

  /// What a trainee does later than it was due, for one item.
  package func late(of trainee: Identifier<Person>, for item: Identifier<Item>) -> [Late] {
    (late[trainee] ?? []).filter { $0.item == item }
  }

  /// What of one item a trainee has no slot for.
  package func unplaced(of trainee: Identifier<Person>, for item: Identifier<Item>) -> [Unplaced] {
    (unplaced[trainee] ?? []).filter { $0.item == item }
  }
}

/// The days of the week on which any of some people works, or anything happens; all where nothing
/// does.
private func columns(
  for people: [Person], _ visits: [ClosedRange<Day>], in organisation: Organisation
) -> [Weekday] {
  var days: WeekdaySet = []
  let calendars =
    people.isEmpty
    ? [organisation.defaultCalendar] : people.map { $0.workCalendar(in: organisation) }
  for calendar in calendars {
    for hours in calendar.hours where hours.from < hours.to { days.formUnion(hours.days) }
  }
  for day in visits.joined() { days.insert(WeekdaySet(day.weekday)) }
  return days.isEmpty ? Weekday.allCases : days.days
}

/// In which of a trainee's paths each item stands first.
private func firstPathByItem(_ paths: [LearningPath]) -> [Identifier<Item>: Int] {
  var places: [Identifier<Item>: Int] = [:]
  for (place, path) in paths.enumerated() {
    for step in path.steps where places[step.item.id] == nil { places[step.item.id] = place }
  }
  return places
}
