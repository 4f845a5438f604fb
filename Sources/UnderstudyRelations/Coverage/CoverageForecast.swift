package import UnderstudyModel

/// How coverage is likely to go, day by day, if the plan is carried out.
///
/// A day counts where the organisation's default calendar works. Absences, closings and employment
/// are those that the content names; what people have yet to book is not foreseen.
package struct CoverageForecast: Sendable {
  /// One role over the days.
  package struct Course: Hashable, Sendable {
    package var role: Identifier<Role>
    package var least: Int
    /// By day: how many people can cover, whether at work or not.
    package var able: [Int]
    /// By day: how many of them are at work.
    package var onDuty: [Int]
    /// Days with fewer at work than must be.
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
  ///   - days: first and last day.
  package init(_ levels: ReachedLevels, over days: ClosedRange<Day>) {
    let organisation = levels.organisation
    let working = days.filter { organisation.defaultCalendar.isWorking($0) }
    var presence = Presence(organisation, working)
    self.days = working
    courses = organisation.content.roles.map { role in
      Course(role, levels: levels, over: working, presence: &presence)
    }
    places = Dictionary(
      courses.enumerated().map { ($1.role, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(role: Identifier<Role>) -> Course? { places[role].map { courses[$0] } }
}

extension CoverageForecast.Course {
  fileprivate init(
    _ role: Role, levels: ReachedLevels, over days: [Day], presence: inout Presence
  ) {
    let organisation = levels.organisation
    let people = levels.learners(of: role.id).filter { organisation[$0]?.countsForCover ?? false }
    var able = Array(repeating: 0, count: days.count)
    var onDuty = able
    for person in people {
      let isPresent = presence[person]
      for (place, day) in days.enumerated()
      where levels.level(of: person, in: role.id, on: day) >= .cover {
        able[place] += 1
        if isPresent[place] { onDuty[place] += 1 }
      }
    }
    let least = organisation.minimumCover(of: role)
    self.role = role.id
    self.least = least
    self.able = able
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
