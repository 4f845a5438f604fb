package import UnderstudyModel

/// How coverage is likely to go, day by day, if the plan is carried out.
///
/// A day counts where the organisation's default calendar works. Absences, closings and employment
/// are those that the content names; what people have yet to book is not foreseen. Whoever sits with
/// another role for part of a day is not on duty then, and a day counts as its worst moment.
package struct CoverageForecast: Sendable {
  /// One role over the days.
  package struct Course: Hashable, Sendable {
    package var role: Identifier<Role>
    package var least: Int
    /// By day: how many people can cover, whether at work or not.
    package var able: [Int]
    /// By day: how many of them are at work.
    package var atWork: [Int]
    /// By day: how many of them are at work and not away shadowing, at the worst moment.
    package var onDuty: [Int]
    /// Days with fewer on duty than must be.
    package var daysBelowMinimum: [Day]
    /// Where exactly one person can cover on the first day: the first day on which two can, if the
    /// plan brings that about.
    package var secondPersonFrom: Day?
  }

  /// The days, in order.
  package let days: [Day]
  /// One a role, in written order.
  package let courses: [Course]
  private let places: [Identifier<Role>: Int]

  /// - Parameters:
  ///   - levels: what people can do, made with the plan that is to be carried out.
  ///   - plan: that plan; it takes trainees away from their work.
  ///   - days: first and last day.
  package init(
    _ levels: ReachedLevels, plan: [Placement] = [], over days: ClosedRange<Day>
  ) {
    let organisation = levels.organisation
    let working = days.filter { organisation.defaultCalendar.isWorking($0) }
    var presence = Presence(organisation, working)
    let learning = AwayLearning(plan, in: organisation)
    self.days = working
    courses = organisation.content.roles.map { role in
      Course(role, levels: levels, over: working, presence: &presence, learning)
    }
    places = Dictionary(
      courses.enumerated().map { ($1.role, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(role: Identifier<Role>) -> Course? { places[role].map { courses[$0] } }
}

extension CoverageForecast.Course {
  /// Working days in a row on which nothing changes.
  package struct Spell: Hashable, Sendable {
    package var from: Day
    package var through: Day
    package var able: Int
    package var atWork: Int
    package var onDuty: Int
  }

  /// Every day of the forecast, days that are alike told once.
  ///
  /// - Parameter days: those of the forecast that the course belongs to.
  /// - Returns: stretches in order, which leave out no day and share none.
  package func spells(over days: [Day]) -> [Spell] {
    var spells: [Spell] = []
    for (place, day) in days.enumerated() {
      let next = Spell(
        from: day, through: day, able: able[place], atWork: atWork[place], onDuty: onDuty[place])
      if let last = spells.last, last.able == next.able, last.atWork == next.atWork,
        last.onDuty == next.onDuty
      {
        spells[spells.count - 1].through = day
      } else {
        spells.append(next)
      }
    }
    return spells
  }

  /// The fewest on duty in each week that has a working day.
  package func fewest(byWeekOf days: [Day]) -> [Int] {
    CoverageForecast.weeks(of: days).map { week in week.map { onDuty[$0] }.min() ?? 0 }
  }
}

extension CoverageForecast {
  /// The places of some days by week, Monday to Sunday; weeks without one are left out.
  package static func weeks(of days: [Day]) -> [Range<Int>] {
    var weeks: [Range<Int>] = []
    for place in days.indices {
      if let last = weeks.last, days[last.lowerBound].isoWeek == days[place].isoWeek {
        weeks[weeks.count - 1] = last.lowerBound..<place + 1
      } else {
        weeks.append(place..<place + 1)
      }
    }
    return weeks
  }
}

extension CoverageForecast.Course {
  fileprivate init(
    _ role: Role, levels: ReachedLevels, over days: [Day], presence: inout Presence,
    _ learning: AwayLearning
  ) {
    let organisation = levels.organisation
    let people = levels.learners(of: role.id).filter { organisation[$0]?.countsForCover ?? false }
    var able = Array(repeating: 0, count: days.count)
    var here = [Set<Identifier<Person>>](repeating: [], count: days.count)
    for person in people {
      let isPresent = presence[person]
      for (place, day) in days.enumerated()
      where levels.level(of: person, in: role.id, on: day) >= .cover {
        able[place] += 1
        if isPresent[place] { here[place].insert(person) }
      }
    }
    let onDuty = zip(days, here).map { day, people in
      people.count - learning.most(of: people, awayFrom: role.id, on: day)
    }
    let least = organisation.minimumCover(of: role)
    self.role = role.id
    self.least = least
    self.able = able
    self.atWork = here.map(\.count)
    self.onDuty = onDuty
    daysBelowMinimum = zip(days, onDuty).compactMap { $1 < least ? $0 : nil }
    secondPersonFrom = able.first == 1 ? zip(days, able).first { $1 >= 2 }?.0 : nil
  }
}

/// Who is at work on which of some days, looked up once for each person.
private struct Presence {
  private let organisation: Organisation
  private let days: [Day]
  private var known: [Identifier<Person>: [Bool]] = [:]

  init(_ organisation: Organisation, _ days: [Day]) {
    self.organisation = organisation
    self.days = days
  }

  subscript(person: Identifier<Person>) -> [Bool] {
    mutating get {
      if let known = known[person] { return known }
      let somebody = organisation[person]
      let found = days.map { somebody?.away(on: $0, in: organisation) == nil }
      known[person] = found
      return found
    }
  }
}
