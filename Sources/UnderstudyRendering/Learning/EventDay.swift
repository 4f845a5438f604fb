package import UnderstudyModel

/// A day on which an event of a curriculum happens for a trainee: a lunch, an outing.
package struct EventDay: Sendable {
  package var item: Item
  package var curriculum: Identifier<Curriculum>
  package var trainee: Person
  package var day: Day
  /// From when on, in the zone of the trainee's site; absent: some time that day.
  package var starts: Instant?
  /// Absent where no duration was written, or one of whole days.
  package var ends: Instant?
}

extension VisitBook {
  /// The days of the events on somebody's paths, in order of time, each event and day once.
  ///
  /// What was omitted for the trainee is not in it. An event that repeats in a phase without an end
  /// happens for the last time on or before `horizon`.
  package func eventDays(of trainee: Person, until horizon: Day) -> [EventDay] {
    let zone = trainee.zone(in: organisation)
    var seen: Set<EventKey> = []
    var found: [EventDay] = []
    for path in paths(of: trainee.id) {
      for step in path.steps where step.omission == nil {
        guard case .event(let event) = step.item.content else { continue }
        for day in path.days(of: step, horizon: horizon)
        where seen.insert(EventKey(item: step.item.id, day: day)).inserted {
          let starts = event.at.map { zone.instant(LocalTime(day, $0)) }
          let minutes = event.duration?.upperMinutes
          found.append(
            EventDay(
              item: step.item, curriculum: path.curriculum, trainee: trainee, day: day,
              starts: starts, ends: starts.flatMap { start in minutes.map { start + $0 } }))
        }
      }
    }
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.day != b.day { return a.day < b.day }
      if a.starts != b.starts {
        return (a.starts?.minutes ?? .min) < (b.starts?.minutes ?? .min)
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}

private struct EventKey: Hashable {
  var item: Identifier<Item>
  var day: Day
}
