import UnderstudyModel

/// Turns calendars into slots: the hours of each calendar are told once for each zone.
struct WorkingHours: Sendable {
  private let people: NumberedPeople
  private let window: PlanningWindow
  /// The days of the line, and one on either side for other zones.
  private let days: [Day]
  /// For each calendar in a zone, its hours on each of these days, in minutes of the one line of time.
  private let tables: [[[Range<Int>]]]
  /// The table of each person, by number.
  private let tableOfPerson: [Int]

  init(_ problem: PlanningProblem) {
    let organisation = problem.organisation
    let window = problem.window
    let first = window.day(of: window.origin) - 1
    let days = Array(first...max(first, max(window.first, window.last) + 1))
    var numbers: [Key: Int] = [:]
    var tables: [[[Range<Int>]]] = []
    tableOfPerson = problem.people.people.map { person in
      let calendar = person.workCalendar(in: organisation)
      let zone = person.zone(in: organisation)
      let key = Key(calendar: calendar.id, zone: zone.name)
      if let number = numbers[key] { return number }
      numbers[key] = tables.count
      tables.append(days.map { Self.hours(of: calendar, in: zone, on: $0) })
      return tables.count - 1
    }
    people = problem.people
    self.window = window
    self.days = days
    self.tables = tables
  }

  private struct Key: Hashable {
    let calendar: Identifier<WorkCalendar>
    let zone: String
  }

  private static func hours(
    of calendar: WorkCalendar, in zone: Zone, on day: Day
  ) -> [Range<Int>] {
    calendar.stretches(on: day).compactMap { hours in
      let start = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.lowerBound))).minutes
      let end = zone.instant(LocalTime(day, TimeOfDay(minutes: hours.upperBound))).minutes
      return start < end ? start..<end : nil
    }
  }

  /// The slots of the line, numbered from 0 to `count`, in all of which somebody is at work.
  func slots(of number: Int, _ count: Int) -> [Range<Int>] {
    let person = people[number]
    let hours = tables[tableOfPerson[number]]
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
}
