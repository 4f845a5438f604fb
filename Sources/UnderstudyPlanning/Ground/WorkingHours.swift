import UnderstudyModel

/// Turns calendars into slots, each calendar's days once for a zone.
struct WorkingHours: Sendable {
  private let organisation: Organisation
  private let window: PlanningWindow
  /// The days of the line, and one on either side for other zones.
  private let days: [Day]
  /// For each calendar and zone, its hours on each of these days, in minutes of the one line of time.
  private var known: [Key: [[Range<Int>]]] = [:]

  private struct Key: Hashable {
    let calendar: Identifier<WorkCalendar>
    let zone: String
  }

  init(_ problem: PlanningProblem) {
    organisation = problem.organisation
    window = problem.window
    let first = window.day(of: window.origin) - 1
    days = Array(first...max(first, max(window.first, window.last) + 1))
  }

  /// The slots of the line, numbered from 0 to `count`, in all of which a person is at work.
  mutating func slots(of person: Person, _ count: Int) -> [Range<Int>] {
    let hours = hours(
      of: person.workCalendar(in: organisation), in: person.zone(in: organisation))
    let away = awayPlaces(of: person)
    var stretches: [Range<Int>] = []
    stretches.reserveCapacity(2 * days.count)
    for (place, day) in days.enumerated() where !away[place] && person.isEmployed(on: day) {
      for next in hours[place] {
        if let previous = stretches.last, next.lowerBound <= previous.upperBound {
          stretches[stretches.count - 1] =
            previous.lowerBound..<max(previous.upperBound, next.upperBound)
        } else {
          stretches.append(next)
        }
      }
    }
    return stretches.compactMap { window.wholeSlots(in: $0, upTo: count) }
  }

  /// For each day, whether somebody is absent.
  private func awayPlaces(of person: Person) -> [Bool] {
    var away = [Bool](repeating: false, count: days.count)
    for absence in person.absences {
      let from = max(0, absence.from - days[0])
      let to = min(days.count - 1, absence.to - days[0])
      if from <= to { for place in from...to { away[place] = true } }
    }
    return away
  }

  private mutating func hours(of calendar: WorkCalendar, in zone: Zone) -> [[Range<Int>]] {
    let key = Key(calendar: calendar.id, zone: zone.name)
    if let hours = known[key] { return hours }
    let hours = days.map { day in
      calendar.stretches(on: day).compactMap { hours -> Range<Int>? in
        let start = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.lowerBound))).minutes
        let end = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.upperBound))).minutes
        return start < end ? start..<end : nil
      }
    }
    known[key] = hours
    return hours
  }
}
